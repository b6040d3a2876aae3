internal import CLibrary
internal import Synchronization

/// Ctrl-C while many files are worked on: files that were started are finished, and what was done is reported.
enum Interruption {
    /// The exit code that shells give a command ended by Ctrl-C: 128 and the signal's number.
    static let exitCode: Int32 = 128 + SIGINT

    private static let isNoticed = Atomic(false)
    private static let isWatched = Atomic(false)

    /// Whether it was asked for since `watch` began.
    static var isRequested: Bool { isNoticed.load(ordering: .relaxed) }

    /// Runs `body`, during which Ctrl-C (or a request to end) is only noted. A second one ends the process at once.
    ///
    /// Within another `watch` it changes nothing: what that one has noted still counts.
    ///
    /// - Parameter alsoHangup: Whether the end of the terminal counts as well.
    static func watch<Result>(alsoHangup: Bool = false, _ body: () throws -> Result) rethrows -> Result {
        guard !isWatched.exchange(true, ordering: .relaxed) else { return try body() }
        defer { isWatched.store(false, ordering: .relaxed) }
        // This also makes the flag before a signal handler needs it.
        isNoticed.store(false, ordering: .relaxed)
        let interrupt = signal(SIGINT) { Interruption.notice($0) }
        let termination = signal(SIGTERM) { Interruption.notice($0) }
        let hangup = alsoHangup ? signal(SIGHUP) { Interruption.notice($0) } : nil
        defer {
            if alsoHangup { signal(SIGHUP, hangup) }
            signal(SIGINT, interrupt)
            signal(SIGTERM, termination)
        }
        return try body()
    }

    private static func notice(_ number: Int32) {
        isNoticed.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
    }
}
