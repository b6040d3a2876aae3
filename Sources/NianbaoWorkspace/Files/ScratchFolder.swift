internal import CLibrary

/// A folder that nobody else may look into, and that goes with everything in it when nothing needs it any more.
struct ScratchFolder: ~Copyable {
    /// Its path from the root.
    let path: String

    /// Makes one where temporary files belong (TMPDIR, else /tmp).
    init() throws(Failure) {
        let parent = FilePath.absolute(environmentVariable("TMPDIR") ?? "/tmp")
        var template = Array("\(parent)/nianbao-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .cannotWrite(parent) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(path) }

    /// Makes a file in it.
    func put(_ name: String, _ bytes: [UInt8]) throws(Failure) {
        try GrowingFile("\(path)/\(name)", isNew: true, as: "\(path)/\(name)").append(bytes)
    }

    /// Makes a folder in it.
    func make(_ name: String) throws(Failure) {
        guard mkdir("\(path)/\(name)", 0o700) == 0 else { throw .cannotWrite("\(path)/\(name)") }
    }

    private static func remove(_ path: String) {
        // Links are removed, never followed.
        if unlink(path) == 0 { return }
        for name in (try? FolderListing.names(path)) ?? [] { remove("\(path)/\(name)") }
        rmdir(path)
    }
}
