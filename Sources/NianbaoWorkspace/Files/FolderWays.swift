/// The ways from folders to the files of others. Each is looked up once, so folders have to stay where they are.
package struct FolderWays {
    private var ways: [Ends: String] = [:]

    /// Knows no way yet.
    package init() {}

    private struct Ends: Hashable {
        let start: String
        let end: String
    }

    /// A file's path as seen from a folder; from the root, should there be no other way.
    package mutating func relative(_ path: String, to folder: String) -> String {
        let name = FilePath.name(path)
        let ends = Ends(start: folder, end: HiddenFile.folder(of: path))
        if let way = ways[ends] { return way + name }
        let relative = FilePath.relative(path, to: folder)
        ways[ends] = String(decoding: relative.utf8.dropLast(name.utf8.count), as: UTF8.self)
        return relative
    }
}
