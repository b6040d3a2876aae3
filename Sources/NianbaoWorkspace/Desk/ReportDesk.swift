package import NianbaoCore

/// The reports of a folder, or one file, as a browser works on them. It is for one thread at a time.
package final class ReportDesk {
    /// What all open reports have in common.
    package let settings: DeskSettings
    /// The folder, or the folder of the one file; empty for the current one.
    let folder: String
    /// Whether one file was named, and no others are shown.
    package let isSingle: Bool
    let forms: GivenForms
    let shelf: FormShelf
    /// What reports may refer to.
    let reach: Reach
    /// Every file that was ever found; a number in requests is an index into it, never a path.
    private(set) var paths: [String] = []
    private var summaries: [String: (stamp: FileStamp?, entry: DeskEntry)] = [:]
    private var open: [Int: OpenReport] = [:]
    /// What was found in the folder last, and what was there then.
    private var last: (stamps: [String: FileStamp?], paths: [String])?

    /// - Parameters:
    ///   - path: A report file, or a folder.
    ///   - run: A word for this run of the program, another for each.
    /// - Throws: A `Failure` when the file or folder cannot be used.
    package init(
        _ path: String, _ forms: GivenForms, run: String, language: Language, isReadOnly: Bool, remarks: RemarkSink
    ) throws(Failure) {
        guard InputFile.leadsSomewhere(path) else { throw InputFile.cannotOpen(path) }
        isSingle = !InputFile.isFolder(path)
        guard !isSingle || InputFile.isRegular(path) else {
            throw Failure(zh: "“\(path)”不是普通文件", en: "“\(path)” is no regular file")
        }
        if isSingle { try Self.refuse(documentWithoutReport: path) } else { _ = try FolderListing.names(path) }
        folder = isSingle ? HiddenFile.folder(of: path) : path
        self.forms = forms
        reach = Reach([path])
        shelf = forms.shelf(reach)
        settings = DeskSettings(
            run: run, language: language, isReadOnly: isReadOnly, reader: shelf.reader, remarks: remarks)
        if isSingle { paths = [path] }
    }

    /// What people call the folder.
    package var folderName: String { FilePath.name(FilePath.real(folder.isEmpty ? "." : folder) ?? folder) }

    /// Refuses a web page or another document in which no report is found.
    private static func refuse(documentWithoutReport path: String) throws(Failure) {
        let bytes = try InputFile.bytes(path, limit: DocumentReading.sizeLimit + 1)
        guard DocumentReading.recognises(bytes), case .other(let reason) = FolderDocument(path, FolderRecords()) else {
            return
        }
        throw Failure(zh: "不能打开“\(path)”：\(reason.zh)", en: "cannot open “\(path)”: \(reason.en)")
    }

    // MARK: The list

    /// Whether files can be added to the folder.
    package var canAdd: Bool { !isSingle && !settings.isReadOnly }

    /// The files that are there, in the order of the folder; those that were found before keep their numbers.
    package func list() -> [DeskEntry] {
        guard !isSingle else { return [entry(0)] }
        return found().map { entry(number(of: $0)) }
    }

    /// The paths of the reports in the folder. Documents are read to see whether they hold one, and only when something in
    /// the folder has changed.
    private func found() -> [String] {
        let walk = FolderWalk(folder)
        let stamps = Dictionary(
            (Array(walk.files) + walk.documents).map { ($0, FileStamp($0)) }, uniquingKeysWith: { first, _ in first })
        if let last, last.stamps == stamps { return last.paths }
        let paths = ReportFiles([folder]).files.map(\.path)
        last = (stamps, paths)
        return paths
    }

    /// The number of a file in the list, which it gets if it has none.
    func number(of path: String) -> Int {
        if let index = paths.firstIndex(of: path) { return index }
        paths.append(path)
        return paths.count - 1
    }

    /// What people call a file: its path as seen from the folder.
    func name(of index: Int) -> String {
        let path = paths[index]
        guard !isSingle, case let start = FilePath.join(folder, ""), path.hasPrefix(start) else {
            return FilePath.name(path)
        }
        return String(path.dropFirst(start.count))
    }

    private func entry(_ index: Int) -> DeskEntry {
        let path = paths[index]
        let stamp = FileStamp(path)
        if let known = summaries[path], known.stamp == stamp, open[index] == nil { return known.entry }
        let entry = DeskEntry(
            index, name: name(of: index), path, open[index]?.session.checked, settings,
            hasDraft: open[index]?.hasDraft ?? (DraftFile(beside: path, settings.remarks).read() != nil))
        summaries[path] = (stamp, entry)
        return entry
    }

    /// The folder that imported reports are written to; empty for the current one.
    package var importFolder: String { folder }

    /// Adds a file that was made in the folder, and returns its number.
    package func add(_ path: String) -> Int {
        let name = FilePath.name(path)
        return number(of: FilePath.join(folder, name))
    }

    // MARK: Reports

    /// The report with a number, which is opened if it is not open.
    ///
    /// - Throws: A `Failure` when there is none, or it cannot be edited field by field.
    package func report(_ index: Int) throws(Failure) -> OpenReport {
        if let report = open[index] { return report }
        // A page may be opened again before anybody has asked for the list.
        if !paths.indices.contains(index) { _ = list() }
        guard paths.indices.contains(index) else { throw .noReport }
        let report = try OpenReport(paths[index], index: index, name: name(of: index), settings)
        open[index] = report
        return report
    }

    /// Follows the files of open reports, and saves what is due.
    ///
    /// - Parameter now: The time in milliseconds.
    package func tick(now: Int) {
        for report in open.values { report.tick(now: now) }
    }

    /// Saves at the end of the run what would have been saved in a moment.
    ///
    /// - Returns: How many reports have something that is not saved and is kept in a draft.
    package func finish() -> Int {
        open.values.count { report in
            report.finish()
            return report.hasDraft
        }
    }
}

extension Failure {
    static let noReport = Failure(zh: "没有这份年报；请回到列表", en: "there is no such report; go back to the list")
}
