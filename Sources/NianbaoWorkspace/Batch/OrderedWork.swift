internal import Dispatch
internal import Synchronization

/// Does one job for each of many items on several threads, and hands the outcomes on in the order of the items.
///
/// At most `window` outcomes wait for their turn, so that memory does not grow with the number of items.
struct OrderedWork<Item: Sendable, Outcome: Sendable>: Sendable {
    let workers: Int
    private var window: Int { workers * 16 }

    /// What a thread does with an item, given its place among the items.
    typealias Job = (Int, Item) -> Outcome

    /// - Parameters:
    ///   - makeJob: Called once on each thread: what it captures is that thread's own. Threads that count references to
    ///     the same objects wait for each other's caches.
    ///   - tick: Called on the caller's thread about ten times a second, and whenever an outcome is handed on; `false`
    ///     ends the work. What threads are at is still done and delivered.
    ///   - deliver: Given each outcome in turn on the caller's thread; `false` ends the work, and what was done
    ///     meanwhile is not delivered.
    /// - Returns: How many outcomes were delivered.
    func run(
        _ items: [Item], makeJob: @escaping @Sendable () -> Job, tick: () -> Bool,
        deliver: (Item, Outcome) throws -> Bool
    ) rethrows -> Int {
        let queue = WorkQueue<Outcome>(count: items.count, room: window)
        var threads = WorkerThreads(min(workers, items.count)) {
            let job = makeJob()
            while let index = queue.take() { queue.put(job(index, items[index]), at: index) }
        }
        defer {
            queue.close(workers)
            threads.wait()
        }
        for (index, item) in items.enumerated() {
            var outcome: Outcome?
            while outcome == nil {
                guard tick() else {
                    queue.close(workers)
                    threads.wait()
                    return try deliverRest(of: items, from: index, queue, deliver)
                }
                outcome = queue.next(index)
            }
            if let outcome, try !deliver(item, outcome) { return index + 1 }
        }
        return items.count
    }

    /// Delivers what was done until the threads ended, and returns how many outcomes that makes in all.
    private func deliverRest(
        of items: [Item], from first: Int, _ queue: WorkQueue<Outcome>, _ deliver: (Item, Outcome) throws -> Bool
    ) rethrows -> Int {
        var index = first
        while index < items.count, let outcome = queue.arrived(index) {
            index += 1
            if try !deliver(items[index - 1], outcome) { break }
        }
        return index
    }
}

/// What threads take their items from, and where their outcomes wait for their turn.
private final class WorkQueue<Outcome: Sendable>: Sendable {
    private struct State {
        var taken = 0
        var isClosed = false
        var waiting: [Int: Outcome] = [:]
        /// The place that is to be handed on next.
        var awaited = 0
    }

    private let count: Int
    /// With how many outcomes at hand it is worth waking the thread that hands them on. Waking it for each one would cost
    /// a tenth of what a check does.
    private let handful: Int
    private let state = Mutex(State())
    /// How many more items may be taken before the first of them is handed on.
    private let room: DispatchSemaphore
    private let arrivals = DispatchSemaphore(value: 0)

    init(count: Int, room: Int) {
        self.count = count
        handful = room / 2
        // A semaphore must not end with less than it began with, so the room is given afterwards.
        self.room = DispatchSemaphore(value: 0)
        for _ in 0..<room { self.room.signal() }
    }

    /// The next item's place; `nil` when there is none any more.
    func take() -> Int? {
        room.wait()
        return state.withLock { state in
            guard !state.isClosed, state.taken < count else { return nil }
            state.taken += 1
            return state.taken - 1
        }
    }

    func put(_ outcome: sending Outcome, at index: Int) {
        let isWorthWaking = state.withLock { state in
            state.waiting[index] = outcome
            return (state.waiting.count >= handful || state.taken == count) && state.waiting[state.awaited] != nil
        }
        if isWorthWaking { arrivals.signal() }
    }

    /// The outcome at this place; `nil` if it has not arrived within a tenth of a second.
    func next(_ index: Int) -> Outcome? {
        if let outcome = arrived(index) {
            room.signal()
            return outcome
        }
        _ = arrivals.wait(timeout: .now() + .milliseconds(100))
        return nil
    }

    /// The outcome at this place, if it has arrived.
    func arrived(_ index: Int) -> Outcome? {
        state.withLock { state in
            state.awaited = index
            return state.waiting.removeValue(forKey: index)
        }
    }

    /// Lets all threads end after the items that they are at.
    func close(_ threads: Int) {
        state.withLock { $0.isClosed = true }
        for _ in 0..<threads { room.signal() }
    }
}
