/// Headers that stand over other figures than their own, as a span that is one column too short makes them: below them the sums are
/// wrong, and in the form's order they are right.
struct SlippedHeaders {
    /// Where the figures of each column of the block stand, whatever is above them.
    private let places: [Range<Int>]

    /// `nil` when the headers stand where they should, or nothing proves that they do not.
    init?(_ headers: HeaderColumns, _ rows: [SourceRow], _ block: Block) {
        let ordered = rows.compactMap { $0.allInOrder(block) }.filter { row in
            row.contains { !$0.isZero && $0.kind == .figure }
        }
        let stated = ordered.filter { block.addsUp($0) != nil }
        let right = stated.filter { block.addsUp($0) == true }
        guard right.count * 5 > stated.count * 4, let places = right.first?.map(\.columns),
            right.allSatisfy({ $0.map(\.columns) == places })
        else { return nil }
        // What the same rows have below the headers, where these are other figures.
        let below = rows.compactMap { row -> [SourceRow.Cell?]? in
            guard let own = row.allInOrder(block), block.addsUp(own) == true,
                let below = headers.cells(below: row, block), below.map({ $0?.figure }) != own.map(\.figure)
            else { return nil }
            return below
        }
        guard !below.isEmpty, below.allSatisfy({ block.addsUp($0) != true }) else { return nil }
        self.places = places
    }

    /// The cells of a row in these places; `nil` when one of them is missing or a figure stands elsewhere.
    func cells(of row: SourceRow) -> [SourceRow.Cell?]? {
        let cells = places.map { place in row.values.first { $0.columns == place } }
        guard cells.allSatisfy({ $0 != nil }),
            row.values.allSatisfy({ $0.kind == .blank || places.contains($0.columns) })
        else { return nil }
        return cells
    }
}

extension SourceRow {
    /// The cells after the label, filled or not, if there are as many as the block has columns and nothing but empty ones after them.
    fileprivate func allInOrder(_ block: Block) -> [Cell]? {
        let count = block.columns.count
        guard keepsEmptyCells, values.count >= count, values[count...].allSatisfy({ $0.kind == .blank }) else {
            return nil
        }
        return Array(values[..<count])
    }
}

extension SourceRow.Cell {
    /// What it says as a figure, however it is written.
    fileprivate var figure: SourceFigure.Content { SourceFigure(text, .count).content }
}
