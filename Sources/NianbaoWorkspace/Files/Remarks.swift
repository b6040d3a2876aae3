internal import Synchronization

/// Remarks that are kept until somebody wants them, in the order in which they came up.
package final class Remarks: Sendable {
    private let kept = Mutex<[Remark]>([])

    /// Empty.
    package init() {}

    /// All that were made so far.
    package var all: [Remark] { kept.withLock { $0 } }

    /// Where to send remarks that are to be kept here.
    package var sink: RemarkSink { RemarkSink { remark in self.kept.withLock { $0.append(remark) } } }
}
