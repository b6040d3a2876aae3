internal import Dispatch

/// Runs what takes long, one after another, on a thread of its own: of those that answer requests there are no more than cores, and
/// on a machine with one core a single export would keep every page waiting.
struct SideThread: Sendable {
    private let queue: DispatchQueue

    /// - Parameter label: What debuggers call it.
    init(_ label: String) { queue = DispatchQueue(label: label) }

    /// Runs `body` after all that was given before, and returns what comes of it.
    func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { waiting in
            queue.async { waiting.resume(returning: body()) }
        }
    }
}
