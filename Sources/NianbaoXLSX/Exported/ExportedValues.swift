internal import NianbaoCore

/// What a workbook was exported with: the report it belongs to, each typed figure and each paragraph. Kept in a hidden
/// sheet, so that a workbook that comes back tells what was changed in it, even if the report has gone on meanwhile.
struct ExportedValues: Equatable {
    /// The kind of report; `nil` in a workbook of a version without kinds.
    var kind: String?
    var edition: String
    var agency: String
    var year: String
    /// The SHA-256 of the report file.
    var inputHash: String
    /// By address in identifiers; digits, or the word for a cell without figure.
    var cells: [String: String]
    /// By section or preamble, in order.
    var paragraphs: [String: [PrintedParagraph]]

    static let sheetName = SheetName.exportedValues.rawValue
    /// What the sheet's first line says; other numbers are other layouts.
    static let format = ["nianbao", "1"]

    init(_ report: CompletedReport, inputHash: String) {
        let form = report.form
        (kind, edition) = (form.kind, form.edition)
        agency = report.report.agency
        year = String(report.report.year)
        self.inputHash = inputHash
        cells = [:]
        for (index, cell) in form.cells.enumerated() where !cell.isDerived {
            cells[cell.address(.english)] = Self.word(report.values[index], cell.measure)
        }
        paragraphs = [:]
        for (key, narrative) in Self.texts(of: report.report) {
            paragraphs[key] = Self.paragraphs(of: narrative, in: report)
        }
    }

    /// What the sheet says before it comes to cells and paragraphs.
    static func facts(of report: CompletedReport, inputHash: String) -> [[String]] {
        [
            format,
            [ReportField.kind.name.id, report.form.kind],
            [ReportField.edition.name.id, report.form.edition],
            [ReportField.agency.name.id, report.report.agency],
            [ReportField.year.name.id, String(report.report.year)],
            ["input", inputHash],
        ]
    }

    static func paragraphs(of narrative: Narrative, in report: CompletedReport) -> [PrintedParagraph] {
        zip(report.paragraphs(of: narrative), narrative.paragraphs).map {
            PrintedParagraph(printed: $0.text, source: $1.text)
        }
    }

    /// The texts under the names that the sheet has for them.
    static func texts(of report: Report) -> [(key: String, narrative: Narrative)] {
        let sections = zip(report.form.sections, report.narratives).filter { $0.0.table == nil }
        return [(ReportField.preamble.name.id, report.preamble)] + sections.map { ($0.name.id, $1) }
    }

    /// A figure with all its digits, or the word for a cell that has none.
    static func word(_ value: CellValue, _ measure: Measure) -> String {
        switch value {
        case .number(let number): Figure.digits(number, measure)
        case .notApplicable: Notation.notApplicable.id
        case .absent, .blank, .unreadable: Notation.blank.id
        }
    }
}
