/// A report file that a command line names.
package struct ReportFile: Sendable {
    private let name: String
    /// The folder that it lies in and was found in; `nil` when the file itself was named.
    private let folder: Folder?

    /// A folder that files were found in; they share it.
    final class Folder: Sendable {
        /// Its path, with the folder that was named in front.
        package let path: String
        /// As seen from the folder that was named; empty for that folder itself.
        package let subfolder: String

        init(_ path: String, below root: String) {
            self.path = path
            let rest = path.utf8.dropFirst(FilePath.join(root, "").utf8.count)
            subfolder = path == root ? "" : String(decoding: rest, as: UTF8.self)
        }
    }

    /// A file that is named itself.
    package init(path: String) { (name, folder) = (path, nil) }

    /// A file that was found in a folder.
    init(_ name: String, in folder: Folder) { (self.name, self.folder) = (name, folder) }

    /// The file's path from here or from the root.
    package var path: String { folder.map { FilePath.join($0.path, name) } ?? name }

    /// The folder it lies in, as seen from the folder that was named; empty for that folder itself.
    package var subfolder: String { folder?.subfolder ?? "" }
}
