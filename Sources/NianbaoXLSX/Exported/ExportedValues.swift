internal import NianbaoCore

/// What a workbook was exported with: the report it belongs to, each input figure and each paragraph. Kept in a hidden
/// sheet, so that a workbook that comes back shows what was changed in it, even if the report has changed meanwhile.
struct ExportedValues: Equatable {
    /// The kind of report; `nil` in a workbook of a version without kinds.
    var kind: String?
    var edition: String
    var agency: String
    var year: String
    /// The SHA-256 of the report file; empty in a workbook to fill in.
    var inputHash: String
    /// Whether the workbook is one to fill in.
    var isToFillIn = false
    /// The `fingerprint` of the form; empty in a workbook of a version without it.
    var fingerprint = ""
    /// By address in identifiers; digits, or the word for a cell without figure.
    var cells: [String: String]
    /// By address in identifiers: the remarks of figures, totals among them.
    var remarks: [String: String] = [:]
    /// By section or preamble, in order.
    var paragraphs: [String: [PrintedParagraph]]

    static let sheetName = SheetName.exportedValues.rawValue
    /// The sheet's first line; other numbers mean other layouts.
    static let format = ["nianbao", "1"]

    static let fillInKey = "fill_in"
    static let fingerprintKey = "form"

    init(_ printed: PrintedReport, inputHash: String) {
        let report = printed.report
        let form = report.form
        (kind, edition) = (form.kind, form.edition)
        agency = report.stated.agency
        year = String(report.stated.year)
        self.inputHash = inputHash
        fingerprint = form.fingerprint
        cells = [:]
        for (index, cell) in form.cells.enumerated() where !cell.isDerived {
            cells[cell.address(.english)] = Self.word(report.values[index], cell.measure)
            remarks[cell.address(.english)] = report.stated.entries[index].remark
        }
        for total in Self.remarkedTotals(of: report) {
            cells[total.address] = total.word
            remarks[total.address] = total.remark
        }
        paragraphs = Dictionary(uniqueKeysWithValues: Self.texts(of: printed))
    }

    /// The lines of the sheet before cells and paragraphs.
    ///
    /// - Parameter inputHash: `nil` for a workbook to fill in.
    static func facts(of report: CompletedReport, inputHash: String?) -> [[String]] {
        [
            format,
            [ReportField.kind.name.id, report.form.kind],
            [ReportField.edition.name.id, report.form.edition],
            [ReportField.agency.name.id, report.stated.agency],
            [ReportField.year.name.id, String(report.stated.year)],
            inputHash.map { ["input", $0] } ?? [fillInKey],
            [fingerprintKey, report.form.fingerprint],
        ]
    }

    /// The computed figures that have a remark, in the form's order.
    static func remarkedTotals(of report: CompletedReport) -> [(address: String, word: String, remark: String)] {
        report.form.cells.enumerated().compactMap { index, cell in
            guard cell.isDerived, let remark = report.stated.entries[index].remark else { return nil }
            return (cell.address(.english), word(report.values[index], cell.measure), remark)
        }
    }

    /// The texts under the names that the sheet has for them.
    static func texts(of printed: PrintedReport) -> [(key: String, paragraphs: [PrintedParagraph])] {
        let report = printed.report.stated
        let sections = printed.sections.compactMap { section -> (String, [PrintedParagraph])? in
            guard case .paragraphs(let paragraphs) = section.content else { return nil }
            let narrative = report.narratives[section.index]
            return (report.form.sections[section.index].name.id, Self.paragraphs(paragraphs, of: narrative))
        }
        return [(ReportField.preamble.name.id, paragraphs(printed.preamble, of: report.preamble))] + sections
    }

    private static func paragraphs(_ printed: [Paragraph], of narrative: Narrative) -> [PrintedParagraph] {
        zip(printed, narrative.paragraphs).map { PrintedParagraph(printed: $0.text, source: $1.text) }
    }

    /// A figure with all its digits, or the word for a cell that has none.
    static func word(_ value: CellValue, _ measure: Measure) -> String {
        value.notation(measure, .english)
    }
}
