internal import NianbaoCore
internal import NianbaoXLSX
internal import OfficeReading

/// A workbook that somebody has corrected, as it lies on the disk.
package struct CorrectedWorkbook {
    /// As the command line names it.
    package let path: String
    /// The SHA-256 of the file.
    package let hash: String
    let contents: WorkbookContents

    /// - Throws: A `Failure` when the file cannot be read as a workbook.
    package init(_ path: String) throws(Failure) {
        let bytes = try InputFile.bytes(path, limit: WorkbookLimits.standard.package.fileSize + 1)
        self.path = path
        hash = inputHash(bytes)
        do throws(PackageError) {
            contents = try WorkbookContents.read(bytes, ignoring: WorkbookCorrections.ignoredSheets)
        } catch {
            let reason = error.message(.workbook)
            throw Failure(zh: "读不了工作簿“\(path)”：\(reason.zh)", en: "cannot read the workbook “\(path)”: \(reason.en)")
        }
    }
}
