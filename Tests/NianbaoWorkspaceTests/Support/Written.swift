import Synchronization

@testable import NianbaoWorkspace

/// A stream with what was written to it.
final class Written: Sendable {
    private let pieces = Mutex("")

    var text: String { pieces.withLock { $0 } }

    var stream: OutputStream { OutputStream { text in self.pieces.withLock { $0 += text } } }
}
