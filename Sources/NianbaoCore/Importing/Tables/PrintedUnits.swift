/// The units of money that a document prints for one of its cells.
struct PrintedUnits {
    /// In the headers above the cell, and in the labels of its row.
    private var near: Set<MoneyUnit> = []
    /// In a line above the table.
    private var above: Set<MoneyUnit> = []
    /// In a cell beside it.
    private var beside: Set<MoneyUnit> = []

    /// - Parameters:
    ///   - headers: The rows above the figures of the cell's block.
    ///   - isBelow: Whether the headers stand in the columns of their figures.
    init(_ cell: SourceRow.Cell, in row: SourceRow, headers: some Sequence<SourceRow>, isBelow: Bool) {
        let labels = headers.flatMap(\.cells).filter { $0.kind == .label && $0.startsHere }
        let own = isBelow ? labels.filter { $0.columns.overlaps(cell.columns) } : labels
        near = Self.named(in: own.map(\.text))
        // Only columns of money have such a unit, so that it is theirs wherever it stands.
        if near.isEmpty { near = Self.named(in: labels.map(\.text)) }
        near.formUnion(Self.named(in: row.groups + (row.label.map { [row.cells[$0].text] } ?? [])))
        above = row.unitsAbove
        beside = Set(row.cells.compactMap { $0.kind == .unit ? MoneyUnit(label: $0.text) : nil })
    }

    /// The units, none if the document has none; of more than one it is not known which is meant.
    var all: Set<MoneyUnit> {
        if beside.count == 1 { return beside }
        if near.isEmpty { return above }
        return above.isEmpty || near.isSubset(of: above) ? near : near.union(above)
    }

    private static func named(in texts: [String]) -> Set<MoneyUnit> {
        texts.reduce(into: []) { $0.formUnion(MoneyUnit.named(in: $1)) }
    }
}

extension SourceRow.Cell {
    /// The cell with the units that the document prints for it.
    ///
    /// - Parameters:
    ///   - measure: What its column has.
    ///   - headers: The rows above the figures of its block.
    ///   - isBelow: Whether the headers stand in the columns of their figures.
    func withUnits(_ measure: Measure, in row: SourceRow, headers: some Sequence<SourceRow>, isBelow: Bool) -> Self {
        var cell = self
        if case .amount = measure {
            cell.units = PrintedUnits(self, in: row, headers: headers, isBelow: isBelow).all
        } else {
            cell.countScale = countScale(in: row, headers: headers, isBelow: isBelow)
        }
        return cell
    }

    /// In which many things together it counts, by the headers above it, the labels of its row, or a line above the table.
    private func countScale(in row: SourceRow, headers: some Sequence<SourceRow>, isBelow: Bool) -> String? {
        let above = headers.flatMap(\.cells).filter {
            $0.kind == .label && $0.startsHere && (!isBelow || $0.columns.overlaps(columns) || $0.text.contains("单位"))
        }
        let beside = row.groups + (row.label.map { [row.cells[$0].text] } ?? [])
        return (above.map(\.text) + beside).lazy.compactMap(CountingWords.scaledUnit).first ?? row.countScaleAbove
    }
}

extension ArraySlice<DocumentBlock> {
    /// How many paragraphs above a grid may be its caption.
    private static var captionLimit: Int { 3 }

    /// The lines above the grid at `index`, or in its first rows, that only say in which units it is: 单位：件、万元.
    func linesOfUnits(above index: Int) -> [String] {
        var texts: [String] = []
        for block in self[..<index].suffix(Self.captionLimit).reversed() {
            guard case .paragraph(let paragraph) = block else { break }
            texts.append(paragraph.text)
        }
        if case .grid(let grid) = self[index] {
            let lines = Dictionary(grouping: grid.cells.filter { !$0.text.trimmed.isEmpty }, by: \.row)
            texts += lines.values.filter { $0.count == 1 }.map { $0[0].text }
        }
        return texts.filter(\.isLineOfUnits)
    }
}

extension String {
    /// Whether it is a line that only says in which units a table is.
    fileprivate var isLineOfUnits: Bool { utf8.count <= 100 && contains("单位") && !contains("。") }
}
