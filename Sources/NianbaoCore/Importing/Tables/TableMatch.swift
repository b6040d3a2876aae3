/// A form's table as a document has it: which cell of the document is which of the form.
struct TableMatch {
    /// What the document has for cells of the form.
    private(set) var cells: [CellID: SourceRow.Cell] = [:]
    /// Rows that the document has undivided, with what it has for each column of their block.
    private(set) var undivided: [Undivided] = []
    /// What could not be taken, in the order of the document.
    private(set) var doubts: [ImportNote] = []
    /// The blocks of the document that have rows of the table.
    private(set) var blocks: Set<Int> = []
    /// How many figures of the document have no place in the table.
    private(set) var lostCount = 0
    /// How many rows of the form the document has.
    private(set) var rowCount = 0
    /// The cells that were found by splitting digits that run together.
    private(set) var split: [CellID: Int] = [:]
    /// Cells of rows that the document has twice, with the first of their figures; neither was taken.
    private(set) var conflicting: [CellID: SourceRow.Cell] = [:]

    let outline: TableOutline
    private let form: Form
    private let rows: [SourceRow]
    private let alignment: RowAlignment
    /// The rows that have been dealt with.
    private var isUsed: [Bool]

    /// A group of rows that the document has as one row.
    struct Undivided {
        let rows: [RowID]
        let target: RowID
        let cells: [SourceRow.Cell?]
    }

    /// - Parameter rows: The rows of the document that may belong to the table.
    init(_ rows: [SourceRow], _ outline: TableOutline, of form: Form) {
        let rows = rows.withWordsAsFigures(outline)
        self.rows = rows
        self.outline = outline
        self.form = form
        alignment = RowAlignment(rows, to: outline)
        isUsed = [Bool](repeating: false, count: rows.count)
        for block in outline.blocks {
            switch block.block.layout {
            case .down: readDown(block)
            case .across: readAcross(block)
            }
        }
        refuseShared()
        compareRepeated()
        nameOthers()
    }

    /// How many cells of the table the document does not have.
    var missingCount: Int {
        let all = outline.blocks.reduce(0) { $0 + $1.block.rows.count * $1.block.columns.count }
        let covered = undivided.reduce(0) { $0 + $1.rows.count * ($1.cells.count) }
        return max(0, all - cells.count - covered)
    }

    /// What the document has for cells of the form, those of rows that it has as one among them.
    var printedCells: [CellID: SourceRow.Cell] {
        undivided.reduce(into: cells) { cells, group in
            for (column, cell) in group.cells.enumerated() {
                if let cell { cells[form.cell(group.target, column)] = cell }
            }
        }
    }

    /// The cells that are zero by convention where the document has several rows as one.
    var impliedZeros: Set<CellID> {
        Set(
            undivided.flatMap { group in
                group.rows.filter { $0 != group.target }.flatMap { row in
                    group.cells.indices.map { form.cell(row, $0) }
                }
            })
    }

    /// The labels of the table that the document has in other words; none where it has no cells, but only their texts.
    var changedLabels: [ChangedLabel] {
        let used = rows.indices.filter { isUsed[$0] && rows[$0].keepsEmptyCells }
        let grids = Dictionary(grouping: used) { rows[$0].grid }.sorted { $0.key < $1.key }
        let own = grids.flatMap { grid, used -> ArraySlice<SourceRow> in
            var start = used[0]
            while start > 0, rows[start - 1].grid == grid, !rows[start - 1].hasAnyFigure { start -= 1 }
            return rows[start...used[used.count - 1]]
        }
        return own.isEmpty ? [] : TableWording(own, outline).changed
    }

    /// Whether the document has more than half of its rows.
    var isWhole: Bool { rowCount * 2 > outline.rowCount }

    /// How well the table fits: nothing lost and nothing missing is zero, the best. A table of which nothing is there is
    /// another form's.
    var quality: Int { -lostCount * 2 - missingCount * (rowCount == 0 ? 2 : 1) - undivided.count }
}

extension TableMatch {
    /// How many cells the document has for the table, those of rows that it has as one among them.
    private var foundCount: Int { cells.count + undivided.reduce(0) { $0 + $1.cells.count } }

    /// Whether the rows of the document are rather this table's than another edition's: it has more of them, or as many
    /// without losing or putting together any. That the other has more rows besides says nothing.
    func fitsBetter(than other: TableMatch) -> Bool {
        if foundCount != other.foundCount { return foundCount > other.foundCount && quality > other.quality }
        return foundCount > 0 && (lostCount, undivided.count) < (other.lostCount, other.undivided.count)
    }
}

// MARK: Rows below each other

extension TableMatch {
    private mutating func readDown(_ block: TableOutline.BlockOutline) {
        let own = rows.indices.filter { blockOfLine(at: $0) == block.index }
        guard !own.isEmpty else { return }
        let grids = Dictionary(grouping: own) { rows[$0].grid }
        let headers = grids.mapValues { headerColumns(above: $0, block) }
        let above = grids.mapValues { headerRows(above: $0) }
        let namesColumns = headers.values.contains { $0.namesAll } && !headers.values.contains { $0.contradicts }
        for (grid, members) in grids.sorted(by: { $0.key < $1.key }) {
            let setting = RowSetting(
                members.map { rows[$0] }, block.block, headers[grid] ?? HeaderColumns(block), namesColumns: namesColumns
            )
            // A piece of a table that has no headers has those of the others.
            let own = above[grid].flatMap { $0.isEmpty ? nil : $0 } ?? above.values.flatMap { $0 }[...]
            for member in members { read(member, block, setting, headers: own) }
        }
    }

    /// The block of the row that a document's row is; `nil` for captions and rows that are none of the table.
    private func blockOfLine(at row: Int) -> Int? {
        switch alignment.lines[row].map({ outline.lines[$0].kind }) {
        case .row(let id), .undivided(_, let id): id.block
        case .caption, nil: nil
        }
    }

    /// The headers of a block in one grid: what stands between the row before its first one and that.
    private func headerColumns(above members: [Int], _ block: TableOutline.BlockOutline) -> HeaderColumns {
        guard let first = members.first else { return HeaderColumns(block) }
        if !rows[first].keepsEmptyCells {
            let before = alignment.lines[..<first].lastIndex { $0 != nil }.map { $0 + 1 } ?? 0
            let above = rows[before..<first].filter { !$0.hasAnyFigure }
            let words = above.flatMap { $0.cells.map(\.text) } + rows[first].groups
            return HeaderColumns(words: words, block)
        }
        // A table that a page break cut has its headers in another piece; what is there above its figures is the rest of a label.
        let left = members.compactMap { rows[$0].values.first?.columns.lowerBound }.min() ?? 0
        let above = headerRows(above: members)
        let isAbove = above.contains { row in
            row.cells.contains { $0.kind == .label && $0.columns.upperBound > left }
        }
        return !isAbove ? HeaderColumns(block) : HeaderColumns(above, block)
    }

    /// The rows without figures between the rows of a block in one grid and the row of the form before them.
    private func headerRows(above members: [Int]) -> ArraySlice<SourceRow> {
        guard let first = members.first else { return [] }
        var start = first
        while start > 0, rows[start - 1].grid == rows[first].grid, alignment.lines[start - 1] == nil,
            !rows[start - 1].hasAnyFigure
        {
            start -= 1
        }
        return rows[start..<first]
    }

    private mutating func read(
        _ index: Int, _ block: TableOutline.BlockOutline, _ setting: RowSetting, headers: some Sequence<SourceRow>
    ) {
        guard let line = alignment.lines[index] else { return }
        isUsed[index] = true
        let row = rows[index]
        blocks.insert(row.block)
        guard let reading = setting.read(row) else {
            guard row.hasAnyFigure || !row.values.isEmpty else { return }
            runTogether(index, line, block)
            return
        }
        // Figures in columns that the form does not have say that it is another form's table.
        let taken = Set(reading.compactMap { $0?.columns.lowerBound })
        lostCount += row.values.count { $0.kind == .figure && !taken.contains($0.columns.lowerBound) }
        let isBelow = setting.headers.isComplete
        let cells = zip(block.block.columns, reading).map { column, cell in
            cell?.withUnits(column.measure, in: row, headers: headers, isBelow: isBelow)
        }
        switch outline.lines[line].kind {
        case .row(let id):
            rowCount += 1
            for (column, cell) in cells.enumerated() { if let cell { self.cells[form.cell(id, column)] = cell } }
        case .undivided(let members, let target): takeUndivided(index, members, target, cells)
        case .caption: return
        }
    }

    private mutating func takeUndivided(_ index: Int, _ members: [RowID], _ target: RowID, _ cells: [SourceRow.Cell?]) {
        let isDivided = alignment.lines.contains { line in
            guard let line, case .row(let id) = outline.lines[line].kind else { return false }
            return members.contains(id)
        }
        guard !isDivided else {
            guard rows[index].hasFigures else { return }
            lose(index, .foreignRow)
            return
        }
        rowCount += members.count
        undivided.append(Undivided(rows: members, target: target, cells: cells))
    }

    /// Takes apart a row whose figures stand in one cell, if that can be done in one way only.
    private mutating func runTogether(_ index: Int, _ line: Int, _ block: TableOutline.BlockOutline) {
        let figures = rows[index].values.filter { $0.kind == .figure }
        guard case .row(let id) = outline.lines[line].kind, figures.count == 1, block.block.columns.count > 2,
            let numbers = RunTogether.numbers(in: figures[0].text, block.block)
        else {
            lose(index, .unreadRow)
            return
        }
        rowCount += 1
        for (column, number) in numbers.enumerated() {
            let cell = form.cell(id, column)
            cells[cell] = figures[0]
            split[cell] = number
        }
        doubts.append(ImportNote(.split, rows: [rows[index]]))
    }

    private mutating func lose(_ index: Int, _ kind: ImportNote.Kind) {
        isUsed[index] = true
        let figures = rows[index].cells.count { $0.kind == .figure && $0.startsHere }
        guard figures > 0 else { return }
        lostCount += figures
        doubts.append(ImportNote(kind, rows: [rows[index]]))
    }
}

// MARK: Rows side by side

extension TableMatch {
    private mutating func readAcross(_ block: TableOutline.BlockOutline) {
        var found: [CellID: SourceRow.Cell] = [:]
        var first: [Int: Int] = [:]
        var conflict: (Int, Int)?
        for index in rows.indices where !isUsed[index] {
            guard let reading = AcrossReading(rows, at: index, block) else { continue }
            isUsed[index] = true
            blocks.insert(rows[index].block)
            let own = reading.cells.map { (form.cell(RowID(block: block.index, row: $0.row), $0.column), $0.cell) }
            if !own.contains(where: { found[$0.0] != nil }) { first[reading.cells[0].row] = index }
            for (id, cell) in own {
                guard let known = found[id] else {
                    var cell = cell
                    cell.countScale = rows[index].countScaleAbove
                    found[id] = cell
                    continue
                }
                if !known.text.isSameFigure(as: cell.text) {
                    conflict = conflict ?? (first[reading.cells[0].row] ?? index, index)
                }
            }
        }
        if found.isEmpty { found = turned(block) }
        rowCount += Set(found.keys.map { form[$0].row }).count
        if let conflict {
            doubts.append(ImportNote(.conflict, rows: [rows[conflict.0], rows[conflict.1]]))
            lostCount += found.count
            conflicting.merge(found) { first, _ in first }
            return
        }
        for (id, cell) in found { cells[id] = cell }
    }

    /// What the document has of a block whose rows it has below each other; empty if no grid, or more than one, has it so.
    private mutating func turned(_ block: TableOutline.BlockOutline) -> [CellID: SourceRow.Cell] {
        let free = rows.indices.filter { !isUsed[$0] }
        let readings = Dictionary(grouping: free) { rows[$0].grid }.values.compactMap { members in
            TurnedReading(members.map { rows[$0] }, at: members, block)
        }
        guard readings.count == 1 else { return [:] }
        for index in readings[0].used {
            isUsed[index] = true
            blocks.insert(rows[index].block)
        }
        return readings[0].cells.reduce(into: [:]) { cells, reading in
            cells[form.cell(RowID(block: block.index, row: reading.row), reading.column)] = reading.cell
        }
    }
}

// MARK: The rest

extension TableMatch {
    /// A figure in a cell that is merged over several rows belongs to one of them at most, and it is not known to which. Zero
    /// is that of all.
    private mutating func refuseShared() {
        var shared: [[Int]: [CellID]] = [:]
        for (id, cell) in cells where cell.rows.count > 1 && cell.kind == .figure && !cell.isZero {
            guard let row = rows.first(where: { $0.has(cell) }) else { continue }
            shared[[row.grid, cell.rows.lowerBound, cell.columns.lowerBound], default: []].append(id)
        }
        for ids in shared.values {
            let sorted = ids.sorted { $0.index < $1.index }
            guard let cell = cells[sorted[0]] else { continue }
            // A label of as many rows beside it says that they are one row.
            guard rows.count(where: { $0.has(cell) && $0.label != nil }) > 1 else { continue }
            for id in sorted { cells[id] = nil }
            lostCount += 1
            doubts.append(.shared(cell, sorted.map { form.row(form[$0].row).label }, sorted))
        }
    }

    /// Compares rows that the document has twice. If they differ, neither is taken; if most rows are there twice, that
    /// holds for the whole table.
    private mutating func compareRepeated() {
        var taken: [Int: Int] = [:]
        for (row, line) in alignment.lines.enumerated() { if let line { taken[line] = row } }
        var (repeated, differing): (Int, [(Int, Int)]) = (0, [])
        for index in rows.indices where !isUsed[index] && rows[index].hasFigures {
            guard let line = alignment.nearest[index], let first = taken[line], rows[first].hasFigures,
                case .row = outline.lines[line].kind, isSameLabel(index, first)
            else { continue }
            isUsed[index] = true
            repeated += 1
            if rows[index].figures != rows[first].figures { differing.append((first, index)) }
        }
        guard !differing.isEmpty else { return }
        let isWhole = repeated * 2 > taken.count
        for (first, second) in differing {
            doubts.append(ImportNote(.conflict, rows: [rows[first], rows[second]]))
            lostCount += rows[first].figures.count
        }
        let dropped = isWhole ? Set(taken.keys) : Set(differing.compactMap { alignment.lines[$0.0] })
        for line in dropped {
            guard case .row(let id) = outline.lines[line].kind else { continue }
            for column in form.blocks[id.block].columns.indices {
                let cell = form.cell(id, column)
                conflicting[cell] = cells[cell]
                cells[cell] = nil
            }
        }
        if isWhole { undivided = [] }
    }

    private func isSameLabel(_ left: Int, _ right: Int) -> Bool {
        guard let one = rows[left].label, let other = rows[right].label else { return false }
        return PlainLabel(rows[left].cells[one].text).likeness(to: PlainLabel(rows[right].cells[other].text)) >= 0.75
    }

    /// Names the rows with figures that are none of the table, in grids that have rows of it.
    private mutating func nameOthers() {
        let grids = Set(rows.indices.filter { isUsed[$0] }.map { rows[$0].grid })
        for index in rows.indices where !isUsed[index] && rows[index].hasAnyFigure && grids.contains(rows[index].grid) {
            lose(index, .foreignRow)
        }
    }
}

extension ImportNote {
    fileprivate static func shared(_ cell: SourceRow.Cell, _ labels: [String], _ cells: [CellID]) -> ImportNote {
        let quote = cell.text.quoted(40)
        let names = labels.map { "“\($0.quoted(16))”" }
        return ImportNote(
            .unreadRow, at: cell.place,
            Bilingual(
                zh: "“\(quote)”写在几行合并的单元格里，不能确定是哪一行的数，\(names.joined(separator: "、"))留作待填",
                en:
                    "“\(quote)” is in a cell that is merged over several rows, so it is not certain whose figure it is; "
                    + "\(names.joined(separator: ", ")) are left to fill in"),
            cells: cells)
    }
}

extension SourceRow {
    /// Whether a cell is one of this row's, or reaches into it.
    fileprivate func has(_ cell: Cell) -> Bool {
        cells.contains { $0.place == cell.place && $0.rows == cell.rows && $0.columns == cell.columns }
    }

    /// The texts of the figures after the label.
    fileprivate var figures: [String] {
        values.filter { $0.kind == .figure }.map { $0.text.filter { !$0.isWhitespace } }
    }
}

extension String {
    /// Whether both texts mean the same figure, or are the same.
    fileprivate func isSameFigure(as other: String) -> Bool {
        let measure = Measure.amount(decimals: nil)
        return self == other || SourceFigure(self, measure) == SourceFigure(other, measure)
    }
}
