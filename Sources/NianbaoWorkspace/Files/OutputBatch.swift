internal import CLibrary
internal import NianbaoCore

/// Files that are written together: all of them, or none.
///
/// Each is written to a temporary name in its folder and synced. Only when all stand on the disk do they take their
/// names, in the order of the batch; if one cannot, those before it get their old content back.
package struct OutputBatch: ~Copyable, Sendable {
    private var staged: [Staged] = []
    /// Whether the caller sees the files onto the disk, for many batches at a time.
    private let leavesSyncing: Bool
    private let remarks: RemarkSink

    private struct Staged {
        /// The path that was asked for.
        let target: String
        /// The file that it leads to.
        let file: String
        let temporary: HiddenFile
        /// Whether nothing may have the target's name yet.
        let isNew: Bool
        /// Where the old content is kept until the batch is through; `nil` when there was none.
        var backup: HiddenFile?
        /// The hash of the new content; `nil` until somebody asks for it.
        var hash: String?
        /// The hashes that the old content may have when it is replaced, `nil` for none; all, if nobody said.
        var expected: [String?]?
    }

    /// - Parameters:
    ///   - leavesSyncing: Whether the caller syncs the file system before `commit()`, and again afterwards.
    ///   - remarks: Receives a remark on whatever killed runs have left.
    package init(leavesSyncing: Bool = false, remarks: RemarkSink) {
        self.leavesSyncing = leavesSyncing
        self.remarks = remarks
    }

    deinit { for file in staged { file.temporary.remove() } }

    /// Writes one file; `write` is given the temporary path.
    package mutating func add(_ target: String, _ write: (String) throws -> Void) throws {
        let file = try OutputPlace.regularFile(target)
        let temporary = HiddenFile(beside: file, "tmp", remarks)
        try temporary.create()
        staged.append(Staged(target: target, file: file, temporary: temporary, isNew: false))
        try write(temporary.path)
        if !leavesSyncing { try temporary.sync() }
    }

    /// Writes one file of text.
    package mutating func add(_ target: String, text: String) throws {
        try stage(Array(text.utf8), as: target, in: try OutputPlace.regularFile(target), isNew: false)
    }

    /// Writes one file that replaces nothing: whatever has the name, now or when the batch is through, stays.
    package mutating func add(new target: String, bytes: [UInt8]) throws {
        guard !InputFile.exists(target) else { throw Failure.exists(target) }
        try stage(bytes, as: target, in: target, isNew: true)
    }

    /// Writes one file that replaces nothing; `write` is given the temporary path.
    package mutating func add(new target: String, _ write: (String) throws -> Void) throws {
        guard !InputFile.exists(target) else { throw Failure.exists(target) }
        let temporary = HiddenFile(beside: target, "tmp", remarks)
        try temporary.create()
        staged.append(Staged(target: target, file: target, temporary: temporary, isNew: true))
        try write(temporary.path)
        if !leavesSyncing { try temporary.sync() }
    }

    /// Writes one file of text that replaces nothing.
    package mutating func add(new target: String, text: String) throws {
        try add(new: target, bytes: Array(text.utf8))
    }

    /// Writes one file of text that takes its name before those that were added until now.
    mutating func addFirst(_ target: String, text: String) throws {
        try stage(Array(text.utf8), as: target, in: try OutputPlace.regularFile(target), isNew: false)
        staged.insert(staged.removeLast(), at: 0)
    }

    /// Keeps the content of `source` under another name, which it gets before the others that were added until now.
    mutating func addFirst(copyOf source: String, as target: String) throws {
        let temporary = HiddenFile(beside: target, "tmp", remarks)
        staged.insert(Staged(target: target, file: target, temporary: temporary, isNew: true), at: 0)
        // Of a link the file at its end is kept: it is what will be replaced.
        guard linkat(AT_FDCWD, source, AT_FDCWD, temporary.path, AT_SYMLINK_FOLLOW) != 0 else { return }
        // Not every file system has hard links.
        try temporary.create(mode: 0o600)
        try temporary.write(try InputFile.bytes(source, limit: .max))
        var status = stat()
        if stat(source, &status) == 0 { try temporary.takeAfter(status) }
        try temporary.sync()
    }

    /// The hash of the content that is to get the name `target`.
    package func hash(of target: String) throws(Failure) -> String? {
        guard let file = staged.first(where: { $0.target == target }) else { return nil }
        return if let hash = file.hash { hash } else { try fileHash(file.temporary.path) }
    }

    /// Where the content waits that is to get the name `target`; `nil` when the batch has none.
    func temporaryPath(of target: String) -> String? { staged.first { $0.target == target }?.temporary.path }

    /// Gives one file up; the others stay.
    mutating func leaveOut(_ target: String) {
        for file in staged where file.target == target { file.temporary.remove() }
        staged.removeAll { $0.target == target }
    }

    /// Has the batch fail if the old content of `target` is none of these by the time that it is replaced.
    mutating func expect(_ target: String, oneOf hashes: [String?]) {
        for index in staged.indices where staged[index].target == target { staged[index].expected = hashes }
    }

    private mutating func stage(_ bytes: [UInt8], as target: String, in file: String, isNew: Bool) throws {
        let temporary = HiddenFile(beside: file, "tmp", remarks)
        staged.append(
            Staged(target: target, file: file, temporary: temporary, isNew: isNew, hash: contentHash(bytes)))
        try temporary.create(bytes, isSynced: !leavesSyncing)
    }

    /// Sees the new content onto the disk, file by file, where the caller could not do it for all.
    func sync() throws(Failure) {
        for file in staged { try file.temporary.sync() }
    }

    /// Gives all files their names.
    ///
    /// - Parameter step: What has to succeed as well; done last, and if it fails, no file keeps its new name.
    package consuming func commit(lastly step: () throws -> Void = {}) throws {
        var done = 0
        do {
            while done < staged.count {
                if staged[done].isNew {
                    try Self.publishNew(staged[done])
                } else {
                    staged[done].backup = try Self.backUp(staged[done].file, remarks)
                    try Self.confirm(staged[done])
                    try Self.publish(staged[done])
                }
                done += 1
            }
            try step()
        } catch {
            for file in staged.prefix(done).reversed() {
                if let backup = file.backup { rename(backup.path, file.file) } else { unlink(file.file) }
            }
            if done < staged.count { staged[done].backup?.remove() }
            throw error
        }
        for file in staged {
            file.backup?.remove()
            if !leavesSyncing { HiddenFile.syncFolder(of: file.file) }
        }
    }

    /// Sees that what is about to be replaced is what the batch was made for.
    private static func confirm(_ file: Staged) throws(Failure) {
        guard let expected = file.expected else { return }
        guard expected.contains(try file.backup.flatMap { backup throws(Failure) in try fileHash(backup.path) }) else {
            throw .changedMeanwhile(file.target)
        }
    }

    private static func publish(_ file: Staged) throws(Failure) {
        guard rename(file.temporary.path, file.file) == 0 else { throw .cannotWrite(file.target) }
    }

    private static func publishNew(_ file: Staged) throws(Failure) {
        guard !FileNames.move(file.temporary.path, toNew: file.target) else { return }
        throw errno == EEXIST ? .exists(file.target) : .cannotWrite(file.target)
    }

    /// Keeps the old content of `target` under another name; `nil` when there is none.
    private static func backUp(_ target: String, _ remarks: RemarkSink) throws(Failure) -> HiddenFile? {
        guard InputFile.exists(target) else { return nil }
        // Something else may be there by now than when the content was written.
        guard try OutputPlace.regularFile(target) == target else { throw .changedMeanwhile(target) }
        let backup = HiddenFile(beside: target, "old", remarks)
        if link(target, backup.path) == 0 { return backup }
        // Not every file system has hard links.
        do {
            try backup.write(try InputFile.bytes(target, limit: .max))
        } catch {
            backup.remove()
            throw error
        }
        return backup
    }
}

extension Failure {
    fileprivate static func exists(_ target: String) -> Failure {
        Failure(
            zh: "“\(target)”已经存在，没有改动；请用 -o 换一个文件名",
            en: "“\(target)” exists and was left alone; name another file with -o")
    }
}
