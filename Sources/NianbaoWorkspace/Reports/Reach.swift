internal import NianbaoCore

/// Which files a report may make the tool read: its form file and last year's report.
///
/// A report that the user names is the user's own, and may refer to whatever it likes. Those found in folders may have come
/// from anybody: they may refer to what lies in the folders that the command line names, and to nothing else.
package struct Reach: Sendable {
    /// The folders that count, from the root and without links.
    private let folders: [String]
    /// The reports that the command line names one by one, if they may refer to anything.
    private let trusted: Set<String>
    private let isLimited: Bool

    /// Every file.
    package static let anywhere = Reach(folders: [], trusted: [], isLimited: false)

    private init(folders: [String], trusted: Set<String>, isLimited: Bool) {
        (self.folders, self.trusted, self.isLimited) = (folders, trusted, isLimited)
    }

    /// - Parameters:
    ///   - paths: The files and folders on the command line.
    ///   - areOthers: Whether even files that are named one by one are other people's; then the folder that each lies in
    ///     counts as named.
    package init(_ paths: [String], areOthers: Bool = false) {
        let named = paths.filter(InputFile.isFolder)
        let files = paths.filter { !named.contains($0) }
        let folders = named + (areOthers ? files.map(HiddenFile.folder) : [])
        self.init(
            folders: Set(folders).compactMap(FilePath.real), trusted: areOthers ? [] : Set(files.map(InputFile.shown)),
            isLimited: areOthers || !named.isEmpty)
    }

    /// Whether the report file may make the file at `path` be read. Of what lies outside, nobody learns whether it is there.
    func allows(_ path: String, for file: String) -> Bool {
        guard isLimited, !trusted.contains(file) else { return true }
        let base = HiddenFile.folder(of: file)
        let way = path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
        guard let start = FilePath.real(base), holds(FilePath.walk(way, from: start)) else { return false }
        return FilePath.real(path).map(holds) ?? true
    }

    private func holds(_ path: String) -> Bool {
        folders.contains {
            $0 == "/" || path.utf8.starts(with: $0.utf8) && path.utf8.dropFirst($0.utf8.count).first == 0x2F
        }
    }
}
