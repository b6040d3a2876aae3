internal import NianbaoCore

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// The file of a manifest, in a hidden folder beside the outputs. There is one for each report, so that exports of many
/// reports into one folder do not get into each other's way.
struct ManifestFile {
    /// The name of the hidden folder.
    static let folderName = ".nianbao"
    /// More than any manifest needs.
    private static let sizeLimit = 1 << 20

    /// The folder that the outputs lie in; empty for the current one.
    let outputFolder: String
    /// What the outputs' names have before the dot.
    let base: String

    var folder: String { FilePath.join(outputFolder, Self.folderName) }
    var path: String { "\(folder)/\(base).json" }

    /// The path of an output.
    func path(of output: Manifest.Output) -> String { FilePath.join(outputFolder, output.name) }

    /// The path of a file that the manifest names as seen from the output folder.
    func path(of source: Manifest.Source) -> String? { source.path.map { FilePath.join(outputFolder, $0) } }

    /// The manifest; `nil` when there is none. One that cannot be read counts as none, with a warning.
    func read() -> Manifest? {
        guard InputFile.exists(path) else { return nil }
        if InputFile.isRegular(path), let bytes = try? InputFile.bytes(path, limit: Self.sizeLimit + 1),
            let manifest = Self.manifest(bytes)
        {
            return manifest
        }
        Terminal.error.write(
            pick(
                zh: "警告：导出记录“\(path)”无法识别（可能已损坏），按没有处理",
                en: "warning: the export record “\(path)” cannot be understood and is ignored"
            ).printable + "\n")
        return nil
    }

    private static func manifest(_ bytes: [UInt8]) -> Manifest? {
        bytes.count <= sizeLimit ? Manifest(json: bytes) : nil
    }

    /// Makes the hidden folder and returns whether it was not there.
    func makeFolder() throws(Failure) -> Bool {
        if mkdir(folder, 0o777) == 0 { return true }
        guard errno == EEXIST else { throw .cannotWrite(folder) }
        return false
    }

    /// Takes the hidden folder away, unless something lies in it.
    func removeEmptyFolder() { rmdir(folder) }

    /// Runs `body` with the hidden folder in place, and takes the folder away again if it was new and `body` fails.
    func withFolder<Result>(_ body: () throws -> Result) throws -> Result {
        let isNew = try makeFolder()
        do {
            return try body()
        } catch {
            if isNew { removeEmptyFolder() }
            throw error
        }
    }

    /// The manifest of the report that the file at `output` was exported from, whether there is one or not.
    init(besideOutput output: String) {
        let folder = HiddenFile.folder(of: output)
        self.init(outputFolder: folder, base: FilePath.parts(ofName: FilePath.name(output)).base)
    }

    init(outputFolder: String, base: String) {
        self.outputFolder = outputFolder
        self.base = base
    }
}

extension Manifest {
    /// Notes that the workbook's content, edited by hand, has been taken over into the report: a file with this SHA-256
    /// holds nothing any more that an export would lose. Without a manifest that knows the workbook, nothing is done.
    static func noteApplied(workbookAt path: String, hash: String) throws {
        let file = ManifestFile(besideOutput: path)
        guard InputFile.isRegular(file.path) else { return }
        // Without the note, the workbook counts as edited by hand, and applying it again makes up for it.
        try EditedFile.edit(file.path, mustLast: false) { bytes in
            guard var manifest = Manifest(json: bytes),
                let index = manifest.outputs.firstIndex(where: { $0.name == FilePath.name(path) })
            else { return nil }
            manifest.outputs[index].applied = hash
            return Array(try manifest.json.utf8)
        }
    }
}
