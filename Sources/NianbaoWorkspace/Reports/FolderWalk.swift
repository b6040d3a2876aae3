internal import NianbaoCore

/// What lies in a folder and below it: files that may be reports, and records of exports.
///
/// Hidden files and folders are passed over, and links to folders are not followed.
struct FolderWalk {
    /// How deep folders are looked into.
    private static let depthLimit = 64

    /// The folders that have YAML files or documents, each before those in it, and the names of these files.
    ///
    /// Names and not paths: of tens of thousands of files, the folders' names are most of the paths.
    private(set) var folders: [(path: String, names: [String], documents: [String])] = []
    /// The manifests of exports: the folder of the outputs, and the manifest's name without its ending.
    private(set) var manifests: [(outputFolder: String, base: String)] = []
    /// Folders and files that could not be read.
    private(set) var failures: [Failure] = []

    init(_ folder: String) { visit(folder, depth: 0) }

    private mutating func visit(_ folder: String, depth: Int) {
        let entries: [FolderListing.Entry]
        do throws(Failure) {
            entries = try FolderListing.entries(folder)
        } catch {
            failures.append(error)
            return
        }
        var (folders, files, documents): ([String], [String], [String]) = ([], [], [])
        for entry in entries {
            let name = entry.name
            guard entry.isNameWhole else {
                if entry.kind == .folder || Self.isYAML(name) { failures.append(.brokenName(name, in: folder)) }
                continue
            }
            if entry.kind == .folder {
                let path = FilePath.join(folder, name)
                if name == RecordFolder.name { addManifests(of: folder, path) }
                if !name.hasPrefix(".") { folders.append(path) }
            }
            if Self.isYAML(name), Self.isTakenForReport(entry, in: folder) { files.append(name) }
            if Self.isDocument(name), Self.isTakenForReport(entry, in: folder) { documents.append(name) }
        }
        if !files.isEmpty || !documents.isEmpty { self.folders.append((folder, files, documents)) }
        guard depth < Self.depthLimit else { return }
        for folder in folders { visit(folder, depth: depth + 1) }
    }

    /// The paths of the files.
    var files: some Sequence<String> {
        folders.lazy.flatMap { folder in folder.names.lazy.map { FilePath.join(folder.path, $0) } }
    }

    /// The paths of files that are documents by their names, such as `.docx`.
    var documents: [String] { folders.flatMap { folder in folder.documents.map { FilePath.join(folder.path, $0) } } }

    /// Whether somebody takes it for a report; reading it will say. Pipes and devices are never read, and a folder is
    /// one, whatever it is called.
    private static func isTakenForReport(_ entry: FolderListing.Entry, in folder: String) -> Bool {
        switch entry.kind {
        case .file: return true
        case .link:
            let path = FilePath.join(folder, entry.name)
            return InputFile.isRegular(path) || !InputFile.leadsSomewhere(path)
        case .folder, .other: return false
        }
    }

    private static func isYAML(_ name: String) -> Bool {
        !name.hasPrefix(".") && FilePath.isReport(name)
    }

    private static func isDocument(_ name: String) -> Bool {
        !name.hasPrefix(".") && !name.hasPrefix("~$") && FilePath.isDocument(name)
    }

    private mutating func addManifests(of folder: String, _ hidden: String) {
        do throws(Failure) {
            for name in try FolderListing.names(hidden) where !name.hasPrefix(".") {
                let (base, ending) = FilePath.parts(ofName: name)
                if ending == "json" { manifests.append((folder, base)) }
            }
        } catch {
            failures.append(error)
        }
    }
}

extension Failure {
    /// Names from archives made on other systems may be in another encoding, and no path can be made of them.
    fileprivate static func brokenName(_ name: String, in folder: String) -> Failure {
        Failure(
            zh: "“\(folder)”里的“\(name)”文件名是乱码（编码不是 UTF-8），没有读；改个名字再试",
            en: "the name of “\(name)” in “\(folder)” is not in UTF-8, so it was not read; give it another name")
    }
}
