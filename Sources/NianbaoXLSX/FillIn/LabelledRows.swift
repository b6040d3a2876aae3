internal import NianbaoCore

/// Where a sheet has the rows of a form's table, found by their labels, whatever was inserted between them.
struct LabelledRows {
    /// By the table's rows: the sheet's row; `nil` where it has none with these labels, or two.
    let rows: [Int?]
    /// How many rows were found by labels of their own.
    let found: Int
    /// How many have labels of their own.
    let labelled: Int
    /// The sheet's rows that have the labels of one and the same row, and figures; empty if there are none.
    let doubles: [[Int]]

    init(_ labels: SheetLabels, _ columns: LabelledColumns) {
        let wanted = labels.wanted
        let places = labels.typedColumns.compactMap { columns.columns[$0] }
        let figures = labels.figures.mapValues { $0.intersection(places) }
        let present = labels.present.keys.sorted()
        let labelled = wanted.indices.filter { !wanted[$0].isEmpty }
        let keys = labelled.map { row in
            wanted[row].map { x, key in (column: columns.columns[x] ?? x, key: key) }
        }
        func isEqual(_ left: Int, _ row: Int) -> Bool {
            keys[left].allSatisfy { labels.present[row]?[$0.column] == $0.key }
        }
        let pairs = OrderedPairs.heaviest(labelled.count, present.count) { isEqual($0, present[$1]) ? 1 : 0 }
        var rows = [Int?](repeating: nil, count: wanted.count)
        for (left, right) in pairs { rows[labelled[left]] = present[right] }
        var doubles: [[Int]] = []
        for (left, right) in pairs {
            let room = Self.between(rows, labelled[left])
            let equal = present.filter {
                room.contains($0) && isEqual(left, $0) && !(figures[$0] ?? []).isEmpty
            }
            guard !equal.contains(present[right]) || equal.count > 1, let first = equal.first else { continue }
            // A copy of a row in which nothing was typed says nothing.
            rows[labelled[left]] = equal.count > 1 ? nil : first
            if equal.count > 1 { doubles.append(equal) }
        }
        for index in rows.indices.dropFirst() where wanted[index].isEmpty {
            guard let before = rows[index - 1] else { continue }
            // A row without labels of its own is the only one with figures up to the next, or else next to the one before.
            let filled = Self.between(rows, index).clamped(to: before + 1..<before + Self.reach)
                .filter { !(figures[$0] ?? []).isEmpty && labels.present[$0] == nil }
            rows[index] = filled.count > 1 ? nil : filled.first ?? before + 1
            if filled.count > 1 { doubles.append(filled) }
        }
        (self.rows, self.doubles) = (rows, doubles)
        found = pairs.count
        self.labelled = labelled.count
    }

    /// How far below the row before it a row without labels is looked for.
    private static let reach = 20

    /// The sheet's rows between those of the table's rows before and after this one.
    private static func between(_ rows: [Int?], _ index: Int) -> Range<Int> {
        let before = rows[..<index].lazy.compactMap(\.self).last ?? -1
        let after = rows[(index + 1)...].lazy.compactMap(\.self).first ?? Int.max
        return before + 1..<max(before + 1, after)
    }
}
