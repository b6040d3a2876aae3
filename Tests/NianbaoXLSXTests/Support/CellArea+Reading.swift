import NianbaoCore

extension CellArea {
    /// The area that A1 notation names, absolute or not, e.g. `$B$2:D5`; `nil` if it is none.
    init?(reading text: some StringProtocol) {
        let ends = text.filter { $0 != "$" }.split(separator: ":").map { CellReference(String($0)) }
        guard 1...2 ~= ends.count, let first = ends[0], let last = ends[ends.count - 1] else { return nil }
        self.init(
            row: first.row, column: first.column, rows: last.row - first.row + 1,
            columns: last.column - first.column + 1)
    }

    var cells: [CellReference] {
        (top...bottom).flatMap { row in (left...right).map { CellReference(row: row, column: $0) } }
    }

    func contains(_ place: CellReference) -> Bool {
        top...bottom ~= place.row && left...right ~= place.column
    }
}
