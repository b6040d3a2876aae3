#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// What lies in folders.
enum FolderListing {
    /// The names in a folder, hidden ones too, in the order of their bytes.
    static func names(_ folder: String) throws(Failure) -> [String] {
        guard let stream = opendir(folder) else { throw InputFile.cannotOpen(folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether this is a folder itself, and no link to one.
    static func isOwnFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Takes away what runs that were killed have left in a folder: hidden files that only live for moments.
    ///
    /// One hour, because another run may be at work; no run takes that long. The time is that of the last change of the
    /// file's names, since an old content that is kept for a moment is as old as when it was written.
    static func removeStrays(in folder: String, now: time_t) {
        guard let names = try? names(folder) else { return }
        for name in names where name.hasPrefix(".nianbao-") && (name.hasSuffix(".tmp") || name.hasSuffix(".old")) {
            let path = "\(folder)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            if status.st_ctim.tv_sec < now - 3600 { unlink(path) }
        }
    }
}
