import CLibrary

/// How the effort of work grows with the size of what it is given.
enum Effort {
    /// How many times as long work takes with four times the size: four if it grows evenly, sixteen if with the square. What
    /// counts is the time that this thread had a processor, so that a busy machine makes little difference.
    static func growth(from size: Int, _ prepare: (Int) throws -> () throws -> Void) rethrows -> Double {
        let times = try [size, 4 * size].map { size in
            let work = try prepare(size)
            return try (0..<3).map { _ in try time(work) }.min() ?? 0
        }
        return times[1] / max(times[0], 1e-4)
    }

    /// More than even growth with room for chance, and less than the square.
    static let limit = 9.0

    private static func time(_ work: () throws -> Void) rethrows -> Double {
        let start = now
        try work()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
