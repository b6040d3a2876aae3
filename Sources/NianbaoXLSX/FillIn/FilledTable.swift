internal import NianbaoCore
internal import OfficeReading

/// A sheet of a filled-in workbook that has the greater part of a form's table.
struct FilledTable {
    let sheet: SheetContents
    let labels: LabelledTable
    /// The table's figures that the sheet has, in reading order, with their cells.
    let figures: [(figure: GridFigure, place: CellReference)]

    /// - Returns: `nil` for a sheet without half of the table's rows.
    init?(_ sheet: SheetContents, _ grid: Grid) {
        labels = LabelledTable(sheet, grid)
        self.sheet = sheet
        guard labels.rows.found * 2 >= labels.rows.labelled, labels.rows.found > 0 else { return nil }
        let (rows, columns) = (labels.rows.rows, labels.columns.columns)
        figures = grid.rows.enumerated().flatMap { y, slots in
            slots.enumerated().compactMap { x, slot in
                guard case .cell(let cell) = slot, case .figure(let figure) = cell.content, let row = rows[y],
                    let column = columns[x]
                else { return nil }
                return (figure, CellReference(row: row, column: column))
            }
        }
    }

    /// Those of a workbook that have a table: first the one that is read. That is the one with most of its rows; of equals one in
    /// which something was filled in, then the one that has the table's name.
    static func all(_ sheets: [SheetContents], _ table: TableSheet) -> [FilledTable] {
        func rank(_ found: FilledTable) -> (Int, Int, Int) {
            (found.labels.rows.found, found.isFilled ? 1 : 0, found.sheet.name == table.name ? 1 : 0)
        }
        let all = sheets.compactMap { FilledTable($0, table.grid) }
        guard let best = all.indices.max(by: { rank(all[$0]) < rank(all[$1]) }) else { return [] }
        return [all[best]] + all.indices.filter { $0 != best }.map { all[$0] }
    }

    /// Whether anything was filled in.
    var isFilled: Bool {
        figures.contains { figure, place in
            guard figure.terms == nil, let contents = sheet.cells[place] else { return false }
            return contents.value != .empty
        }
    }

    /// The cells in which another sheet with the table has something else, or that it alone has; `nil` if nothing was filled in
    /// there. Totals count where they were typed over.
    func differences(from other: FilledTable) -> [Difference]? {
        guard other.isFilled else { return nil }
        let own = Dictionary(figures.map { ($0.figure.id, $0.place) }, uniquingKeysWith: { first, _ in first })
        return other.figures.compactMap { figure, second in
            let place = own[figure.id]
            let (mine, theirs) = (place.flatMap { sheet.cells[$0] }, other.sheet.cells[second])
            let isSaid =
                figure.terms == nil
                ? place != nil || !theirs.isEmpty : [mine, theirs].contains { $0?.isStated == true }
            guard isSaid, !FilledCell(mine, figure).saysTheSame(as: FilledCell(theirs, figure), mine, theirs) else {
                return nil
            }
            return Difference(
                cell: figure.id, place: place, text: mine?.value.text ?? "", otherPlace: second,
                otherText: theirs?.value.text ?? "")
        }
    }

    /// A cell that two sheets have with different figures, or one alone has.
    struct Difference {
        let cell: CellID
        /// Where it is on the sheet that is read; `nil` if that does not have it.
        let place: CellReference?
        let text: String
        let otherPlace: CellReference
        let otherText: String
    }
}

extension CellContents? {
    /// Whether there is nothing in the cell.
    fileprivate var isEmpty: Bool { self == nil || self?.value == .empty }
}

extension CellContents {
    /// Whether somebody typed something, and no formula computed it.
    fileprivate var isStated: Bool { formula == nil && value != .empty }
}

extension FilledCell {
    /// Whether both mean the same; what is no figure has to be written alike.
    fileprivate func saysTheSame(as other: FilledCell, _ own: CellContents?, _ theirs: CellContents?) -> Bool {
        switch (reading, other.reading) {
        case (.value(let one), .value(let two)): one == two
        case (.refused, .refused): own?.value == theirs?.value
        default: false
        }
    }
}

extension Finding {
    /// How many cells are named one by one.
    private static let shownCells = 5

    /// Two sheets have one table.
    ///
    /// - Parameters:
    ///   - differences: The cells in which they differ.
    ///   - span: What stands for the place.
    static func twoSheets(
        _ sheet: String, _ other: String, _ differences: [FilledTable.Difference], at span: SourceSpan
    ) -> Finding {
        guard !differences.isEmpty else {
            return Finding(
                .fileDoubt, at: span,
                Bilingual(
                    zh: "工作表“\(sheet)”和“\(other)”是同一个表，数字相同，只取一份",
                    en: "sheets “\(sheet)” and “\(other)” are one table with the same figures; it was taken once"),
                advice: Bilingual(zh: "删去多出的工作表", en: "delete the sheet that was added"))
        }
        let shown = differences.prefix(shownCells).map { $0.words(sheet, other) }
        let count = differences.count
        let isAll = count <= shownCells
        return Finding(
            .fileDoubt, at: span,
            Bilingual(
                zh: "工作表“\(sheet)”和“\(other)”是同一个表，有 \(count) 格不同，都没有取用：\(shown.map(\.zh).joined(separator: "；"))"
                    + (isAll ? "" : " 等"),
                en:
                    "sheets “\(sheet)” and “\(other)” are one table and differ in \(count == 1 ? "1 cell" : "\(count) cells"), "
                    + "which were taken from neither: \(shown.map(\.en).joined(separator: "; "))"
                    + (isAll ? "" : " and others")),
            advice: Bilingual(zh: "确定以哪一个为准，删去另一个工作表", en: "find out which is right, and delete the other sheet"),
            cells: differences.map(\.cell))
    }
}

extension FilledTable.Difference {
    /// What each of two sheets has.
    fileprivate func words(_ sheet: String, _ other: String) -> Bilingual {
        let (text, otherText) = (Self.shown(text), Self.shown(otherText))
        let otherCell = "\(other)!\(otherPlace.text)"
        guard let place else {
            return Bilingual(
                zh: "只有 \(otherCell) 有，是\(otherText.zh)", en: "\(otherText.en) at \(otherCell) only")
        }
        let cell = "\(sheet)!\(place.text)"
        return Bilingual(
            zh: "\(cell)\(text.zh)、\(otherCell)\(otherText.zh)",
            en: "\(text.en) at \(cell) and \(otherText.en) at \(otherCell)")
    }

    private static func shown(_ text: String) -> Bilingual {
        text.isEmpty
            ? Bilingual(zh: "空白", en: "an empty cell")
            : Bilingual(zh: "“\(text.prefix(40))”", en: "“\(text.prefix(40))”")
    }
}
