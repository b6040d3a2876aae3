import Foundation
import Synchronization
import Testing

@testable import NianbaoWorkspace

@Suite struct OrderedWorkTests {
    /// Does a job that takes now longer, now shorter, and returns what was delivered.
    private func deliver(_ count: Int, workers: Int, until last: Int = .max) -> [Int] {
        var delivered: [Int] = []
        let done = OrderedWork<Int, Int>(workers: workers).run(Array(0..<count)) {
            { index, item in
                usleep(UInt32((item * 7919) % 5) * 100)
                return item * 10 + (index == item ? 1 : 0)
            }
        } tick: {
            true
        } deliver: { item, outcome in
            #expect(outcome == item * 10 + 1)
            delivered.append(item)
            return item < last
        }
        #expect(done == delivered.count)
        return delivered
    }

    @Test(arguments: [1, 2, 3, 16])
    func `outcomes come in the order of the items`(_ workers: Int) {
        #expect(deliver(300, workers: workers) == Array(0..<300))
    }

    @Test func `no items are no work`() { #expect(deliver(0, workers: 4).isEmpty) }

    @Test func `fewer items than threads are done`() { #expect(deliver(2, workers: 8) == [0, 1]) }

    @Test(arguments: [0, 1, 40])
    func `what delivers may end the work`(_ last: Int) {
        #expect(deliver(300, workers: 3, until: last) == Array(0...last))
    }

    @Test func `a tick may end the work, and what threads are at is still delivered`() {
        let (hasBegun, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        var delivered: [Int] = []
        let done = OrderedWork<Int, Int>(workers: 2).run(Array(0..<100)) {
            { _, item in
                hasBegun.signal()
                mayEnd.wait()
                mayEnd.signal()
                usleep(1000)
                return item
            }
        } tick: {
            hasBegun.wait()
            mayEnd.signal()
            return false
        } deliver: { item, outcome in
            delivered.append(outcome)
            return true
        }
        #expect(delivered == Array(0..<done))
        #expect((1..<100).contains(done))
    }

    @Test func `no thread goes further ahead than there is room for`() {
        let started = Mutex(0)
        let work = OrderedWork<Int, Int>(workers: 2)
        var most = 0
        _ = work.run(Array(0..<500)) {
            { _, item in
                started.withLock { $0 += 1 }
                return item
            }
        } tick: {
            true
        } deliver: { item, _ in
            most = max(most, started.withLock { $0 } - item)
            return true
        }
        #expect(most <= 2 * 16 + 1)
    }

    @Test func `each thread makes its job once`() {
        let made = Mutex(0)
        _ = OrderedWork<Int, Int>(workers: 3).run(Array(0..<100)) {
            made.withLock { $0 += 1 }
            return { _, item in item }
        } tick: {
            true
        } deliver: { _, _ in
            true
        }
        #expect((1...3).contains(made.withLock { $0 }))
    }

    @Test func `an error in delivering ends the work`() {
        struct Full: Error {}
        #expect(throws: Full.self) {
            try OrderedWork<Int, Int>(workers: 2).run(Array(0..<100)) {
                { _, item in item }
            } tick: {
                true
            } deliver: { item, _ in
                if item == 5 { throw Full() }
                return true
            }
        }
    }
}
