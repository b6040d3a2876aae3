internal import NianbaoCore

/// The report files that a command line names, one by one or by their folders.
package struct ReportFiles {
    /// Files in the order of the command line; those of a folder in the order of their names, before those of the
    /// folders in it. None stands here twice. Form files that lie in folders are passed over.
    package private(set) var files: [ReportFile] = []
    /// Folders that could not be read, or hold no reports; those that hold forms alone only if no other has any.
    package private(set) var failures: [Failure] = []
    /// Documents in folders that no report was read from, and those with other figures than another report of the same agency and
    /// year has, with the reasons. Of this program's own work, only exports of reports that are not among the files are here.
    package private(set) var notes: [FolderNote] = []
    /// Documents in folders that could not be read and may hold a report.
    package var unread: [FolderNote] { notes.filter(\.mayHoldReport) }
    /// Whether a folder was named.
    package private(set) var hasFolders = false

    private let takesDocuments: Bool
    private let takesExports: Bool
    private let counted: Counted
    /// The files in folders that this program has exported, with the paths of the reports that they were exported from.
    private var exports: [(file: ReportFile, report: String)] = []
    /// The reports in documents that were found in folders, by their paths.
    private var documentReports: [String: Report] = [:]

    /// Says which files of a folder count; `nil` for a folder of which all do.
    package typealias Counted = (String) throws(Failure) -> [String]?

    /// - Parameters:
    ///   - arguments: Files and folders; `-` stands for standard input.
    ///   - takesDocuments: Whether documents in folders count; what writes beside its reports takes report files alone.
    ///   - takesExports: Whether files in folders that this program has exported count where the reports that they were
    ///     exported from are not among the files.
    ///   - counted: Asked about each folder that is named.
    package init(
        _ arguments: [String], takesDocuments: Bool = true, takesExports: Bool = false,
        counted: @escaping Counted = { _ throws(Failure) in nil }
    ) {
        (self.takesDocuments, self.takesExports, self.counted) = (takesDocuments, takesExports, counted)
        // Only then can a file come up twice that is not named twice.
        var seen: Set<String>? = arguments.count > 1 && arguments.contains(where: InputFile.isFolder) ? [] : nil
        for argument in arguments {
            for file in find(argument) where seen?.insert(FilePath.absolute(file.path)).inserted ?? true {
                files.append(file)
            }
        }
        settleExports()
        leaveOutCopies()
        if files.isEmpty, failures.isEmpty, hasFolders { failures.append(Self.noReports(arguments)) }
    }

    private mutating func find(_ argument: String) -> [ReportFile] {
        guard argument != "-", InputFile.isFolder(argument) else { return [ReportFile(path: argument)] }
        hasFolders = true
        do throws(Failure) {
            if let paths = try counted(argument) { return paths.map { Self.file($0, below: argument) } }
        } catch {
            failures.append(error)
            return []
        }
        let walk = FolderWalk(argument)
        failures += walk.failures
        let exported = exports.count
        let found = walk.folders.flatMap { folder in
            let shared = ReportFile.Folder(folder.path, below: argument)
            let reports = folder.names.map { ReportFile($0, in: shared) }.filter { !FormSign.isIn($0.path) }
            return reports + documents(folder.documents, in: shared)
        }
        if found.isEmpty, walk.failures.isEmpty, walk.folders.allSatisfy({ $0.names.isEmpty }),
            !takesExports || exports.count == exported
        {
            failures.append(Self.noReports(in: argument, exports: exports.count - exported))
            // The failure speaks of them.
            exports.removeLast(exports.count - exported)
        }
        return found
    }

    /// The documents of a folder that hold a report, without those that this program has written or made a report file of.
    private mutating func documents(_ names: [String], in folder: ReportFile.Folder) -> [ReportFile] {
        guard takesDocuments, !names.isEmpty else { return [] }
        let records = FolderRecords(folder.path)
        return names.map { (name: $0, file: ReportFile($0, in: folder)) }.filter { name, file in
            guard !records.wrote(name) else {
                if let report = records.report(ofExport: name) { exports.append((file, report)) }
                return false
            }
            return holdsReport(file, records)
        }.map(\.file)
    }

    /// Whether a document in a folder has a report that counts; else there is a note on it, unless it needs none.
    private mutating func holdsReport(_ file: ReportFile, _ records: FolderRecords) -> Bool {
        if FormSign.isIn(file.path) { return false }
        switch FolderDocument(file.path, records) {
        case .report(let report):
            if let report { documentReports[file.path] = report }
            return true
        case .imported: return false
        case .other(let reason): notes.append(FolderNote(path: file.path, kind: .unread, reason: reason))
        case .unread(let reason):
            // A copy beside the report file, printed or scanned, usually has its name.
            let isCopy = InputFile.isRegular(FilePath.path(file.path, endingIn: "yaml"))
            notes.append(FolderNote(path: file.path, kind: .unread, reason: reason, mayHoldReport: !isCopy))
        }
        return false
    }

    /// Takes exports of reports that are not among the files, or notes that they do not count.
    private mutating func settleExports() {
        guard !exports.isEmpty else { return }
        var known = Set(files.map { FilePath.absolute($0.path) })
        for (file, report) in exports where !known.contains(FilePath.absolute(report)) {
            guard !takesExports else {
                if holdsReport(file, FolderRecords()) { files.append(file) }
                continue
            }
            // One note for all that was exported from a report.
            known.insert(FilePath.absolute(report))
            notes.append(.exported(file.path, from: report))
        }
        exports = []
    }

    private static func file(_ path: String, below folder: String) -> ReportFile {
        let shared = ReportFile.Folder(String(path.dropLast(FilePath.name(path).count + 1)), below: folder)
        return ReportFile(FilePath.name(path), in: shared)
    }

    /// Leaves out documents whose report is there as a report file, too, or with the same figures in another document.
    private mutating func leaveOutCopies() {
        guard !documentReports.isEmpty else { return }
        let copies = FolderCopies(files, documents: documentReports)
        files.removeAll { copies.paths.contains($0.path) }
        notes += copies.different
        documentReports = [:]
    }

    private static func noReports(in folder: String, exports: Int) -> Failure {
        guard exports > 0 else {
            return Failure(
                zh: "“\(folder)”里没有年报文件（*.yaml、*.yml），请检查文件夹名",
                en: "“\(folder)” holds no report files (*.yaml, *.yml); check the folder's name")
        }
        return Failure(
            zh: "“\(folder)”里没有年报文件（*.yaml、*.yml），只有 nianbao 导出的文件（\(exports) 个），没有读；请写年报文件所在的文件夹，要读其中一个的，写出它的文件名",
            en: "“\(folder)” holds no report files (*.yaml, *.yml), only "
                + "\(exports == 1 ? "1 file" : "\(exports) files") that nianbao has exported, which were not read; name the "
                + "folder of the reports, or one of these files by its name")
    }

    private static func noReports(_ folders: [String]) -> Failure {
        Failure(
            zh: folders.map { "“\($0)”" }.joined() + "里只有格式文件，没有年报，请检查文件夹名",
            en: folders.map { "“\($0)”" }.joined(separator: ", ")
                + ": only form files and no reports; check the folder's name")
    }
}
