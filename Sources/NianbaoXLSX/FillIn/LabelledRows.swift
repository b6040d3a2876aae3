internal import NianbaoCore
internal import OfficeReading

/// Where a sheet has the rows of a form's table, found by their labels, whatever was inserted between them.
struct LabelledRows {
    /// By the table's rows: the sheet's row; `nil` where it has none with these labels.
    let rows: [Int?]
    /// How many rows were found by labels of their own.
    let found: Int
    /// How many have labels of their own.
    let labelled: Int

    /// How many rows of a sheet are looked through.
    private static let mostRows = 2_000

    init(_ sheet: SheetContents, _ grid: Grid) {
        let wanted = grid.rows.map { row in
            row.enumerated().compactMap { x, slot -> (column: Int, key: String)? in
                guard case .cell(let cell) = slot, case .text(let text) = cell.content, !text.isEmpty else {
                    return nil
                }
                return (x, text.nameKey)
            }
        }
        var keys: [Int: [Int: String]] = [:]
        for (place, cell) in sheet.cells where place.column < grid.width && place.row < Self.mostRows {
            if case .text(let text) = cell.value { keys[place.row, default: [:]][place.column] = text.nameKey }
        }
        let present = keys.keys.sorted()
        let labelled = wanted.indices.filter { !wanted[$0].isEmpty }
        let pairs = Self.alignment(labelled.count, present.count) { left, right in
            wanted[labelled[left]].allSatisfy { keys[present[right]]?[$0.column] == $0.key }
        }
        var rows = [Int?](repeating: nil, count: wanted.count)
        for (left, right) in pairs { rows[labelled[left]] = present[right] }
        // A row without labels of its own is next to the one before it.
        for index in rows.indices.dropFirst() where wanted[index].isEmpty {
            rows[index] = rows[index - 1].map { $0 + 1 }
        }
        self.rows = rows
        found = pairs.count
        self.labelled = labelled.count
    }

    /// The most pairs of equal elements that are in the same order on both sides.
    private static func alignment(
        _ left: Int, _ right: Int, _ isEqual: (Int, Int) -> Bool
    ) -> [(left: Int, right: Int)] {
        var best = Array(repeating: Array(repeating: 0, count: right + 1), count: left + 1)
        var equal = Array(repeating: Array(repeating: false, count: right), count: left)
        for i in (0..<left).reversed() {
            for j in (0..<right).reversed() {
                equal[i][j] = isEqual(i, j)
                best[i][j] = max(best[i + 1][j], best[i][j + 1], equal[i][j] ? best[i + 1][j + 1] + 1 : 0)
            }
        }
        var pairs: [(left: Int, right: Int)] = []
        var (i, j) = (0, 0)
        while i < left, j < right {
            if equal[i][j], best[i][j] == best[i + 1][j + 1] + 1 {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            } else if best[i][j] == best[i + 1][j] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}
