internal import NianbaoCore
internal import OfficeReading

/// What was changed on the sheet of a table.
struct TableCorrections {
    let table: TableSheet
    let places: CellPlaces
    let exported: ExportedValues
    let now: ExportedValues
    let report: CompletedReport
    let contents: SheetContents?
    /// Rows of the sheet that are not where the form has them.
    private var displaced: [Int] = []

    init(
        table: TableSheet, places: CellPlaces, exported: ExportedValues, now: ExportedValues, report: CompletedReport,
        contents: SheetContents?
    ) {
        self.table = table
        self.places = places
        self.exported = exported
        self.now = now
        self.report = report
        self.contents = contents
    }

    mutating func read(into corrections: inout WorkbookCorrections) {
        guard let contents else {
            corrections.refuse(
                .sheet(table.name, reference: nil), Bilingual(zh: "工作表不见了", en: "the sheet is gone"),
                Bilingual(zh: "重新导出一份工作簿再改", en: "export the workbook anew and correct that"))
            return
        }
        findDisplaced(contents, &corrections)
        for (y, row) in table.grid.rows.enumerated() where !displaced.contains(y) {
            for (x, slot) in row.enumerated() {
                guard case .cell(let cell) = slot, case .figure(let figure) = cell.content else { continue }
                let place = CellReference(row: TableSheet.top + y, column: x)
                read(figure, contents.cells[place], .sheet(table.name, reference: place.text), &corrections)
            }
        }
        if displaced.isEmpty { refuseForeign(contents, &corrections) }
    }

    /// Finds rows whose labels are not the form's. Below headers that are not, no column can be trusted.
    private mutating func findDisplaced(_ contents: SheetContents, _ corrections: inout WorkbookCorrections) {
        var headsFit = true
        var first: (row: Int, expected: String, found: String)?
        for (y, row) in table.grid.rows.enumerated() {
            let labels = row.enumerated().compactMap {
                x, slot -> (role: GridCell.Role, fits: Bool, expected: String, found: String)? in
                guard case .cell(let cell) = slot, case .text(let expected) = cell.content else { return nil }
                let found = contents.text(row: TableSheet.top + y, column: x)
                return (cell.role, found.trimmed == expected.trimmed, expected, found)
            }
            let hasHeads = labels.contains { $0.role != .label }
            if hasHeads {
                headsFit = labels.allSatisfy(\.fits) && (headsFit || labels.contains { $0.role == .caption })
            }
            guard !headsFit || !labels.allSatisfy(\.fits) else { continue }
            displaced.append(y)
            if first == nil, let wrong = labels.first(where: { !$0.fits }) {
                first = (TableSheet.top + y + 1, wrong.expected, wrong.found)
            }
        }
        guard let first, let last = displaced.last else { return }
        let end = TableSheet.top + last + 1
        corrections.refuse(
            .sheet(table.name, reference: "\(first.row)" + (end > first.row ? "–\(end)" : "")),
            Bilingual(
                zh:
                    "第 \(first.row) 行应当是“\(first.expected)”，这里是“\(first.found)”，可能有行列被插入、删除或移动；没有读这 \(displaced.count) 行",
                en:
                    "row \(first.row) should be “\(first.expected)” and is “\(first.found)”; rows or columns may have been inserted, deleted or moved; \(displaced.count) \(displaced.count == 1 ? "row was" : "rows were") not read"
            ),
            Bilingual(zh: "撤销对行列的改动，只改数字和正文", en: "undo that; change figures and texts alone"))
    }

    private func read(
        _ figure: GridFigure, _ contents: CellContents?, _ place: FindingPlace, _ corrections: inout WorkbookCorrections
    ) {
        if let terms = figure.terms {
            refuseUnlessComputed(contents, places.sum(terms, from: table.name), place, &corrections)
            return
        }
        switch EnteredValue(contents, figure.measure, allowsNotApplicable: figure.allowsNotApplicable) {
        case .refused(let message, let advice): corrections.refuse(place, message, advice)
        case .value(let value): take(value, figure, place, &corrections)
        }
    }

    private func take(
        _ value: CellValue, _ figure: GridFigure, _ place: FindingPlace, _ corrections: inout WorkbookCorrections
    ) {
        let address = report.form[figure.id].address(.english)
        let word = ExportedValues.word(value, figure.measure)
        let (before, current) = (exported.cells[address], now.cells[address])
        guard word != before, word != current else { return }
        guard before == current else {
            corrections.refuse(
                place,
                Bilingual(
                    zh: "工作簿里改为 \(word)，年报文件在导出之后已改为 \(current ?? "")",
                    en: "\(word) in the workbook; the report was changed to \(current ?? "") after the export"),
                Bilingual(
                    zh: "确定用哪个数：重新导出，在新的工作簿里改；或者直接改年报文件",
                    en: "decide which is right: export anew and correct that workbook, or change the report itself"))
            return
        }
        guard report.span(of: figure.id) != nil else {
            corrections.refuse(
                place,
                Bilingual(
                    zh: "年报文件里没有“\(report.address(of: figure.id))”这一行",
                    en: "the report has no row for “\(report.address(of: figure.id))”"),
                Bilingual(
                    zh: "先在年报文件里加上这一行，写“待填”", en: "add the row to the report first, with “todo”"))
            return
        }
        corrections.changes.cells[figure.id] = value
        corrections.origins.append(WorkbookCorrections.Origin(place: place, subject: .cell(figure.id)))
    }

    private func refuseUnlessComputed(
        _ contents: CellContents?, _ formula: String, _ place: FindingPlace, _ corrections: inout WorkbookCorrections
    ) {
        // Most programs leave a formula as it is.
        guard contents?.formula != formula else { return }
        let found = contents?.formula.map(FormulaText.normal)
        guard found != FormulaText.normal(formula) else { return }
        let advice = Bilingual(
            zh: "合计由程序计算，不要改；改组成它的各项", en: "totals are computed; change the figures that they add up")
        if found == nil {
            corrections.refuse(
                place,
                Bilingual(
                    zh: "合计格的公式被“\(contents?.value.text ?? "")”代替了",
                    en: "the total's formula was replaced by “\(contents?.value.text ?? "")”"), advice)
        } else {
            corrections.refuse(
                place, Bilingual(zh: "合计格的公式被改动了", en: "the total's formula was changed"), advice)
        }
    }

    /// Refuses what is outside the form: a report has no place for it.
    private func refuseForeign(_ contents: SheetContents, _ corrections: inout WorkbookCorrections) {
        let known = Set(
            table.grid.rows.enumerated().flatMap { y, row in
                row.indices.compactMap { x -> CellReference? in
                    guard case .cell = row[x] else { return nil }
                    return CellReference(row: TableSheet.top + y, column: x)
                }
            } + [CellReference(row: 0, column: 0)])
        if contents.text(row: 0, column: 0).trimmed != table.section.heading.trimmed {
            corrections.refuse(
                .sheet(table.name, reference: "A1"), Bilingual(zh: "表的标题被改动了", en: "the table's heading was changed"),
                Bilingual(
                    zh: "标题是规定的，改回“\(table.section.heading)”",
                    en: "headings are prescribed; put back “\(table.section.heading)”"))
        }
        for place in contents.cells.keys.sorted() where !known.contains(place) {
            let text = contents.cells[place]?.value.text ?? ""
            guard !text.trimmed.isEmpty else { continue }
            corrections.refuse(
                .sheet(table.name, reference: place.text),
                Bilingual(zh: "表外多出“\(text.prefix(40))”", en: "“\(text.prefix(40))” is outside the table"),
                Bilingual(zh: "年报里没有它的位置，请删去", en: "a report has no place for it; delete it"))
        }
    }
}
