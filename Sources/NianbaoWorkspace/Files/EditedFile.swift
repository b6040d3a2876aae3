internal import CLibrary
internal import NianbaoCore

/// A file of the user's that is changed in place.
///
/// Whoever edits through this waits for the others, so that no edit is lost; who edits without it, as a text editor
/// does, is noticed, and then nothing is changed. A run that is killed leaves the old content or the new.
package struct EditedFile {
    /// The file itself, where the user named a link to it.
    private let path: String
    private let exchange: (String, String) -> Bool
    private let remarks: RemarkSink

    /// Changes a file: `change` is given its bytes and returns new ones, or `nil` to leave it alone.
    ///
    /// - Parameters:
    ///   - mustLast: Whether a power cut right behind this may not bring the old content back. It costs a wait for the
    ///     disk; the content that comes back would be whole in either case.
    ///   - remarks: Receives a remark on whatever killed runs have left.
    ///   - exchange: Lets two files trade their names; a test can do without.
    /// - Returns: Whether the file was changed.
    @discardableResult
    package static func edit(
        _ path: String, mustLast: Bool = true, remarks: RemarkSink,
        exchange: @escaping (String, String) -> Bool = FileNames.exchange, _ change: ([UInt8]) throws -> [UInt8]?
    ) throws -> Bool {
        guard let resolved = FilePath.real(path) else {
            let code = errno
            // A pipe that is open has a path that leads to it, but no name.
            if InputFile.leadsSomewhere(path) { throw Failure.cannotEdit(path) }
            errno = code
            throw InputFile.cannotOpen(path)
        }
        let file = EditedFile(path: resolved, exchange: exchange, remarks: remarks)
        // Also if nothing is to be changed now, what a killed run has left there goes.
        let work = WorkFolder.of(HiddenFile.folder(of: file.path), remarks)
        defer { withExtendedLifetime(work) {} }
        return try file.whileLocked {
            guard try file.edit(change) else { return false }
            if mustLast { HiddenFile.syncFolder(of: file.path) }
            return true
        }
    }

    /// Keeps other edits in the same folder waiting. Not every file system can; the comparison in `publish` remains.
    private func whileLocked<Result>(_ body: () throws -> Result) rethrows -> Result {
        let folder = open(HiddenFile.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return try body() }
        // Closing it ends the lock, and so does the end of the process, however it comes.
        defer { close(folder) }
        while flock(folder, LOCK_EX) != 0, errno == EINTR {}
        return try body()
    }

    private func edit(_ change: ([UInt8]) throws -> [UInt8]?) throws -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { throw InputFile.cannotOpen(path) }
        guard [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else {
            throw Failure.cannotEdit(path)
        }
        let old = try InputFile.bytes(path)
        guard let new = try change(old), new != old else { return false }
        guard old.count <= SourceDecoder.sizeLimit else {
            throw Failure(zh: "“\(path)”太大，没有改动", en: "“\(path)” is too large and was left alone")
        }
        var temporary = try stage(new, status)
        defer { temporary.remove() }
        try temporary.becomeTraded(for: (contentHash(old), contentHash(new)))
        try publish(temporary, new, replacing: old)
        return true
    }

    /// Puts the new content beside the file, with the file's permissions.
    private func stage(_ bytes: [UInt8], _ status: stat) throws(Failure) -> HiddenFile {
        guard access(path, W_OK) == 0 else { throw .cannotWrite(path) }
        let temporary = HiddenFile(beside: path, "tmp", remarks)
        try temporary.create(mode: 0o600)
        do throws(Failure) {
            try temporary.write(bytes)
            try temporary.takeAfter(status)
            try temporary.sync()
        } catch {
            temporary.remove()
            throw error
        }
        return temporary
    }

    /// Gives the new content the file's name. What had the name until then must be what was read.
    private func publish(_ temporary: HiddenFile, _ new: [UInt8], replacing old: [UInt8]) throws(Failure) {
        guard exchange(temporary.path, path) else {
            guard FileNames.isUnsupported else {
                throw errno == ENOENT ? .changedMeanwhile(path) : .cannotWrite(path)
            }
            // The best that is left: the time between these two lines is short.
            guard try InputFile.bytes(path) == old else { throw .changedMeanwhile(path) }
            guard rename(temporary.path, path) == 0 else { throw .cannotWrite(path) }
            return
        }
        let replaced = try? InputFile.bytes(temporary.path)
        guard replaced != old else { return }
        putBack(replaced, in: temporary, for: new)
        throw .changedMeanwhile(path)
    }

    /// Trades names back. Should the file be saved once more by somebody in that moment, their content comes last.
    private func putBack(_ replaced: [UInt8]?, in temporary: HiddenFile, for new: [UInt8]) {
        var (waiting, placed) = (replaced, [UInt8]?.some(new))
        while true {
            // Without a file to trade names with, theirs must get its name all the same.
            guard exchange(temporary.path, path) || rename(temporary.path, path) != 0 else { return }
            let taken = try? InputFile.bytes(temporary.path)
            if taken == placed { return }
            (waiting, placed) = (taken, waiting)
        }
    }
}

extension Failure {
    fileprivate static func cannotEdit(_ path: String) -> Failure {
        Failure(zh: "“\(path)”不是普通文件，不能改", en: "“\(path)” is no regular file and cannot be changed")
    }

    /// Somebody else wrote a file while it was being replaced.
    static func changedMeanwhile(_ path: String) -> Failure {
        Failure(
            zh: "“\(path)”刚被别的程序改过，没有改动；请再运行一次",
            en: "“\(path)” was just changed by another program and was left alone; run this again")
    }
}
