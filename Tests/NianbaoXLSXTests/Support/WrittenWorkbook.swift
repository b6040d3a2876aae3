import NianbaoCore
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

/// A workbook that was written, read back part by part.
struct WrittenWorkbook {
    let contents: WorkbookContents
    let bytes: [UInt8]
    /// All sheets, in order.
    let sheets: [WrittenSheet]
    private let parts: [String: XMLTree]

    init(_ file: ScratchFile) throws {
        bytes = try file.bytes
        contents = try WorkbookContents.read(bytes)
        let names = try EditedArchive.names(file.path).filter { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") }
        let limits = WorkbookLimits.standard.package
        var parts: [String: XMLTree] = [:]
        for name in names {
            let bytes = try ZipArchive.open(bytes, limits: limits) { archive throws(PackageError) in
                var budget = PackageBudget(limits)
                return try archive.bytes(of: PartName(entry: name), &budget)
            }
            parts[name] = try XMLTree.read(bytes, part: name)
        }
        self.parts = parts
        let looks = CellLook.all(in: try #require(parts["xl/styles.xml"]))
        sheets = try contents.sheets.enumerated().map { index, contents in
            let comments = parts["xl/worksheets/_rels/sheet\(index + 1).xml.rels"]?.children
                .compactMap { $0.attributes["Target"] }.first { $0.hasPrefix("../comments") }
                .map { "xl/" + $0.dropFirst(3) }
            return WrittenSheet(
                contents: contents, markup: try #require(parts["xl/worksheets/sheet\(index + 1).xml"]), looks: looks,
                commentMarkup: comments.flatMap { parts[$0] })
        }
    }

    /// The workbook of a report.
    init(
        of report: CompletedReport, isDraft: Bool = false, findings: [Finding] = [],
        stamp: ReportWorkbook.Stamp = ReportWorkbook.Stamp(tool: "0.1.0", inputHash: "abc")
    ) throws {
        let (file, form) = (ScratchFile(), PrintedForm(report.form))
        try ReportWorkbook.write(
            PrintedReport(report, on: form, isDraft: isDraft), in: WorkbookLayout(form), to: file.path, stamp: stamp,
            findings: findings)
        try self.init(file)
    }

    func part(_ name: String) throws -> XMLTree { try #require(parts[name], "no part \(name)") }

    subscript(sheet name: String) -> WrittenSheet {
        get throws { try #require(sheets.first { $0.name == name }, "no sheet \(name)") }
    }

    /// The names that the workbook defines, with what they stand for; those of one sheet with its number after an `@`.
    var definedNames: [String: String] {
        get throws {
            let names = try part("xl/workbook.xml")["definedNames"]?.children ?? []
            return Dictionary(
                uniqueKeysWithValues: names.map { name in
                    let sheet = name.attributes["localSheetId"].map { "@" + $0 } ?? ""
                    return ((name.attributes["name"] ?? "") + sheet, name.text)
                })
        }
    }
}
