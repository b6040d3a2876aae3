internal import Synchronization

/// What a job says, kept until its turn comes to be told.
final class Remarks: Sendable {
    private let kept = Mutex("")

    var text: String { kept.withLock { $0 } }

    func add(_ text: String) { kept.withLock { $0 += text } }
}
