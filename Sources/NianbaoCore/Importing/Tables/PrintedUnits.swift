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

extension ArraySlice<DocumentBlock> {
    /// How many paragraphs above a grid may be its caption.
    private static var captionLimit: Int { 3 }

    /// The units that a line above the grid at `index`, or in its first rows, names: 单位：件、万元.
    func unitsAbove(_ index: Int) -> Set<MoneyUnit> {
        var texts: [String] = []
        for block in self[..<index].suffix(Self.captionLimit).reversed() {
            guard case .paragraph(let paragraph) = block else { break }
            texts.append(paragraph.text)
        }
        if case .grid(let grid) = self[index] {
            let lines = Dictionary(grouping: grid.cells.filter { !$0.text.trimmed.isEmpty }, by: \.row)
            texts += lines.values.filter { $0.count == 1 }.map { $0[0].text }
        }
        return texts.filter(\.isLineOfUnits).reduce(into: []) { $0.formUnion(MoneyUnit.named(in: $1)) }
    }
}

extension String {
    /// Whether it is a line that only says in which units a table is.
    fileprivate var isLineOfUnits: Bool { utf8.count <= 100 && contains("单位") && !contains("。") }
}
