internal import NianbaoCore

/// The workbooks of a folder that somebody has edited since they were exported, each with its report.
package struct EditedWorkbooks {
    /// In the order of the exports' records.
    package private(set) var entries: [Entry] = []
    /// Folders that could not be read, and workbooks whose report is gone.
    package private(set) var failures: [Failure] = []

    /// A workbook and the report that it was exported from.
    package struct Entry: Hashable, Sendable {
        /// The path of the workbook.
        package let workbook: String
        /// The path of the report.
        package let report: String
    }

    /// Looks through a folder and those in it.
    ///
    /// - Parameter remarks: Receives a remark on each record that cannot be read.
    package init(in folder: String, remarks: RemarkSink) {
        let walk = FolderWalk(folder)
        failures = walk.failures
        for record in walk.manifests {
            let file = ManifestFile(outputFolder: record.outputFolder, base: record.base)
            guard let manifest = file.read(remarks) else { continue }
            do throws(Failure) {
                for output in manifest.outputs { try add(output, of: manifest, file) }
            } catch {
                failures.append(error)
            }
        }
    }

    private mutating func add(
        _ output: Manifest.Output, of manifest: Manifest, _ file: ManifestFile
    ) throws(Failure) {
        let path = file.path(of: output)
        guard ExportFormats.standard.format(ofFile: path)?.isCorrectable == true,
            try OutputState(of: output, at: path, staleFor: nil) == .edited
        else { return }
        guard let report = file.path(of: manifest.made.input), InputFile.isRegular(report) else {
            throw Failure(
                zh: "“\(path)”改过，但导出它的年报不在原处，没有写回；写明年报：nianbao apply \(path.shellQuoted) --to 年报.yaml",
                en:
                    "“\(path)” was edited, but the report that it was exported from is gone; nothing was taken over. Name the report: "
                    + "nianbao apply \(path.shellQuoted) --to REPORT.yaml")
        }
        entries.append(Entry(workbook: path, report: FilePath.short(report)))
    }
}
