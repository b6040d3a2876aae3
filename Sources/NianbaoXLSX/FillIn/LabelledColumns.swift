internal import NianbaoCore

/// Where a sheet has the columns of a form's table, found by all labels in each, whatever was inserted between them.
struct LabelledColumns {
    /// By the table's columns: the sheet's column; `nil` where it is not certain.
    let columns: [Int?]
    /// The sheet's columns that have the labels of one and the same column, and figures; empty if there are none.
    let doubles: [[Int]]

    init(_ labels: SheetLabels, width: Int) {
        let wanted = (0..<width).map { x in labels.wanted.compactMap { $0[x] } }
        var present: [Int: [String]] = [:]
        for row in labels.present.values { for (column, label) in row { present[column, default: []].append(label) } }
        let last = max(present.keys.max() ?? 0, labels.figures.values.lazy.flatMap(\.self).max() ?? 0)
        let weights = wanted.map { wanted in
            (0...last).map { column in present[column].map { Self.common(wanted, $0) } ?? 0 }
        }
        var columns = [Int?](repeating: nil, count: width)
        for (x, column) in OrderedPairs.heaviest(width, last + 1, { weights[$0][$1] }) { columns[x] = column }
        let filled = labels.figures.values.reduce(into: Set<Int>()) { $0.formUnion($1) }
        var doubles: [[Int]] = []
        for x in columns.indices {
            guard let column = columns[x] else { continue }
            let equal = Self.between(columns, x, last).filter {
                weights[x][$0] >= weights[x][column] && filled.contains($0)
            }
            guard !equal.contains(column) || equal.count > 1 else { continue }
            // A copy of a column in which nothing was typed says nothing.
            if equal.count > 1 { doubles.append(equal) }
            if let first = equal.first { columns[x] = equal.count > 1 ? nil : first }
        }
        let unsure = Set(doubles.joined())
        Self.fillGaps(&columns, wanted, last, present) { !unsure.contains($0) }
        (self.columns, self.doubles) = (columns, doubles)
    }

    private static func common(_ wanted: [String], _ present: [String]) -> Int {
        var rest = present
        return wanted.count { label in
            rest.firstIndex(of: label).map { rest.swapAt($0, rest.endIndex - 1) }.map { rest.removeLast() } != nil
        }
    }

    /// The sheet's columns between those of the table's columns before and after this one.
    private static func between(_ columns: [Int?], _ x: Int, _ last: Int) -> Range<Int> {
        let before = columns[..<x].lazy.compactMap(\.self).last ?? -1
        let after = columns[(x + 1)...].lazy.compactMap(\.self).first ?? last + 1
        return before + 1..<after
    }

    /// Columns that were not found are where exactly as many are left over, in the same place.
    private static func fillGaps(
        _ columns: inout [Int?], _ wanted: [[String]], _ last: Int, _ present: [Int: [String]],
        _ isFree: (Int) -> Bool
    ) {
        var x = 0
        while x < columns.count {
            guard columns[x] == nil else {
                x += 1
                continue
            }
            let end = columns[x...].firstIndex { $0 != nil } ?? columns.count
            let room = between(columns, x, last)
            if room.count == end - x, room.allSatisfy(isFree) {
                for index in x..<end { columns[index] = room.lowerBound + index - x }
            }
            x = end
        }
    }
}
