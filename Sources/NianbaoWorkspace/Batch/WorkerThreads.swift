internal import CLibrary

/// Threads for work that takes a while. Dispatch's own look in `/proc` how busy they are, and where there is none, as in a
/// bare root, they end the process.
struct WorkerThreads {
    private var threads: [pthread_t] = []

    /// Does the work on `count` threads at the same time. It has fewer if the system gives no more, but always one.
    init(_ count: Int, _ work: @escaping @Sendable () -> Void) {
        for _ in 0..<count {
            let box = Unmanaged.passRetained(Work(work))
            var thread = pthread_t()
            while pthread_create(&thread, nil, run, box.toOpaque()) != 0 {
                guard threads.isEmpty else {
                    box.release()
                    return
                }
                usleep(10_000)
            }
            threads.append(thread)
        }
    }

    /// Waits until all have done their work.
    mutating func wait() {
        for thread in threads { pthread_join(thread, nil) }
        threads = []
    }
}

/// What a thread does, as its start needs it.
private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

private func run(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let box { Unmanaged<Work>.fromOpaque(box).takeRetainedValue().body() }
    return nil
}
