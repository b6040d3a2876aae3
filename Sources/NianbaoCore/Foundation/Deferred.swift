internal import Synchronization

/// Something that is worked out when it is first asked for, and once.
///
/// A class, so that all copies of what holds it share the result.
final class Deferred<Value: Sendable>: Sendable {
    private enum State: Sendable {
        case waiting(@Sendable () -> Value)
        case done(Value)
    }

    private let state: Mutex<State>

    init(_ work: @escaping @Sendable () -> Value) { state = Mutex(.waiting(work)) }

    var value: Value {
        state.withLock { state in
            switch state {
            case .done(let value): return value
            case .waiting(let work):
                let value = work()
                state = .done(value)
                return value
            }
        }
    }
}
