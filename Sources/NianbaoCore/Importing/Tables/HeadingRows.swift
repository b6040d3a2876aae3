extension [DocumentBlock] {
    /// The same with grids divided where a row is nothing but the heading of a section, as on sheets where nothing separates
    /// the tables.
    func dividedAtHeadings(of forms: [Form]) -> [DocumentBlock] {
        let headings = HeadingRows(forms)
        return flatMap { block in
            guard case .grid(let grid) = block else { return [block] }
            return headings.parts(of: grid)
        }
    }
}

/// Finds rows of grids that are headings of sections.
private struct HeadingRows {
    private let wordings: [(label: PlainLabel, number: Int?)]

    /// Longer texts are no headings.
    private static let longest = 60
    /// What a heading must have in common with the form's; less if its number is right.
    private static let likeness = (alone: 0.9, numbered: 0.6)

    init(_ forms: [Form]) {
        var seen: Set<String> = []
        wordings = forms.flatMap(\.sections).flatMap { section in
            ([section.heading] + section.aliases).filter { seen.insert($0).inserted }.map {
                (PlainLabel($0), HeadingNumber(section.heading)?.value)
            }
        }
    }

    func parts(of grid: DocumentGrid) -> [DocumentBlock] {
        let headings = rows(of: grid)
        guard !headings.isEmpty else { return [.grid(grid)] }
        var blocks: [DocumentBlock] = []
        var parts = GridParts(grid)
        for (row, cell) in headings {
            if let part = parts.next(to: row) { blocks.append(.grid(part)) }
            blocks.append(.paragraph(DocumentParagraph(cell.text, at: cell.place)))
            parts.skip(to: row + 1)
        }
        if let part = parts.next(to: grid.rowCount) { blocks.append(.grid(part)) }
        return blocks
    }

    /// The rows with a heading and nothing else.
    private func rows(of grid: DocumentGrid) -> [(row: Int, cell: DocumentGrid.Cell)] {
        var only: [Int: DocumentGrid.Cell] = [:]
        var others: Set<Int> = []
        for cell in grid.cells where !cell.text.trimmed.isEmpty {
            if cell.rowSpan > 1 { others.formUnion(cell.row..<cell.row + cell.rowSpan) }
            if only.updateValue(cell, forKey: cell.row) != nil { others.insert(cell.row) }
        }
        return only.filter { !others.contains($0.key) && isHeading($0.value.text) }
            .sorted { $0.key < $1.key }.map { (row: $0.key, cell: $0.value) }
    }

    private func isHeading(_ text: String) -> Bool {
        let text = text.trimmed
        guard text.count <= Self.longest, !text.hasSuffix("。") else { return false }
        let number = HeadingNumber(text)
        let isPart = number?.isOfSections == true
        let label = PlainLabel(isPart ? number?.words ?? text : text)
        return wordings.contains { wording in
            let isNumbered = isPart && number?.value == wording.number
            return wording.label.likeness(to: label) >= (isNumbered ? Self.likeness.numbered : Self.likeness.alone)
        }
    }
}

/// Divides a grid into parts from its first row on. Each part looks at no cells but those that reach it.
private struct GridParts {
    private let grid: DocumentGrid
    /// The indices of the cells, by their first rows.
    private let order: [Int]
    /// How many of these have been reached.
    private var reached = 0
    /// The cells reached so far that may go on below, by their indices.
    private var open: [Int] = []
    private var row = 0

    init(_ grid: DocumentGrid) {
        self.grid = grid
        order = grid.cells.indices.sorted { (grid.cells[$0].row, $0) < (grid.cells[$1].row, $1) }
    }

    /// Leaves out the rows before this one.
    mutating func skip(to row: Int) { self.row = row }

    /// The rows from the last end to this one; `nil` if they have no text.
    mutating func next(to end: Int) -> DocumentGrid? {
        guard row < end else { return nil }
        while reached < order.count, grid.cells[order[reached]].row < end {
            open.append(order[reached])
            reached += 1
        }
        open.removeAll { grid.cells[$0].row + grid.cells[$0].rowSpan <= row }
        return grid.part(row..<end, open.sorted())
    }
}

extension DocumentGrid {
    /// Some of its rows; `nil` if they have no text.
    ///
    /// - Parameter reaching: The indices of the cells that reach these rows.
    fileprivate func part(_ rows: Range<Int>, _ reaching: [Int]) -> DocumentGrid? {
        var own: [Cell] = []
        for index in reaching {
            var cell = cells[index]
            let end = min(cell.row + cell.rowSpan, rows.upperBound)
            cell.row = max(cell.row, rows.lowerBound)
            cell.rowSpan = end - cell.row
            cell.row -= rows.lowerBound
            own.append(cell)
        }
        // Columns that only other tables of the grid have are not empty cells of this one.
        let width = own.lazy.filter { !$0.text.trimmed.isEmpty }.map { $0.column + $0.columnSpan }.max()
        guard let width else { return nil }
        own.removeAll { $0.column >= width }
        return DocumentGrid(
            cells: own, rowCount: rows.count, columnCount: width,
            at: rows.lowerBound == 0 ? place : own[0].place)
    }
}
