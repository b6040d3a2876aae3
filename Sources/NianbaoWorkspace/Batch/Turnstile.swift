internal import Dispatch
internal import Synchronization

/// Lets threads pass one by one in the order of their items.
///
/// What is settled in passing depends on the order of the items alone, and not on which thread was faster. It cannot lock
/// up as long as items are taken in order and each passes.
final class Turnstile: Sendable {
    private struct State {
        var next = 0
        var waiting: [Int: DispatchSemaphore] = [:]
    }

    private let state = Mutex(State())

    /// Runs `body` when all items before this one have passed.
    func pass<Result>(_ index: Int, _ body: () throws -> Result) rethrows -> Result {
        let turn = state.withLock { state -> DispatchSemaphore? in
            guard state.next != index else { return nil }
            let turn = DispatchSemaphore(value: 0)
            state.waiting[index] = turn
            return turn
        }
        turn?.wait()
        defer {
            state.withLock { state in
                state.next = index + 1
                return state.waiting.removeValue(forKey: index + 1)
            }?.signal()
        }
        return try body()
    }
}
