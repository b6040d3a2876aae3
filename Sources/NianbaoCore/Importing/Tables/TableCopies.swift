/// A table that a document has once or several times: which one is taken, which of its cells are not, and what is said of it.
struct TableCopies {
    /// The table that figures are taken from.
    let table: TableMatch
    /// The cells in which another copy has another figure, by their places in the table that is taken.
    private(set) var differing: [CellID: FindingPlace] = [:]
    /// What is said of each row in which copies differ.
    private(set) var notes: [ImportNote] = []
    /// Whether there are others, all of which say the same.
    var areEqual: Bool { !others.isEmpty && differing.isEmpty }

    private let form: Form
    private let others: [TableMatch]

    /// - Parameters:
    ///   - copies: All that were found of one table of the form, at least one, in the order of the document.
    ///   - form: The form of the table.
    init(_ copies: [TableMatch], of form: Form) {
        self.form = form
        // A copy in which nothing was filled in says nothing.
        let filled = copies.filter(\.hasFigures)
        table = filled.first ?? copies[0]
        others = Array(filled.dropFirst())
        for other in others { compare(with: other) }
    }

    /// Where the next copy of the table begins, and what was found there; `nil` if there is none.
    var equalCopy: (place: FindingPlace, heading: String)? {
        guard areEqual, let other = others.first, let place = other.firstPlace else { return nil }
        return (place, form.sections[table.outline.section].heading)
    }

    private mutating func compare(with other: TableMatch) {
        let (own, theirs) = (table.printedCells(form), other.printedCells(form))
        var rows: [RowID: [Difference]] = [:]
        for (cell, source) in own {
            // A row that the other has twice is not certain there either.
            guard let second = theirs[cell] ?? other.conflicting[cell],
                !source.saysTheSame(as: second, form[cell].measure) || other.conflicting[cell] != nil
            else { continue }
            differing[cell] = source.place
            rows[form[cell].row, default: []].append(Difference(cell: cell, first: source, second: second))
        }
        for (_, found) in rows.sorted(by: { $0.value[0].cell.index < $1.value[0].cell.index }) {
            notes.append(.differing(found.sorted { $0.cell.index < $1.cell.index }, form))
        }
    }

    /// A cell that two copies have with different figures.
    fileprivate struct Difference {
        let cell: CellID
        let first: SourceRow.Cell
        let second: SourceRow.Cell
    }
}

extension TableMatch {
    /// What the document has for cells of the form, those of rows that it has as one among them.
    fileprivate func printedCells(_ form: Form) -> [CellID: SourceRow.Cell] {
        undivided.reduce(into: cells) { cells, group in
            for (column, cell) in group.cells.enumerated() {
                if let cell { cells[form.cell(group.target, column)] = cell }
            }
        }
    }

    /// Whether anything was filled in.
    fileprivate var hasFigures: Bool {
        cells.values.contains { $0.kind == .figure } || undivided.contains { $0.cells.contains { $0?.kind == .figure } }
            || !conflicting.isEmpty
    }

    /// Where its first cell is.
    fileprivate var firstPlace: FindingPlace? { cells.min { $0.key.index < $1.key.index }?.value.place }
}

extension SourceRow.Cell {
    /// Whether both mean the same in a column of this measure.
    fileprivate func saysTheSame(as other: SourceRow.Cell, _ measure: Measure) -> Bool {
        let (one, two) = (figure(measure), other.figure(measure))
        if case .unreadable = one.content { return text == other.text }
        return one.content == two.content
    }

    private func figure(_ measure: Measure) -> SourceFigure {
        SourceFigure(text, measure, in: units.count == 1 ? units.first : nil)
    }
}

extension ImportNote {
    /// How many cells of a row are named one by one.
    private static let named = 3

    /// Cells of one row in which two copies of a table differ.
    fileprivate static func differing(_ found: [TableCopies.Difference], _ form: Form) -> ImportNote {
        func text(_ cell: SourceRow.Cell) -> String { cell.text.trimmed.isEmpty ? "" : cell.text.quoted(40) }
        let shown = found.prefix(named).map { difference in
            let address = form[difference.cell].address(.chinese)
            let (one, other) = (difference.first.place.words, difference.second.place.words)
            return Bilingual(
                zh: "\(address)：\(one.zh)是“\(text(difference.first))”，\(other.zh)是“\(text(difference.second))”",
                en: "\(address): “\(text(difference.first))” at \(one.en), “\(text(difference.second))” at \(other.en)")
        }
        let rest = found.count - shown.count
        return ImportNote(
            .conflict, at: found.first?.first.place,
            Bilingual(
                zh: shown.map(\.zh).joined(separator: "；") + (rest > 0 ? "；这一行还有 \(rest) 格不同" : "")
                    + "；这个表有两份，数字不同的都没有取用，留作待填",
                en: shown.map(\.en).joined(separator: "; ")
                    + (rest > 0 ? "; \(rest) more in this row" : "")
                    + "; the table is there twice, and where its figures differ neither was taken"),
            cells: found.map(\.cell))
    }
}
