internal import NianbaoCore
internal import NianbaoDOCX
internal import NianbaoXLSX

/// The file with the texts of a region's units side by side, section by section, for writing the region's.
package struct RegionTexts {
    private let file: SideFile
    private let format: Format

    private enum Format: String {
        case docx
        case xlsx
        case md
    }

    /// - Parameter remarks: Receives a remark on each record that cannot be read.
    /// - Throws: A `Failure` when the name is that of another kind of file.
    package init(_ path: String, remarks: RemarkSink) throws(Failure) {
        guard let format = Format(rawValue: FilePath.ending(path)) else {
            throw Failure(
                zh: "“\(path)”不是 .docx、.xlsx 或 .md 的文件名，没有写；--texts 后面写这三种之一",
                en:
                    "“\(path)” is no name of a .docx, .xlsx or .md file; nothing was written: name one of these with --texts"
            )
        }
        self.format = format
        file = SideFile(path, .texts, remarks: remarks)
    }

    /// Refuses to take the place of a file that is there, before any work is done.
    ///
    /// - Parameter keepsOld: Whether one that is there may be kept under another name.
    package func check(keepsOld: Bool) throws(Failure) { try file.check(keepsOld: keepsOld) }

    /// Writes files, and the texts with them: all or none.
    ///
    /// - Parameters:
    ///   - texts: What it says.
    ///   - write: Given what adds it to a batch.
    /// - Returns: Where the old one is kept; `nil` when nothing is.
    package func add(
        _ texts: UnitTexts, to write: ((inout OutputBatch) throws -> Void) throws -> Void
    ) throws -> String? {
        try file.add(
            { [file, format] temporary in try Self.write(texts, format, to: temporary, for: file.path) }, to: write)
    }

    private static func write(
        _ texts: UnitTexts, _ format: Format, to temporary: String, for path: String
    ) throws(Failure) {
        let bytes: [UInt8]
        switch format {
        case .md: bytes = Array(MarkdownWriter.text(of: texts.document).utf8)
        case .docx:
            bytes = try WordDocument.bytes(
                of: texts.document, subject: "各单位正文", agency: texts.agency, from: "nianbao \(ToolVersion.current)", path
            )
        case .xlsx:
            do throws(WorkbookError) {
                return try ListWorkbook(texts.list).write(to: temporary, tool: ToolVersion.current)
            } catch {
                throw Failure.cannotWrite(path, error)
            }
        }
        try GrowingFile(temporary, as: path).append(bytes)
    }
}
