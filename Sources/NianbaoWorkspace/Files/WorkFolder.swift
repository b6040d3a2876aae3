internal import CLibrary
internal import Synchronization

/// This process at work in a folder: it names the hidden files that live there for moments, and holds a lock as long as
/// there may be any, from which others see that it lives.
///
/// All hidden files of a run have its mark in their names, and so has its lock:
/// `.nianbao-<mark>-<number>.<suffix>` and `.nianbao-<mark>.lock`. When a process begins its work in a folder, it takes
/// away what runs have left whose lock nobody holds any more (`DeadRuns`).
package final class WorkFolder: Sendable {
    private struct State {
        var mark: String?
        /// The lock, open; `nil` when there is none, as on file systems without locks.
        var lock: Int32?
        var count = 0
    }

    /// The folder's path, with a slash after it.
    private let path: String
    private let state = Mutex(State())

    /// What hidden files' names begin with.
    package static let prefix = ".nianbao-"
    /// What the names of locks end in.
    static let lockSuffix = ".lock"

    /// The process's work in the folder at `path`: the one that is going on, or a new one.
    ///
    /// - Parameter remarks: Receives a remark on whatever killed runs have left, if the work is new.
    package static func of(_ path: String, _ remarks: RemarkSink) -> WorkFolder {
        let path = path.isEmpty ? "./" : path.hasSuffix("/") ? path : path + "/"
        var status = stat()
        guard stat(path, &status) == 0 else { return WorkFolder(path, remarks) }
        let place = Place(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
        return present.withLock { present in
            if let folder = present[place]?.folder { return folder }
            let folder = WorkFolder(path, remarks)
            present = present.filter { $0.value.folder != nil }
            present[place] = Present(folder: folder)
            return folder
        }
    }

    private init(_ path: String, _ remarks: RemarkSink) {
        self.path = path
        DeadRuns.clear(path, remarks)
    }

    deinit {
        state.withLock { state in
            guard let lock = state.lock, let mark = state.mark else { return }
            unlink(Self.lockPath(path, mark))
            close(lock)
        }
    }

    /// A path for a hidden file that nothing else has; independent of the name that the file is to get, which may be as
    /// long as a name can be.
    func newPath(_ suffix: String) -> String {
        state.withLock { state in
            let mark = mark(&state)
            state.count += 1
            return "\(path)\(Self.prefix)\(mark)-\(state.count).\(suffix)"
        }
    }

    /// Writes down what a file that is about to trade its content with another may hold afterwards, so that whoever finds
    /// it after this process was killed knows whether something else is in it.
    func note(_ trade: EditTrade) {
        state.withLock { state in
            guard let lock = state.lock else { return }
            let line = trade.line
            _ = line.withUnsafeBytes { CLibrary.write(lock, $0.baseAddress, $0.count) }
        }
    }

    /// The mark of this work; the lock is made with it, when the first hidden file is.
    private func mark(_ state: inout State) -> String {
        if let mark = state.mark { return mark }
        // A lock may be taken for a dead one in the moment between making and locking it; then there is another.
        for _ in 0..<16 {
            let mark = Self.bootMark + Self.randomMark()
            switch Self.makeLock(Self.lockPath(path, mark)) {
            case .held(let lock):
                (state.mark, state.lock) = (mark, lock)
                return mark
            case .lost: continue
            case .impossible:
                state.mark = mark
                return mark
            }
        }
        let mark = Self.bootMark + Self.randomMark()
        state.mark = mark
        return mark
    }

    private enum Lock {
        case held(Int32)
        /// Another process has taken it away.
        case lost
        /// Nothing can be written or locked here.
        case impossible
    }

    private static func makeLock(_ path: String) -> Lock {
        let lock = open(path, O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o666)
        guard lock >= 0 else { return .impossible }
        if flock(lock, LOCK_EX | LOCK_NB) != 0 {
            let isTaken = errno == EWOULDBLOCK
            close(lock)
            if isTaken { return .lost }
            unlink(path)
            return .impossible
        }
        guard DeadRuns.isStill(lock, path) else {
            close(lock)
            return .lost
        }
        return .held(lock)
    }

    private static func lockPath(_ folder: String, _ mark: String) -> String { folder + prefix + mark + lockSuffix }

    private static func randomMark() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 36)
        return String(repeating: "0", count: 13 - digits.count) + digits
    }

    /// What stands for this run of the system, at the beginning of marks: locks of others may be those of another machine
    /// that shares the folder, and not every file system shows locks to other machines.
    static let bootMark: String = {
        let id = (try? InputFile.bytes("/proc/sys/kernel/random/boot_id", limit: bootMarkLength)) ?? []
        return id.count == bootMarkLength ? String(decoding: id, as: UTF8.self) : unknownBoot
    }()

    static let bootMarkLength = 8
    /// No system's.
    static let unknownBoot = "unknown-"

    // MARK: What is going on

    private struct Place: Hashable {
        let device: UInt64
        let number: UInt64
    }

    private struct Present {
        weak var folder: WorkFolder?
    }

    private static let present = Mutex<[Place: Present]>([:])
}
