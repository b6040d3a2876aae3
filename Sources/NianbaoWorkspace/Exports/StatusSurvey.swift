internal import NianbaoCore

/// The reports and exports that `status` looks at, put together.
package struct StatusSurvey {
    /// A report file with the manifests of what was exported from it.
    package struct Subject {
        /// The report, as it is called in messages; `nil` when it came from standard input.
        package let path: String?
        /// The folder that was asked about and that it lies in; `nil` when it was asked about itself.
        var root: String?
        /// What was exported from it, each time that a manifest knows.
        package var exports: [Export] = []
    }

    /// What was exported at one time.
    package struct Export {
        /// Where the manifest lies.
        package let file: ManifestFile
        let manifest: Manifest
    }

    /// Whether it was ended before all reports were found.
    package private(set) var isEnded = false
    /// What could not be read.
    package private(set) var failures: [Failure] = []
    /// The reports in the order in which they were found, those that only a manifest names among them.
    package private(set) var subjects: [Subject] = []
    /// Where a report is among the subjects, by its path from the root.
    private var places: [String: Int] = [:]
    private var seen: Set<String> = []
    private let remarks: RemarkSink

    /// - Parameters:
    ///   - output: Where to look for manifests, if not at the reports and below.
    ///   - remarks: Receives a remark on each record that could not be read.
    ///   - goesOn: Asked at every file; `false` ends the search.
    package init(_ paths: [String], output: String?, remarks: RemarkSink, goesOn: () -> Bool) {
        self.remarks = remarks
        for path in paths {
            if isEnded { break }
            if InputFile.isFolder(path) {
                addFolder(path, output, goesOn)
            } else if InputFile.isRegular(path) {
                addFile(path, output)
            } else if InputFile.exists(path) {
                failures.append(
                    Failure(zh: "“\(path)”不是文件，也不是文件夹", en: "“\(path)” is neither a file nor a folder"))
            } else {
                failures.append(
                    Failure(zh: "找不到“\(path)”，请检查名称", en: "there is no “\(path)”; check the name"))
            }
        }
    }

    private mutating func addFolder(_ path: String, _ output: String?, _ goesOn: () -> Bool) {
        let walk = FolderWalk(path)
        failures += walk.failures
        for file in walk.files {
            isEnded = !goesOn()
            if isEnded { return }
            if isReport(file) { subjects[place(of: file)].root = path }
        }
        let files = if let output { manifests(in: output) } else { Self.manifests(walk) }
        for file in files { add(file) { _ in true } }
    }

    private mutating func isReport(_ path: String) -> Bool {
        do throws(Failure) {
            return ReportSign.isIn(try InputFile.bytes(path))
        } catch {
            failures.append(error)
            return false
        }
    }

    private mutating func addFile(_ path: String, _ output: String?) {
        let own = FilePath.absolute(path)
        _ = place(of: path)
        for file in manifests(in: output ?? HiddenFile.folder(of: path)) { add(file) { $0 == own } }
    }

    /// The manifests in a folder and below; none if an export has yet to make the folder.
    private mutating func manifests(in folder: String) -> [ManifestFile] {
        guard !InputFile.isAbsent(folder) else { return [] }
        let walk = FolderWalk(folder)
        failures += walk.failures
        return Self.manifests(walk)
    }

    private static func manifests(_ walk: FolderWalk) -> [ManifestFile] {
        walk.manifests.map { ManifestFile(outputFolder: $0.outputFolder, base: $0.base) }
    }

    private mutating func add(_ file: ManifestFile, if isWanted: (String?) -> Bool) {
        let place = FilePath.absolute(file.path)
        guard !seen.contains(place), let manifest = file.read(remarks) else { return }
        let input = file.path(of: manifest.made.input)
        guard isWanted(input.map(FilePath.absolute)) else { return }
        seen.insert(place)
        let export = Export(file: file, manifest: manifest)
        if let input {
            subjects[self.place(of: input)].exports.append(export)
        } else {
            subjects.append(Subject(path: nil, exports: [export]))
        }
    }

    /// Where a report is among the subjects; it is put there if need be.
    private mutating func place(of report: String) -> Int {
        let absolute = FilePath.absolute(report)
        if let known = places[absolute] { return known }
        subjects.append(Subject(path: FilePath.short(report)))
        places[absolute] = subjects.count - 1
        return subjects.count - 1
    }
}
