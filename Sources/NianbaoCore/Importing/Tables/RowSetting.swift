/// What is known of all rows of one block in one grid of a document.
struct RowSetting {
    let block: Block
    let headers: HeaderColumns
    /// Whether the headers of the block's columns were seen in this document, here or above another piece of the table.
    let namesColumns: Bool
    /// Whether every row of the block here has as many cells after its label as the block has columns.
    let isUniform: Bool
    /// Whether no row of the block here has a figure outside of the columns below the headers.
    let isRegular: Bool
    /// Whether most rows here that have figures state their totals.
    let statesTotals: Bool
    /// Whether the sums of most rows here are right if figures are taken in the form's order.
    let ordersAddUp: Bool
    /// Where the figures stand if the headers have slipped; `nil` if these have not.
    private let slipped: SlippedHeaders?
    /// In a piece of a table without headers: where the rows without an empty cell, whose sums are right, all have their
    /// figures; empty if that is not in one and the same columns.
    private let columnsOfOthers: [Range<Int>]
    /// Where the last column with a figure ends, if up to there every row has as many cells as the block has columns and
    /// right sums: the columns after it are empty. `nil` otherwise.
    private let end: Int?

    init(_ rows: [SourceRow], _ block: Block, _ headers: HeaderColumns, namesColumns: Bool) {
        self.block = block
        self.headers = headers
        self.namesColumns = namesColumns
        isUniform = rows.allSatisfy { $0.keepsEmptyCells && $0.values.count == block.columns.count }
        let last = rows.flatMap(\.values).filter { $0.kind == .figure }.map(\.columns.upperBound).max()
        end = last.flatMap { last in
            let cells = rows.map { $0.values(before: last).map { $0 as SourceRow.Cell? } }
            let isWhole =
                !block.derivedColumns.isEmpty && rows.allSatisfy(\.keepsEmptyCells)
                && cells.allSatisfy { $0.count == block.columns.count && block.addsUp($0) == true }
            return isWhole && cells.contains { row in row.contains { $0?.isZero == false } } ? last : nil
        }
        isRegular =
            headers.isComplete
            && rows.allSatisfy { row in
                row.keepsEmptyCells && row.strayFigures(headers) == 0
                    && row.values.last?.columns.upperBound ?? 0 >= headers.places.compactMap { $0?.upperBound }.max()
                        ?? 0
            }
        let filled = rows.filter(\.hasFigures)
        let stated = filled.count { row in
            let total = headers.places.indices.last { block.columns[$0].sum != nil }.flatMap { headers.places[$0] }
            return total.map { place in row.values.contains { $0.kind == .figure && $0.columns.overlaps(place) } }
                ?? false
        }
        statesTotals = stated * 2 > filled.count
        let ordered = rows.compactMap { $0.inOrder(block) }.filter { cells in cells.contains { $0?.isZero == false } }
        ordersAddUp = ordered.count { block.addsUp($0) == true } * 5 > ordered.count * 4
        slipped = SlippedHeaders(headers, rows, block)
        let places = ordered.filter { block.addsUp($0) == true }.map { $0.compactMap { $0?.columns } }
        let isCertain =
            places.count > 1 && Set(places).count == 1 && headers.places.allSatisfy { $0 == nil }
            && !headers.contradicts && rows.allSatisfy(\.keepsEmptyCells)
        columnsOfOthers = isCertain ? places[0] : []
    }

    /// For each column of the block the row's cell, `nil` where the row has none; `nil` altogether when more than one
    /// reading is possible.
    func read(_ row: SourceRow) -> [SourceRow.Cell?]? {
        let values = row.values
        guard !values.isEmpty else { return nil }
        if values.allSatisfy({ $0.kind == .blank }) {
            // Whatever their places, all are empty.
            return block.columns.map { _ in values[0] }
        }
        if let slipped { return slipped.cells(of: row) }
        let below = headers.cells(below: row, block)
        let ordered =
            headers.contradicts
            ? nil : row.inOrder(block) ?? (isUniform ? values : end.map { row.values(before: $0) })
        return decide(row, below, ordered)
    }

    private func decide(_ row: SourceRow, _ below: [SourceRow.Cell?]?, _ ordered: [SourceRow.Cell?]?) -> [SourceRow
        .Cell?]?
    {
        if let below, let ordered, !below.hasSamePlaces(as: ordered) {
            switch (block.addsUp(below), block.addsUp(ordered)) {
            case (true, true), (false, false), (nil, nil), (nil, false), (false, nil): return nil
            case (true, _): return below
            case (_, true): return ordered
            }
        }
        if let below {
            if block.addsUp(below) == true { return below }
            let isWhole = below.allSatisfy { $0?.kind == .figure }
            // A row that has slipped to one side leaves its total elsewhere.
            guard isWhole || !statesTotals || below.hasTotal(block) else { return nil }
            guard isWhole || isRegular || row.isSetInColumns(headers) else { return nil }
            return below
        }
        guard let ordered else { return belowOthers(row) }
        if block.addsUp(ordered) == true { return ordered }
        guard namesColumns, block.derivedColumns.isEmpty || ordersAddUp || !ordered.hasTotal(block) else { return nil }
        return ordered
    }

    /// The cells below those of other rows, some of them empty; `nil` unless the sums are right and no figure is elsewhere.
    private func belowOthers(_ row: SourceRow) -> [SourceRow.Cell?]? {
        guard !columnsOfOthers.isEmpty else { return nil }
        let cells = columnsOfOthers.map { place in row.values.first { $0.columns == place } }
        let figures = row.cells.count { $0.kind == .figure && $0.startsHere }
        guard cells.allSatisfy({ $0 != nil }), cells.count(where: { $0?.kind == .figure }) == figures,
            block.addsUp(cells) == true
        else { return nil }
        return cells
    }
}

extension HeaderColumns {
    /// The cells of a row below the headers of a block; `nil` when the headers are not known or a figure stands elsewhere.
    func cells(below row: SourceRow, _ block: Block) -> [SourceRow.Cell?]? {
        guard row.keepsEmptyCells, isComplete || block.lacksOnlyTotals(places) else { return nil }
        var cells: [SourceRow.Cell?] = []
        for place in places {
            guard let place else {
                cells.append(nil)
                continue
            }
            guard let cell = row.values.first(where: { $0.columns.contains(place.lowerBound) }),
                places.count(where: { $0?.overlaps(cell.columns) == true }) == 1
            else { return nil }
            cells.append(cell)
        }
        if row.strayFigures(self) > 0 {
            // Columns that the form does not have are known by their headers, and only beside a whole row.
            guard row.strayFigures(self, besides: foreign) == 0, cells.allSatisfy({ $0?.kind == .figure }) else {
                return nil
            }
        }
        return cells
    }
}

extension SourceRow {
    /// The cells after the label in the columns before this one.
    fileprivate func values(before column: Int) -> [Cell] { values.filter { $0.columns.lowerBound < column } }

    /// How many figures after the label stand outside of the columns below the headers and of other columns.
    fileprivate func strayFigures(_ headers: HeaderColumns, besides others: [Range<Int>] = []) -> Int {
        let columns = headers.places.compactMap { $0 } + others
        return values.count { cell in cell.kind == .figure && columns.allSatisfy { !$0.overlaps(cell.columns) } }
    }

    /// The figures after the label, if there are as many without a gap as the block has columns.
    fileprivate func inOrder(_ block: Block) -> [Cell?]? {
        let figures = values.drop { $0.kind == .blank }
        let end = figures.lastIndex { $0.kind == .figure }.map { $0 + 1 } ?? figures.startIndex
        let whole = figures[..<end]
        guard whole.count == block.columns.count, whole.allSatisfy({ $0.kind == .figure }) else { return nil }
        return Array(whole)
    }

    /// Whether the label ends where the first column below the headers begins, and each value fills one column.
    fileprivate func isSetInColumns(_ headers: HeaderColumns) -> Bool {
        guard let label, let first = headers.places.compactMap({ $0?.lowerBound }).min() else { return false }
        let known = headers.places.compactMap { $0 }
        return cells[label].columns.upperBound == first
            && known.allSatisfy { place in values.contains { $0.columns == place } }
    }
}

extension SourceRow.Cell {
    /// Whether the figure is zero.
    var isZero: Bool { SourceFigure(text, .amount(decimals: nil)).content == .number(0) }
}

extension [SourceRow.Cell?] {
    fileprivate func hasSamePlaces(as other: [SourceRow.Cell?]) -> Bool {
        map { $0?.columns } == other.map { $0?.columns }
    }

    /// Whether any of the block's totals is stated.
    fileprivate func hasTotal(_ block: Block) -> Bool {
        block.derivedColumns.contains { self[$0]?.kind == .figure }
    }
}

extension Block {
    /// Whether all columns but totals have a place.
    fileprivate func lacksOnlyTotals(_ places: [Range<Int>?]) -> Bool {
        columns.indices.allSatisfy { places[$0] != nil || columns[$0].sum != nil }
    }

    /// Whether every stated total of a row is the sum of its parts, empty ones counting as zero; `nil` when no total is
    /// stated, or a cell is no figure.
    func addsUp(_ cells: [SourceRow.Cell?]) -> Bool? {
        var numbers: [Int?] = []
        for (index, cell) in cells.enumerated() {
            guard let cell else {
                numbers.append(nil)
                continue
            }
            switch SourceFigure(cell.text, columns[index].measure).content {
            case .number(let number): numbers.append(number)
            case .blank: numbers.append(columns[index].sum == nil ? 0 : nil)
            case .dash, .notApplicable: numbers.append(columns[index].sum == nil ? 0 : nil)
            case .unreadable: return nil
            }
        }
        var isStated = false
        for column in derivedColumns {
            guard let total = numbers[column], let sum = columns[column].sum else { continue }
            var expected = 0
            for term in sum.terms {
                guard let number = numbers[term.index] else { return nil }
                expected += term.isNegative ? -number : number
            }
            guard expected == total else { return false }
            isStated = true
        }
        return isStated ? true : nil
    }
}
