internal import CLibrary

/// Where a report's draft is kept: in the hidden folder beside the report, under its name.
///
/// A browser is given an answer only after its texts are here, so that a killed server loses none of them.
final class DraftFile {
    private let path: String
    private let folder: RecordFolder
    private let remarks: RemarkSink
    /// Keeps the work in the folder going, so that it does not begin anew with each key that is pressed.
    private var work: WorkFolder?
    /// Locked as long as there is a draft of this run, so that no other run writes over it.
    private var lock: Int32?

    /// What the file holds.
    private struct Content: Codable {
        var schema = "nianbao.draft/1"
        /// What was typed in the run that wrote it.
        var live: UnsavedTexts?
        /// What an earlier run has left, and nobody has decided on yet.
        var offered: UnsavedTexts?
    }

    /// More than what is typed into a report can be, in bytes.
    private static let sizeLimit = 1 << 26
    /// How often the lock is tried while others take its file away.
    private static let lockTries = 16

    init(beside report: String, _ remarks: RemarkSink) {
        folder = RecordFolder(beside: report)
        path = FilePath.join(folder.path, FilePath.name(report) + ".draft")
        self.remarks = remarks
    }

    deinit { if let lock { close(lock) } }

    /// What earlier runs have left; `nil` when there is nothing, nothing that can be read, or a run that goes on has it.
    func read() -> UnsavedTexts? {
        guard InputFile.isRegular(path), !isOthers,
            let bytes = try? InputFile.bytes(path, limit: Self.sizeLimit, isNamedByUser: false),
            let content = Content(readingJSON: bytes)
        else { return nil }
        let draft = content.live?.over(content.offered) ?? content.offered
        return draft.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Keeps drafts in place of what is there; without any, the file goes.
    ///
    /// - Throws: A `Failure` when they cannot be written, or another run has a draft; then the earlier content is still there.
    func write(_ live: UnsavedTexts?, offered: UnsavedTexts?) throws(Failure) {
        guard live != nil || offered != nil else { return remove() }
        try claim()
        let bytes = Array(try Content(live: live, offered: offered).jsonLine().utf8)
        if work == nil { work = .of(folder.path, remarks) }
        let file = HiddenFile(beside: path, "tmp", remarks)
        do throws(Failure) {
            try file.create(mode: 0o600)
            try file.write(bytes)
        } catch {
            file.remove()
            throw error
        }
        guard rename(file.path, path) == 0 else {
            let failure = Failure.cannotWrite(path)
            file.remove()
            throw failure
        }
    }

    private func remove() {
        // Another run's is not ours to remove.
        guard !isOthers else { return }
        unlink(path)
        unlink(lockPath)
        if let lock { close(lock) }
        (lock, work) = (nil, nil)
        folder.removeIfEmpty()
    }

    // MARK: One run at a time

    private var lockPath: String { path + ".lock" }

    /// Whether this run has the draft, so that nobody else changes it.
    var isOurs: Bool { lock != nil }

    /// Takes the draft for this run.
    ///
    /// - Throws: A `Failure` when another run has it, or nothing can be written there.
    func claim() throws(Failure) {
        guard !isOurs else { return }
        _ = try folder.make()
        try takeLock()
    }

    /// Whether another run, or another page's report in this one, has a draft now.
    private var isOthers: Bool {
        guard lock == nil else { return false }
        let descriptor = open(lockPath, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
    }

    private func takeLock() throws(Failure) {
        // Whoever had it may take the file away in the moment between opening and locking it.
        var tries = 0
        while lock == nil, tries < Self.lockTries {
            tries += 1
            let descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw .cannotWrite(path) }
            if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
                close(descriptor)
                throw .isOpenElsewhere
            }
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_nlink > 0 else {
                close(descriptor)
                continue
            }
            lock = descriptor
        }
        guard lock != nil else { throw .isOpenElsewhere }
    }
}

extension Failure {
    fileprivate static let isOpenElsewhere = Failure(
        zh: "另一个 nianbao serve 正在改这份年报，还没有保存；请在那边保存或结束，再在这里改",
        en:
            "another nianbao serve is changing this report and has not saved it; save it there, or end it, and go on here"
    )
}
