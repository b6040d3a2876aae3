/// The one line of figures of a block that is printed across, or a piece of it.
struct AcrossReading {
    /// What stands in which row and column of the block.
    private(set) var cells: [(row: Int, column: Int, cell: SourceRow.Cell)] = []

    /// How many rows above the figures may be headers.
    private static let depth = 8

    /// `nil` when the row at `index` has no figures of the block.
    init?(_ rows: [SourceRow], at index: Int, _ outline: TableOutline.BlockOutline) {
        let row = rows[index]
        let wordCount = row.cells.count { $0.kind == .label }
        // A few words among the figures are figures that cannot be read.
        let hasWords =
            wordCount > 0 && wordCount * 4 <= row.cells.count && row.cells[0].kind == .figure && row.keepsEmptyCells
        let values = row.cells.filter { cell in
            cell.startsHere && (cell.kind == .figure || cell.kind == .blank || hasWords && cell.kind == .label)
        }.map { $0.kind == .label ? $0.asFigure : $0 }
        let isLine = row.keepsEmptyCells ? wordCount == 0 || hasWords : row.hasAnyFigure
        guard values.count >= outline.columns.count, isLine else { return nil }
        var start = index
        while start > 0, index - start < Self.depth, rows[start - 1].grid == row.grid, !rows[start - 1].hasAnyFigure {
            start -= 1
        }
        let above = Array(rows[start..<index])
        guard !row.keepsEmptyCells else {
            guard let cells = Self.read(values, above, outline) else { return nil }
            self.cells = cells
            return
        }
        // A list: the headers are the labels before the figures.
        let words = above.flatMap { $0.cells.map(\.text) } + row.cells.filter { $0.kind == .label }.map(\.text)
        guard let cells = Self.inOrder(values, words, outline) else { return nil }
        self.cells = cells
    }

    private typealias Cells = [(row: Int, column: Int, cell: SourceRow.Cell)]

    private static func read(
        _ values: [SourceRow.Cell], _ above: [SourceRow], _ outline: TableOutline.BlockOutline
    ) -> Cells? {
        let words = above.flatMap { $0.cells.filter { $0.kind == .label && $0.startsHere }.map(\.text) }
        let below = belowHeaders(values, above, outline)
        let ordered = inOrder(values, words, outline)
        guard let below, let ordered else {
            // A row that has slipped out from under its headers may have slipped anywhere.
            if let ordered, below == nil, values.haveFigure(rightOf: above), !addUp(ordered, outline) { return nil }
            return below ?? ordered
        }
        if below.map(\.cell.columns) == ordered.map(\.cell.columns) { return below }
        return switch (addUp(below, outline), addUp(ordered, outline)) {
        case (true, false): below
        case (false, true): ordered
        default: nil
        }
    }

    /// By the headers over each figure: one of the block's columns, and above it one of its rows.
    private static func belowHeaders(
        _ values: [SourceRow.Cell], _ above: [SourceRow], _ outline: TableOutline.BlockOutline
    ) -> Cells? {
        var cells: Cells = []
        for value in values {
            let labels = above.reversed().compactMap { $0.header(over: value.columns.lowerBound) }
            let own = labels.filter { !$0.isFilled }.lazy.compactMap { outline.columns.best(for: $0.label) }.first
            let row = labels.lazy.compactMap { outline.rows.best(for: $0.label) }.first
            guard let own, let row else {
                // A figure without headers shows that the headers are not where the figures are.
                if value.kind == .figure { return nil }
                continue
            }
            guard !cells.contains(where: { $0.row == row && $0.column == own }) else { return nil }
            cells.append((row, own, value))
        }
        let found = Set(cells.map(\.row))
        guard !cells.isEmpty, cells.count == found.count * outline.columns.count else { return nil }
        return cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    /// By number and order, if the headers of all columns and of the rows are there.
    private static func inOrder(
        _ values: [SourceRow.Cell], _ words: [String], _ outline: TableOutline.BlockOutline
    ) -> Cells? {
        let labels = words.map { PlainLabel($0) }
        let columns = labels.compactMap { outline.columns.best(for: $0) }
        let rows = labels.compactMap { outline.rows.best(for: $0) }
        let width = outline.columns.count
        guard Set(rows).count == rows.count, rows == rows.sorted(), columns.count == rows.count * width, !rows.isEmpty,
            columns.enumerated().allSatisfy({ $0.element == $0.offset % width })
        else { return nil }
        let figures = values.filter { $0.kind == .figure }
        let taken = figures.count == rows.count * width && !figures.hasGap ? figures : values
        guard taken.count == rows.count * width else { return nil }
        return taken.enumerated().map { (rows[$0.offset / width], $0.offset % width, $0.element) }
    }

    /// Whether all stated totals are right.
    private static func addUp(_ cells: Cells, _ outline: TableOutline.BlockOutline) -> Bool {
        Dictionary(grouping: cells, by: \.row).values.allSatisfy { row in
            var own = [SourceRow.Cell?](repeating: nil, count: outline.columns.count)
            for cell in row { own[cell.column] = cell.cell }
            return outline.block.addsUp(own) == true
        }
    }
}

extension SourceRow {
    /// The header over a column: the cell that covers it, or else, where spans are lost, the last one before it.
    fileprivate func header(over column: Int) -> (label: PlainLabel, isFilled: Bool)? {
        if let cell = cells.first(where: { $0.columns.contains(column) }), cell.kind == .label {
            return (PlainLabel(cell.text), false)
        }
        return cells.last { $0.kind == .label && $0.columns.lowerBound < column }.map { (PlainLabel($0.text), true) }
    }
}

extension [SourceRow.Cell] {
    /// Whether there are columns between the cells that belong to none of them.
    fileprivate var hasGap: Bool {
        zip(self, dropFirst()).contains { $0.columns.upperBound < $1.columns.lowerBound }
    }

    /// Whether a figure is to the right of all headers.
    fileprivate func haveFigure(rightOf headers: [SourceRow]) -> Bool {
        let ends = headers.flatMap(\.cells).filter { $0.kind == .label }.map(\.columns.upperBound)
        guard let end = ends.max() else { return false }
        return contains { $0.kind == .figure && $0.columns.lowerBound >= end }
    }
}
