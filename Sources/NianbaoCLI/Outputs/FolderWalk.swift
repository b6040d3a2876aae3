internal import NianbaoCore

/// What lies in a folder and below it: files that may be reports, and manifests of exports.
///
/// Hidden files and folders are passed over, and links to folders are not followed.
struct FolderWalk {
    /// How deep folders are looked into.
    private static let depthLimit = 64

    /// The folders that have YAML files, each before those in it, and the names of these files.
    ///
    /// Names and not paths: of tens of thousands of files, the folders' names are most of the paths.
    private(set) var folders: [(path: String, names: [String])] = []
    private(set) var manifests: [ManifestFile] = []
    /// Folders and files that could not be read.
    private(set) var failures: [Failure] = []

    init(_ folder: String) { visit(folder, depth: 0) }

    private mutating func visit(_ folder: String, depth: Int) {
        let names: [String]
        do throws(Failure) {
            names = try FolderListing.names(folder)
        } catch {
            failures.append(error)
            return
        }
        var (folders, files): ([String], [String]) = ([], [])
        for name in names {
            let path = FilePath.join(folder, name)
            if FolderListing.isOwnFolder(path) {
                if name == ManifestFile.folderName { addManifests(of: folder, path) }
                if !name.hasPrefix(".") { folders.append(path) }
                // Somebody takes it for a report; reading it will say what it is.
                if Self.isYAML(name) { files.append(name) }
            } else if Self.isYAML(name), InputFile.isRegular(path) || !InputFile.leadsSomewhere(path) {
                files.append(name)
            }
        }
        if !files.isEmpty { self.folders.append((folder, files)) }
        guard depth < Self.depthLimit else { return }
        for folder in folders { visit(folder, depth: depth + 1) }
    }

    /// The paths of the YAML files.
    var files: some Sequence<String> {
        folders.lazy.flatMap { folder in folder.names.lazy.map { FilePath.join(folder.path, $0) } }
    }

    private static func isYAML(_ name: String) -> Bool {
        !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
    }

    private mutating func addManifests(of folder: String, _ hidden: String) {
        do throws(Failure) {
            for name in try FolderListing.names(hidden) where !name.hasPrefix(".") {
                let (base, ending) = FilePath.parts(ofName: name)
                if ending == "json" { manifests.append(ManifestFile(outputFolder: folder, base: base)) }
            }
        } catch {
            failures.append(error)
        }
    }
}
