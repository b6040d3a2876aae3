internal import NianbaoCore

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Files that are written together: all of them, or none.
///
/// Each is written to a temporary name in its folder and synced. Only when all stand on the disk do they take their
/// names; if one cannot, those before it get their old content back.
struct OutputBatch: ~Copyable {
    private var staged: [Staged] = []

    private struct Staged {
        let target: String
        let temporary: String
        /// Where the old content is kept until the batch is through; `nil` when there was none.
        var backup: String?
    }

    init() {}

    deinit { for file in staged { unlink(file.temporary) } }

    /// Writes one file; `write` is given the temporary path.
    mutating func add(_ target: String, _ write: (String) throws -> Void) throws {
        let temporary = Self.hidden(beside: target, "tmp")
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.cannotWrite(target) }
        close(descriptor)
        staged.append(Staged(target: target, temporary: temporary))
        try write(temporary)
        try Self.sync(temporary, for: target)
    }

    /// Writes one file of text.
    mutating func add(_ target: String, text: String) throws {
        try add(target) { temporary in try Self.write(text, to: temporary, for: target) }
    }

    /// Gives all files their names.
    consuming func commit() throws {
        var done = 0
        do {
            while done < staged.count {
                staged[done].backup = try Self.backUp(staged[done].target)
                guard rename(staged[done].temporary, staged[done].target) == 0 else {
                    throw Self.cannotWrite(staged[done].target)
                }
                done += 1
            }
        } catch {
            for file in staged.prefix(done).reversed() {
                if let backup = file.backup { rename(backup, file.target) } else { unlink(file.target) }
            }
            if done < staged.count, let backup = staged[done].backup { unlink(backup) }
            throw error
        }
        for file in staged {
            if let backup = file.backup { unlink(backup) }
            Self.syncFolder(of: file.target)
        }
    }

    /// Keeps the old content of `target` under another name; `nil` when there is none.
    private static func backUp(_ target: String) throws -> String? {
        guard access(target, F_OK) == 0 else { return nil }
        guard !InputFile.isFolder(target) else {
            throw Failure(
                zh: "写不了“\(target)”：它是文件夹；没有改动任何文件",
                en: "cannot write “\(target)”: it is a folder; no file was changed")
        }
        let backup = hidden(beside: target, "old")
        if link(target, backup) == 0 { return backup }
        // Not every file system has hard links.
        do {
            try write(try InputFile.bytes(target, limit: .max), to: backup, for: target)
        } catch {
            unlink(backup)
            throw error
        }
        return backup
    }

    /// A name in the same folder that nothing else uses, not even what an interrupted run has left; independent of the
    /// target's own, which may be as long as a name can be.
    private static func hidden(beside target: String, _ suffix: String) -> String {
        let number = String(UInt64.random(in: .min ... .max), radix: 36)
        return folder(of: target) + ".nianbao-\(number).\(suffix)"
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    }

    private static func write(_ text: String, to path: String, for target: String) throws {
        try write(Array(text.utf8), to: path, for: target)
    }

    private static func write(_ bytes: [UInt8], to path: String, for target: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw cannotWrite(target) }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw cannotWrite(target) }
            rest = rest.dropFirst(count)
        }
    }

    private static func sync(_ path: String, for target: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw cannotWrite(target) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw cannotWrite(target) }
    }

    /// Makes the new names last. A folder that cannot be synced is no reason to undo what is written.
    private static func syncFolder(of target: String) {
        let descriptor = open(folder(of: target), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func cannotWrite(_ target: String) -> Failure {
        let reason = systemError()
        return Failure(
            zh: "写不了“\(target)”：\(reason.zh)；没有改动任何文件",
            en: "cannot write “\(target)”: \(reason.en); no file was changed")
    }
}
