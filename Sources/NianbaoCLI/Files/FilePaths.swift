#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Names of files as seen from other files.
enum FilePaths {
    /// The path of an existing file, relative to the folder that `target` is or will be in; absolute where folders
    /// cannot be resolved.
    static func relative(_ path: String, toFolderOf target: String) -> String {
        guard let file = resolved(path) else { return path }
        guard let folder = resolved(HiddenFile.folder(of: target)) else { return file }
        let from = folder.split(separator: "/")
        let to = file.split(separator: "/")
        let common = zip(from, to).prefix { $0 == $1 }.count
        let up = Array(repeating: Substring(".."), count: from.count - common)
        return (up + to.dropFirst(common)).joined(separator: "/")
    }

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
