import SeededRandom

@testable import NianbaoCore

extension PublishedTable {
    /// Changes the texts of everything that is no figure.
    mutating func editLabels(_ change: (String) -> String) {
        edit { if !$0.isFigure, !$0.text.isEmpty { $0.text = change($0.text) } }
    }

    /// Prints the label of each group in each of its rows.
    mutating func repeatGroups() {
        for row in rows.indices {
            for cell in rows[row] where cell.role == .label && cell.rowSpan > 1 {
                for other in row + 1..<row + cell.rowSpan {
                    var copy = cell
                    copy.rowSpan = 1
                    rows[other].append(copy)
                    rows[other].sort { $0.column < $1.column }
                }
                if let index = rows[row].firstIndex(of: cell) { rows[row][index].rowSpan = 1 }
            }
        }
    }

    /// Cuts the label of each group in two cells below each other, as at the end of a page.
    mutating func cutGroups() {
        for row in rows.indices {
            for index in rows[row].indices where rows[row][index].role == .label && rows[row][index].rowSpan > 2 {
                let cell = rows[row][index]
                let half = cell.rowSpan / 2
                rows[row][index].rowSpan = half
                rows[row][index].text = String(cell.text.prefix(cell.text.count / 2))
                var rest = cell
                rest.rowSpan = cell.rowSpan - half
                rest.text = String(cell.text.dropFirst(cell.text.count / 2))
                rows[row + half].append(rest)
                rows[row + half].sort { $0.column < $1.column }
            }
        }
    }

    /// Lets the labels that reach over a row that was put in reach one further.
    mutating func shiftSpans(over row: Int) {
        for above in 0..<row {
            for index in rows[above].indices where above + rows[above][index].rowSpan > row {
                rows[above][index].rowSpan += 1
            }
        }
    }

    /// Prints the headers of the lowest row in two rows: 商业 over 企业.
    mutating func splitHeaders() {
        let row = firstDataRow - 1
        var second = rows[row]
        for index in rows[row].indices {
            let text = rows[row][index].text
            guard text.count == 4 else {
                rows[row][index].rowSpan = 2
                continue
            }
            rows[row][index].text = String(text.prefix(2))
            second[index].text = String(text.suffix(2))
        }
        second.removeAll { $0.text.count != 2 || $0.text == "其他" }
        for above in 0..<row {
            for index in rows[above].indices where above + rows[above][index].rowSpan > row {
                rows[above][index].rowSpan += 1
            }
        }
        rows.insert(second, at: row + 1)
    }

    /// Moves the figures of a row to one side.
    mutating func shift(_ row: Int, by distance: Int) {
        for index in rows[row].indices where rows[row][index].isFigure { rows[row][index].column += distance }
        guard distance < 0, let label = rows[row].lastIndex(where: { $0.role == .label }) else { return }
        if rows[row][label].columnSpan > 1 {
            rows[row][label].columnSpan -= 1
        } else {
            rows[row][label].column -= 1
        }
    }

    /// Exchanges two columns with their headers.
    mutating func exchangeColumns(_ left: Int, _ right: Int) {
        for row in rows.indices {
            for index in rows[row].indices where rows[row][index].columnSpan == 1 && rows[row][index].role != .label {
                if rows[row][index].column == left {
                    rows[row][index].column = right
                } else if rows[row][index].column == right {
                    rows[row][index].column = left
                }
            }
            rows[row].sort { $0.column < $1.column }
        }
    }

    /// Exchanges two rows of one group, with their labels.
    mutating func exchangeRowContents(_ one: Int, _ other: Int) {
        let first = rows[one].filter { $0.rowSpan == 1 }
        let second = rows[other].filter { $0.rowSpan == 1 }
        rows[one] = rows[one].filter { $0.rowSpan > 1 } + second
        rows[other] = rows[other].filter { $0.rowSpan > 1 } + first
    }

    /// Puts the figures of a row into one cell.
    mutating func runTogether(_ row: Int) {
        let figures = rows[row].filter(\.isFigure)
        guard let first = figures.first else { return }
        var cell = first
        cell.text = figures.map(\.text).joined()
        cell.columnSpan = figures.reduce(0) { $0 + $1.columnSpan }
        rows[row] = rows[row].filter { !$0.isFigure } + [cell]
    }
}

extension String {
    /// With a space between some characters.
    func spaced(_ generator: inout SplitMix64) -> String {
        map { generator.oneIn(4) ? "\($0) " : String($0) }.joined()
    }

    /// Without a number at its start.
    var withoutOwnNumber: String {
        guard let end = firstIndex(where: { "、.）".contains($0) }), distance(from: startIndex, to: end) < 4 else {
            return self
        }
        return String(self[index(after: end)...])
    }

    /// In traditional characters, as far as a test needs it.
    var traditional: String {
        let pairs = zip("国总计项规许处罚对业组织结转维纠审经开类请数务", "國總計項規許處罰對業組織結轉維糾審經開類請數務")
        return pairs.reduce(self) { $0.replacing(String($1.0), with: String($1.1)) }
    }
}
