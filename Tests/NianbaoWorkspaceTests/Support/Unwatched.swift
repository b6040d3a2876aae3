@testable import NianbaoWorkspace

/// Lets a batch run to its end.
final class Unwatched: BatchWatch {
    func during(_ count: Int, _ batch: () throws -> BatchEnd) rethrows -> BatchEnd { try batch() }
    func goesOn() -> Bool { true }
    func willDeliver() {}
    func didDeliver() {}
}
