package import NianbaoCore
package import OfficeReading

/// A report as somebody has filled it into a workbook.
///
/// Nothing that the workbook has computed is taken over: totals are computed anew, and one that was typed over is what
/// the agency states.
package struct FilledWorkbook {
    /// What it says, with spans whose lines number its places.
    package private(set) var report: Report
    /// What is wrong with how it says that, at such spans.
    package private(set) var findings: [Finding] = []
    /// Cells that two sheets have with different figures, and that are taken from neither.
    package private(set) var uncertain: Set<CellID> = []
    /// By the lines of the spans, the first at the front: the place in the workbook.
    package private(set) var places: [FindingPlace] = []

    private let layout: WorkbookLayout
    private let workbook: WorkbookContents
    private var tally = FilledCells()

    /// Reads a workbook.
    ///
    /// - Parameters:
    ///   - identity: What it says of itself.
    ///   - layout: That of the form on which it is.
    package init(_ workbook: WorkbookContents, _ identity: WorkbookIdentity, on layout: WorkbookLayout) {
        self.workbook = workbook
        self.layout = layout
        let year = Int(identity.year)
        report = Report(form: layout.form, agency: identity.agency, year: year ?? layout.form.years.lowerBound)
        report.isYearKnown = year != nil && identity.otherYear == nil
        if identity.otherAgency != nil { report.agency = "" }
        if let doubt = identity.doubt(on: layout.form) { findings.append(doubt) }
        for table in layout.tables.compactMap(\.self) { read(table) }
        identity.restoreRemarks(of: &report)
        readTexts()
        findings += tally.findings
    }

    private mutating func span(_ sheet: String, _ reference: String?) -> SourceSpan {
        places.append(.sheet(sheet, reference: reference))
        return SourceSpan(line: places.count, column: 1, length: 1)
    }

    /// The place that a span stands for.
    package static func place(of span: SourceSpan, in places: [FindingPlace]) -> FindingPlace {
        let index = Int(span.start.line) - 1
        return places.indices.contains(index)
            ? places[index] : .sheet(SheetName.exportedValues.rawValue, reference: nil)
    }

    private func place(of span: SourceSpan) -> FindingPlace { Self.place(of: span, in: places) }

    // MARK: Tables

    private var ownSheets: [SheetContents] {
        let others = Set(SheetName.allCases.map(\.rawValue))
        return workbook.sheets.filter { !others.contains($0.name) && !$0.cells.isEmpty }
    }

    private mutating func read(_ table: TableLayout) {
        let all = FilledTable.all(ownSheets, table.sheet)
        guard let found = all.first else { return }
        let (sheet, isInPlace) = (found.sheet, found.labels.isInPlace && found.sheet.name == table.sheet.name)
        for other in all.dropFirst() { compare(found, with: other) }
        for (figure, place) in found.figures {
            let span = span(sheet.name, place.text)
            if uncertain.contains(figure.id) {
                report[figure.id] = Report.Entry(figure.terms == nil ? .blank : .absent, span: span)
            } else if figure.terms == nil {
                read(sheet.cells[place], figure, span)
            } else {
                readTotal(sheet.cells[place], figure, span, formula: isInPlace ? table.formula(of: figure) : nil)
            }
        }
        for doubt in found.labels.doubts(table.sheet.grid) {
            findings.append(
                Finding(.fileDoubt, at: span(sheet.name, doubt.reference), doubt.message, advice: doubt.advice))
        }
    }

    /// Finds what another sheet with the same table has otherwise, which is left to fill in.
    private mutating func compare(_ table: FilledTable, with other: FilledTable) {
        guard let differences = table.differences(from: other) else { return }
        uncertain.formUnion(differences.map(\.cell))
        let span = span(table.sheet.name, differences.first?.place?.text)
        findings.append(.twoSheets(table.sheet.name, other.sheet.name, differences, at: span))
    }

    private mutating func read(_ contents: CellContents?, _ figure: GridFigure, _ span: SourceSpan) {
        let filled = FilledCell(contents, figure)
        switch filled.reading {
        case .value(let value): report[figure.id] = Report.Entry(value, span: span)
        case .refused(let rule, let message, let advice):
            report[figure.id] = Report.Entry(.unreadable, span: span)
            findings.append(Finding(rule, at: span, message, advice: advice, cells: [figure.id]))
        }
        if let manner = filled.manner { tally.add(manner, figure.id, at: span, place(of: span)) }
    }

    /// A total is computed anew, unless a number was typed over its formula: that is what the agency states.
    private mutating func readTotal(
        _ contents: CellContents?, _ figure: GridFigure, _ span: SourceSpan, formula: String?
    ) {
        report[figure.id].span = span
        guard let contents, contents.value != .empty else { return }
        if let found = contents.formula {
            let isBroken = if case .error = contents.value { true } else { false }
            let isOther = formula.map { FormulaText.normal($0) != FormulaText.normal(found) } ?? false
            if isBroken || isOther { tally.add(.brokenFormula, figure.id, at: span, place(of: span)) }
            return
        }
        if case .value(let value) = FilledCell(contents, figure).reading, value != .blank {
            report[figure.id] = Report.Entry(value, span: span)
        }
    }

    // MARK: Texts

    private mutating func readTexts() {
        let headings = Set(layout.form.sections.map(\.heading.nameKey))
        var texts = FilledTexts(layout, CompletedReport(report))
        for (index, section) in layout.form.sections.enumerated() where section.table == nil {
            guard let (sheet, heading) = find(section) else { continue }
            let lines = sheet.cells.filter { $0.key.column == heading.column }.sorted { $0.key < $1.key }
            let below = lines.drop { $0.key.row <= heading.row }.prefix { !headings.contains(text($0.value).nameKey) }
            report.narratives[index] = narrative(Array(below), of: section, sheet, heading, &texts)
            let above = lines.prefix { $0.key.row < heading.row }.dropFirst()
            guard index == 0, !above.isEmpty else { continue }
            report.preamble = narrative(Array(above), of: section, sheet, heading, &texts)
        }
    }

    private func find(_ section: FormSection) -> (SheetContents, CellReference)? {
        let wanted = section.heading.nameKey
        let named = ownSheets.filter { $0.name == section.name.key } + ownSheets.filter { $0.name != section.name.key }
        for sheet in named {
            let places = sheet.cells.filter { text($0.value).nameKey == wanted }.keys
            if let first = places.min() { return (sheet, first) }
        }
        return nil
    }

    private func text(_ cell: CellContents) -> String { cell.value.text }

    private mutating func narrative(
        _ cells: [(key: CellReference, value: CellContents)], of section: FormSection, _ sheet: SheetContents,
        _ heading: CellReference, _ texts: inout FilledTexts
    ) -> Narrative {
        var paragraphs: [String] = []
        var first: SourceSpan?
        for (place, cell) in cells {
            let source = texts.source(of: cell, in: section) ?? text(cell)
            for paragraph in Narrative(source).paragraphs {
                let span = span(sheet.name, place.text)
                if first == nil { first = span }
                paragraphs.append(paragraph.text)
            }
        }
        guard let first else {
            return Narrative(span: span(sheet.name, CellReference(row: heading.row + 1, column: heading.column).text))
        }
        let text = paragraphs.joined(separator: "\n")
        // A file in which the text's lines have the numbers of its places.
        let before = String(repeating: "\n", count: Int(first.start.line) - 1)
        let end = SourcePosition(line: Int(first.start.line) + paragraphs.count, column: 1)
        return Narrative(
            text, span: SourceSpan(start: first.start, end: end),
            origin: .block(in: before + text + "\n", fromLine: Int(first.start.line)))
    }
}
