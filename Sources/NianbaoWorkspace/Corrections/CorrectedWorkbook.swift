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
        hash = contentHash(bytes)
        do throws(PackageError) {
            contents = try WorkbookContents.read(bytes, ignoring: WorkbookCorrections.ignoredSheets)
        } catch {
            if let format = Self.otherFormat(path, bytes) { throw .notCorrectable(path, format) }
            let reason = error.message(.workbook)
            throw Failure(zh: "读不了工作簿“\(path)”：\(reason.zh)", en: "cannot read the workbook “\(path)”: \(reason.en)")
        }
    }

    /// The format of a file that was exported, too, but that is no workbook: by its content, else by its name.
    private static func otherFormat(_ path: String, _ bytes: [UInt8]) -> (any ExportFormat)? {
        let formats = ExportFormats.standard
        if OfficeFileKind(bytes) == .package(.document) { return formats["docx"] }
        return formats.format(ofFile: path).flatMap { $0.isCorrectable ? nil : $0 }
    }
}

extension Failure {
    fileprivate static func notCorrectable(_ path: String, _ format: any ExportFormat) -> Failure {
        let space = format.title.zh.first?.isASCII == true ? " " : ""
        return Failure(
            zh: "“\(path)”是\(space)\(format.title.zh)，里面的改动不能写回；请直接改年报文件，"
                + "或者用 nianbao export 年报文件 --to xlsx 导出工作簿，在工作簿里改好再写回",
            en:
                "“\(path)” is \(format.title.en), whose changes cannot be taken over; change the report file itself, or "
                + "export a workbook with “nianbao export REPORT --to xlsx” and apply that once it is corrected")
    }
}
