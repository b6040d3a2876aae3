internal import NianbaoCore

/// What lies in a folder and below it: reports, and manifests of exports.
///
/// Hidden folders are passed over, and links to folders are not followed.
struct FolderWalk {
    /// How deep folders are looked into.
    private static let depthLimit = 64

    /// Files that look like reports, each folder's before those of the folders in it.
    private(set) var reports: [String] = []
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
        var folders: [String] = []
        for name in names {
            let path = FilePath.join(folder, name)
            if FolderListing.isOwnFolder(path) {
                if name == ManifestFile.folderName { addManifests(of: folder, path) }
                if !name.hasPrefix(".") { folders.append(path) }
            } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml"), InputFile.isRegular(path) {
                addReport(path)
            }
        }
        guard depth < Self.depthLimit else { return }
        for folder in folders { visit(folder, depth: depth + 1) }
    }

    private mutating func addReport(_ path: String) {
        do throws(Failure) {
            if ReportSign.isIn(try InputFile.bytes(path)) { reports.append(path) }
        } catch {
            failures.append(error)
        }
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

/// What tells a report from other YAML files without reading it as one: a broken report is one, too.
private enum ReportSign {
    private static let names = [ReportField.agency, .year].flatMap { [$0.name.key, $0.name.id] }

    /// Whether a line starts with the key of the agency or of the year.
    static func isIn(_ bytes: [UInt8]) -> Bool {
        guard let file = SourceDecoder.decode(bytes, name: "").0 else { return false }
        return file.text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
            names.contains { name in
                let quotes: [UInt8] = [0x22, 0x27]
                let rest = line.drop { quotes.contains($0) }
                guard rest.starts(with: name.utf8) else { return false }
                let behind = rest.dropFirst(name.utf8.count).drop { quotes.contains($0) || $0 == 0x20 }
                return behind.starts(with: ":".utf8) || behind.starts(with: "：".utf8)
            }
        }
    }
}
