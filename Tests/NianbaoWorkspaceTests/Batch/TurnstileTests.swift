import Foundation
import Synchronization
import Testing

@testable import NianbaoWorkspace

@Suite struct TurnstileTests {
    @Test func `threads pass in the order of their items`() {
        let turnstile = Turnstile()
        let passed = Mutex<[Int]>([])
        let taken = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            while case let index = taken.withLock({ next in
                defer { next += 1 }
                return next
            }), index < 200 {
                usleep(UInt32((index * 7919) % 5) * 50)
                turnstile.pass(index) { passed.withLock { $0.append(index) } }
            }
        }
        #expect(passed.withLock { $0 } == Array(0..<200))
    }

    @Test func `an item that fails lets the next pass`() {
        struct Fault: Error {}
        let turnstile = Turnstile()
        #expect(throws: Fault.self) { try turnstile.pass(0) { throw Fault() } }
        #expect(turnstile.pass(1) { true })
    }
}
