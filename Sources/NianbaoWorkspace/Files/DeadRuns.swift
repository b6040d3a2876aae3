internal import CLibrary
internal import NianbaoCore

/// Takes away what runs that were killed have left in a folder.
///
/// A run is dead when its lock is there and nobody holds it. Without a lock, as on file systems that have none, nothing
/// is known of a run, and what it has left stays.
enum DeadRuns {
    /// How long the lock of another run of the system is left alone, in seconds. Right after a power cut that is longer
    /// than needed, but it may belong to another machine that shares the folder and cannot show its locks.
    private static let patience: time_t = 86_400

    /// More bytes than the notes of any run need.
    private static let noteLimit = 1 << 24

    /// Clears a folder; its path has a slash after it.
    ///
    /// - Parameter remarks: Receives a remark on content that was found and kept.
    static func clear(_ folder: String, _ remarks: RemarkSink) {
        guard let names = try? hidden(folder) else { return }
        for name in names where name.hasSuffix(WorkFolder.lockSuffix) {
            let mark = name.dropFirst(WorkFolder.prefix.count).dropLast(WorkFolder.lockSuffix.count)
            guard mark.count > WorkFolder.bootMarkLength, !mark.contains("/") else { continue }
            clear(String(mark), lock: folder + name, in: folder, remarks)
        }
    }

    private static func hidden(_ folder: String) throws(Failure) -> [String] {
        try FolderListing.names(folder).filter { $0.hasPrefix(WorkFolder.prefix) }
    }

    private static func clear(_ mark: String, lock path: String, in folder: String, _ remarks: RemarkSink) {
        guard let lock = takeOver(path, isOurBoot: mark.hasPrefix(WorkFolder.bootMark)) else { return }
        // Closing it ends the lock.
        defer { close(lock) }
        let trades = EditTrade.all(in: contents(of: lock))
        // Looked up only now: until its death the run may have made more.
        guard let names = try? hidden(folder) else { return }
        for name in names where name.hasPrefix("\(WorkFolder.prefix)\(mark)-") {
            if name.hasSuffix(".\(HiddenFile.traded)") {
                settle(name, trades.last { $0.hidden == name }, in: folder, remarks)
            } else {
                unlink(folder + name)
            }
        }
        unlink(path)
    }

    /// Locks a dead run's lock; `nil` when it may be alive.
    private static func takeOver(_ path: String, isOurBoot: Bool) -> Int32? {
        let flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
        // Network file systems want files to be writable that are locked.
        var lock = open(path, O_RDWR | flags)
        if lock < 0 { lock = open(path, O_RDONLY | flags) }
        guard lock >= 0 else { return nil }
        var status = stat()
        guard fstat(lock, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            isOurBoot || status.st_ctim.tv_sec < time(nil) - patience,
            flock(lock, LOCK_EX | LOCK_NB) == 0, isStill(lock, path)
        else {
            close(lock)
            return nil
        }
        return lock
    }

    /// Whether a file that is open still has its name.
    static func isStill(_ descriptor: Int32, _ path: String) -> Bool {
        var (open, named) = (stat(), stat())
        return fstat(descriptor, &open) == 0 && lstat(path, &named) == 0 && open.st_dev == named.st_dev
            && open.st_ino == named.st_ino
    }

    private static func contents(of descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < noteLimit, let chunk = InputFile.chunk(of: descriptor, 1 << 16), !chunk.isEmpty {
            bytes += chunk
        }
        return bytes
    }

    /// Takes away a file that has traded its content with one of the user's, unless it holds what somebody else has saved
    /// in the moment of the trade: that is kept where people see it, for it may be all that there is of it.
    private static func settle(_ name: String, _ trade: EditTrade?, in folder: String, _ remarks: RemarkSink) {
        let path = folder + name
        // What cannot be read now is left for the next run.
        guard let hash = try? fileHash(path) else { return }
        if let trade, trade.known.contains(hash) {
            unlink(path)
            return
        }
        // A note that did not fit on the disk is missing.
        let target = folder + FilePath.name(trade?.target ?? "nianbao.yaml")
        let place = EditedCopy.path(for: target, at: time(nil), saying: "中断时的内容")
        guard FileNames.move(path, toNew: place) else { return }
        remarks.add(
            .line(
                zh: "有一次运行被强行结束，当时“\(target)”正被别的程序保存；那份内容另存为“\(place)”，请核对",
                en: "a run was killed while another program saved “\(target)”; what it saved is kept as “\(place)”: "
                    + "please compare the two"))
    }
}
