internal import NianbaoCore

/// The folder in which an office keeps what its units have sent for a year, reports of one kind: a folder for each unit, in it
/// every version.
package struct CollectionFolder: Sendable {
    /// Its path.
    package let path: String
    /// The year of the reports in it.
    package let year: Int
    /// The kind of the reports in it.
    package let kind: String

    /// The collection at `path`.
    ///
    /// - Throws: A `Failure` when the folder is none.
    package init(_ path: String) throws(Failure) {
        guard let record = CollectionRecord.read(in: path) else {
            throw InputFile.isFolder(path)
                ? Failure(
                    zh: "“\(path)”不是收件文件夹；先运行 nianbao collect 收件 --roster 名单 --year 年度 -o \(path.shellQuoted)",
                    en:
                        "“\(path)” is no folder that reports were collected in; first run: nianbao collect INBOX --roster LIST --year YEAR -o \(path.shellQuoted)"
                )
                : Failure(zh: "没有文件夹“\(path)”，请检查名称", en: "there is no folder “\(path)”; check the name")
        }
        self.init(path, record)
    }

    init(_ path: String, _ record: CollectionRecord) { (self.path, year, kind) = (path, record.year, record.kind) }

    /// Whether reports were collected in the folder at `path`.
    static func isOne(_ path: String) -> Bool { CollectionRecord.read(in: path) != nil }

    /// The path of a unit's folder.
    func path(of folder: String) -> String { FilePath.join(path, folder) }

    /// The versions in the folder with this name; none if it is not there.
    func versions(in folder: String) throws(Failure) -> [CollectedVersion] {
        let path = path(of: folder)
        guard !InputFile.isAbsent(path) else { return [] }
        let names = try FolderListing.entries(path).filter { $0.kind == .file && $0.isNameWhole }.map(\.name)
        return CollectedVersion.all(in: path, names)
    }

    /// The names of all folders of units that are there, that of strangers not among them.
    func folders() throws(Failure) -> [String] {
        try FolderListing.entries(path).filter { entry in
            entry.kind == .folder && entry.isNameWhole && !entry.name.hasPrefix(".")
                && entry.name != UnitFolders.strangers
        }.map(\.name)
    }
}
