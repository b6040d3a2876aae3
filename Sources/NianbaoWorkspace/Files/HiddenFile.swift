internal import CLibrary
internal import NianbaoCore

/// A file under a hidden name in the folder of its target, where content waits until it takes the target's name.
package struct HiddenFile {
    /// Where the content waits now.
    package private(set) var path: String
    private let target: String
    /// Shows others that the file is in use.
    private let work: WorkFolder

    /// The suffix of a file that trades its content with a user's file.
    static let traded = "edit"

    /// Picks a name that nothing else uses, not even what an interrupted run has left.
    ///
    /// - Parameters:
    ///   - target: The file that messages name.
    ///   - remarks: Receives a remark on whatever killed runs have left.
    package init(beside target: String, _ suffix: String, _ remarks: RemarkSink) {
        self.target = target
        work = .of(Self.folder(of: target), remarks)
        path = work.newPath(suffix)
    }

    /// Gets ready to trade its content, which is whole by now, with that of the target.
    ///
    /// - Parameter known: The SHA-256 of the two contents.
    mutating func becomeTraded(for known: (old: String, new: String)) throws(Failure) {
        let traded = work.newPath(Self.traded)
        work.note(
            EditTrade(hidden: FilePath.name(traded), known: [known.old, known.new], target: FilePath.name(target)))
        guard rename(path, traded) == 0 else { throw .cannotWrite(target) }
        path = traded
    }

    /// Makes the file, empty.
    func create(mode: mode_t = 0o666) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .cannotWrite(target) }
        close(descriptor)
    }

    /// Makes the file with its content.
    ///
    /// - Parameter isSynced: Whether the content is on the disk when this returns.
    func create(_ bytes: [UInt8], isSynced: Bool) throws(Failure) {
        let file = try GrowingFile(path, isNew: true, as: target)
        try file.append(bytes)
        if isSynced { try file.sync() }
    }

    /// Puts content into it.
    package func write(_ bytes: [UInt8]) throws(Failure) {
        try GrowingFile(path, as: target).append(bytes)
    }

    /// Gives it the permissions of another file, and its owner as far as that is allowed.
    func takeAfter(_ status: stat) throws(Failure) {
        // Only root may give files away; a change of owner can take permissions away, so they come second.
        if chown(path, status.st_uid, status.st_gid) != 0 { chown(path, uid_t.max, status.st_gid) }
        guard chmod(path, status.st_mode & 0o7777) == 0 else { throw .cannotWrite(target) }
    }

    /// Sees its content onto the disk.
    func sync() throws(Failure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotWrite(target) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .cannotWrite(target) }
    }

    func remove() { unlink(path) }

    /// Makes new names in a file's folder last. A folder that cannot be synced is no reason to undo what is written.
    static func syncFolder(of path: String) {
        let descriptor = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Sees everything onto the disk that was written on the file system that a folder lies on, and returns whether that
    /// went well.
    static func syncFileSystem(of folder: String) -> Bool {
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return syncfs(descriptor) == 0
    }

    /// The folder that a file lies in, with a slash behind it.
    package static func folder(of path: String) -> String {
        path.unicodeScalars.lastIndex(of: "/").map { String(path.unicodeScalars[...$0]) } ?? "./"
    }
}

extension Failure {
    /// The system's last error, which kept a file from being written.
    static func cannotWrite(_ target: String) -> Failure {
        let reason = systemError()
        return Failure(
            zh: "写不了“\(target)”：\(reason.zh)；没有改动任何文件",
            en: "cannot write “\(target)”: \(reason.en); no file was changed")
    }
}
