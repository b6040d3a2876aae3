internal import CLibrary

/// Another program at work for this one, without standard input, its output thrown away or kept in a file.
///
/// It and what it starts are a process group of their own, which is ended as a whole.
struct ChildProcess: ~Copyable {
    private let id: pid_t
    private var isRunning = true

    /// How a program ended.
    enum End: Hashable {
        /// By itself, with this exit code.
        case exited(Int32)
        /// By a signal that did not come from here.
        case killed(Int32)
        /// It took too long and was ended.
        case timedOut
    }

    /// How long a program may take to end once it is asked to, in milliseconds.
    private static let grace = 3_000

    /// Starts the program at `path`; `nil` when it cannot be started, with the reason in `errno`.
    ///
    /// - Parameters:
    ///   - arguments: Those after the program's name.
    ///   - output: A file for what it writes to standard output.
    ///   - memory: How many bytes it may address.
    init?(_ path: String, _ arguments: [String], output: String? = nil, memory: UInt64? = nil) {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(
            &actions, STDOUT_FILENO, output ?? "/dev/null", O_WRONLY | (output == nil ? 0 : O_CREAT), 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var id: pid_t = 0
        var code = posix_spawn(&id, path, &actions, &attributes, &words, current_environment())
        // A program that has just been written is busy as long as a process that another thread starts has it open.
        for _ in 0..<100 where code == ETXTBSY {
            usleep(10_000)
            code = posix_spawn(&id, path, &actions, &attributes, &words, current_environment())
        }
        guard code == 0 else {
            errno = code
            return nil
        }
        self.id = id
        if let memory { limit_address_space(id, memory) }
    }

    deinit { if isRunning { _ = Self.end(id) } }

    /// Waits until the program has ended, and ends it if that takes longer than so many seconds.
    consuming func wait(seconds: Int) -> End {
        let end = Self.status(id, within: seconds * 1_000)
        isRunning = false
        guard let end else {
            _ = Self.end(id)
            return .timedOut
        }
        // What the program has started and left running ends with it.
        kill(-id, SIGKILL)
        return end & 0x7F == 0 ? .exited(end >> 8 & 0xFF) : .killed(end & 0x7F)
    }

    /// Asks the group to end, and forces it to if that takes too long.
    private static func end(_ id: pid_t) -> Int32? {
        kill(-id, SIGTERM)
        let status = status(id, within: grace)
        kill(-id, SIGKILL)
        return status ?? self.status(id, within: .max)
    }

    /// What `waitpid` says of a process that ends within so many milliseconds; `nil` for one that does not.
    private static func status(_ id: pid_t, within milliseconds: Int) -> Int32? {
        let start = Clock.now
        while true {
            var status: Int32 = 0
            let found = waitpid(id, &status, WNOHANG)
            if found == id { return status }
            if found < 0, errno != EINTR { return 0 }
            if Clock.now - start >= milliseconds { return nil }
            usleep(10_000)
        }
    }

    /// Starts a program that goes on by itself, and returns whether that worked. Nobody hears from it again.
    static func launch(_ path: String, _ arguments: [String]) -> Bool {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Ctrl-C in the terminal is not meant for it.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var id: pid_t = 0
        return posix_spawn(&id, path, &actions, &attributes, &words, current_environment()) == 0
    }

    /// The path of a program that PATH leads to; `nil` when there is none.
    static func program(_ name: String) -> String? {
        let folders = (environmentVariable("PATH") ?? "").unicodeScalars.split(separator: ":").map { String($0) }
        return folders.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first {
            InputFile.isRegular($0) && access($0, X_OK) == 0
        }
    }
}
