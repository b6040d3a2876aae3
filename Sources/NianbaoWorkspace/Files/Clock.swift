internal import CLibrary

/// Time that only ever goes forward.
package enum Clock {
    /// Milliseconds since some moment before the program was started.
    package static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
