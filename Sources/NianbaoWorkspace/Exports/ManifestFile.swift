internal import NianbaoCore

/// The file of a manifest, in a hidden folder beside the outputs. There is one for each report, so that exports of many
/// reports into one folder do not get into each other's way.
package struct ManifestFile: Sendable {
    /// More than any manifest needs.
    private static let sizeLimit = 1 << 20

    /// The folder that the manifest lies in.
    package let folder: RecordFolder
    /// What the outputs' names have before the dot.
    let base: String

    /// - Parameter outputFolder: The folder of the outputs; empty for the current one.
    init(outputFolder: String, base: String) {
        folder = RecordFolder(in: outputFolder)
        self.base = base
    }

    /// The manifest of the report that the file at `output` was exported from, whether there is one or not.
    init(besideOutput output: String) {
        folder = RecordFolder(beside: output)
        base = FilePath.parts(ofName: FilePath.name(output)).base
    }

    /// The folder that the outputs lie in; empty for the current one.
    var outputFolder: String { folder.outputFolder }

    /// The file's own path.
    package var path: String { "\(folder.path)/\(base).json" }

    /// The path of an output.
    func path(of output: Manifest.Output) -> String { FilePath.join(outputFolder, output.name) }

    /// The path of a file that the manifest names as seen from the output folder.
    func path(of source: Manifest.Source) -> String? { source.path.map { FilePath.join(outputFolder, $0) } }

    /// The manifest; `nil` when there is none. One that cannot be read counts as none, with a remark.
    package func read(_ remarks: RemarkSink) -> Manifest? {
        guard InputFile.exists(path) else { return nil }
        if InputFile.isRegular(path), let bytes = try? InputFile.bytes(path, limit: Self.sizeLimit + 1),
            bytes.count <= Self.sizeLimit, let manifest = Manifest(json: bytes)
        {
            return manifest
        }
        remarks.add(
            .line(
                zh: "警告：导出记录“\(path)”无法识别（可能已损坏），视为没有这份记录",
                en: "warning: the export record “\(path)” cannot be understood and is ignored"))
        return nil
    }

    /// What the outputs depend on and what has changed since; `nil` when nothing has.
    ///
    /// The report's own title is not looked at here.
    func staleReason(_ made: Manifest.Made) throws(Failure) -> StaleReason? {
        if let path = path(of: made.input), try Self.contentHash(path) != made.input.sha256 { return .input }
        if let path = path(of: made.prior), try Self.contentHash(path) != made.prior.sha256 { return .prior }
        if let path = path(of: made.form), try Self.contentHash(path) != made.form.sha256 { return .form }
        return nil
    }

    /// The SHA-256 of a file that was read in whole, if it is not larger than any that is.
    private static func contentHash(_ path: String) throws(Failure) -> String? {
        try fileHash(path, upTo: SourceDecoder.sizeLimit + 1)
    }
}

extension Manifest {
    /// Notes that the workbook's content, edited by hand, has been taken over into the report: a file with this SHA-256
    /// holds nothing any more that an export would lose. Without a manifest that knows the workbook, nothing is done.
    package static func noteApplied(workbookAt path: String, hash: String, _ remarks: RemarkSink) throws {
        let file = ManifestFile(besideOutput: path)
        guard InputFile.isRegular(file.path) else { return }
        // Without the note, the workbook counts as edited by hand, and applying it again makes up for it.
        try EditedFile.edit(file.path, mustLast: false, remarks: remarks) { bytes in
            guard var manifest = Manifest(json: bytes),
                let index = manifest.outputs.firstIndex(where: { $0.name == FilePath.name(path) })
            else { return nil }
            manifest.outputs[index].applied = hash
            return Array(try manifest.jsonText().utf8)
        }
    }
}
