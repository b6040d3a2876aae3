/// A table that a document has once or several times: which one is taken, which of its cells are not, and what is said of it.
struct TableCopies {
    /// The table that figures are taken from: the one that is there most completely, of equals the first.
    let table: TableMatch
    /// The cells that are not taken, as another copy has another figure or alone has one, by their places in the document.
    private(set) var differing: [CellID: FindingPlace] = [:]
    /// What is said of each row in which copies differ.
    private(set) var notes: [ImportNote] = []
    /// Whether a copy lacks cells that the one taken has, or was not filled in.
    private(set) var isPartial: Bool

    private let form: Form
    private let others: [TableMatch]

    /// - Parameters:
    ///   - copies: All that were found of one table of the form, at least one, in the order of the document.
    ///   - form: The form of the table.
    init(_ copies: [TableMatch], of form: Form) {
        self.form = form
        // A copy in which nothing was filled in says nothing.
        let filled = copies.indices.filter { copies[$0].hasFigures }
        let chosen = filled.max { copies[$0].foundCells.count < copies[$1].foundCells.count } ?? 0
        table = copies[chosen]
        others = filled.filter { $0 != chosen }.map { copies[$0] }
        let own = table.foundCells
        isPartial = !filled.isEmpty && copies.contains { !$0.hasFigures || !own.isSubset(of: $0.foundCells) }
        for other in others { compare(with: other) }
    }

    /// Whether no copy contradicts another, nor the one that is taken itself.
    var agree: Bool { differing.isEmpty && (others.isEmpty || table.conflicting.isEmpty) }

    /// Where the first further copy begins, and the heading of its section; `nil` unless there are others and all agree.
    var equalCopy: (place: FindingPlace, heading: String)? {
        guard agree, let place = others.first?.firstPlace else { return nil }
        return (place, form.sections[table.outline.section].heading)
    }

    private mutating func compare(with other: TableMatch) {
        let found = differences(from: other)
        for difference in found { differing[difference.cell] = (difference.first ?? difference.second).place }
        let rows = Dictionary(grouping: found) { form[$0.cell].row }.values
        notes += rows.sorted { $0[0].cell.index < $1[0].cell.index }.map { .differing($0, form) }
    }

    /// The cells in which a copy has something else, in the form's order.
    private func differences(from other: TableMatch) -> [Difference] {
        let (own, theirs) = (table.printedCells, other.printedCells)
        let zeros = table.impliedZeros
        return form.cells.indices.map { CellID($0) }.compactMap { cell in
            guard let second = theirs[cell] ?? other.conflicting[cell] else { return nil }
            guard let first = own[cell] ?? table.conflicting[cell] else {
                guard second.kind == .figure, !(zeros.contains(cell) && second.isZero) else { return nil }
                return Difference(cell: cell, first: nil, second: second)
            }
            // A row that the other has twice is not certain there either.
            guard other.conflicting[cell] != nil || !first.saysTheSame(as: second, form[cell].measure) else {
                return nil
            }
            return Difference(cell: cell, first: first, second: second)
        }
    }

    /// A cell that two copies have with different figures, or that only the second has.
    fileprivate struct Difference {
        let cell: CellID
        let first: SourceRow.Cell?
        let second: SourceRow.Cell
    }
}

extension TableMatch {
    /// The cells for which the document has anything, those of rows that it has twice among them.
    fileprivate var foundCells: Set<CellID> { Set(printedCells.keys).union(conflicting.keys).union(impliedZeros) }

    /// Whether anything was filled in.
    fileprivate var hasFigures: Bool { !conflicting.isEmpty || printedCells.values.contains { $0.kind == .figure } }

    /// Where its first cell is.
    fileprivate var firstPlace: FindingPlace? { printedCells.min { $0.key.index < $1.key.index }?.value.place }
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

    /// What it says, for a sentence.
    fileprivate var said: Bilingual {
        text.trimmed.isEmpty
            ? Bilingual(zh: "空白", en: "an empty cell")
            : Bilingual(zh: "“\(text.quoted(40))”", en: "“\(text.quoted(40))”")
    }
}

extension ImportNote {
    /// How many cells of a row are named one by one.
    private static let shownCells = 3

    /// Cells of one row in which two copies of a table differ.
    fileprivate static func differing(_ found: [TableCopies.Difference], _ form: Form) -> ImportNote {
        let shown = found.prefix(shownCells).map { $0.words(form) }
        let rest = found.count - shown.count
        return ImportNote(
            .conflict, at: found.first.map { ($0.first ?? $0.second).place },
            Bilingual(
                zh: shown.map(\.zh).joined(separator: "；") + (rest > 0 ? "；这一行还有 \(rest) 格不同" : "")
                    + "；这个表有两份，数字不同的都没有取用，留作待填",
                en: shown.map(\.en).joined(separator: "; ")
                    + (rest > 0 ? "; \(rest) more in this row" : "")
                    + "; the table is there twice, and where its figures differ neither was taken"),
            cells: found.map(\.cell))
    }
}

extension TableCopies.Difference {
    /// The cell and what each copy has there.
    fileprivate func words(_ form: Form) -> Bilingual {
        let address = form[cell].address(.chinese)
        let (text, place) = (second.said, second.place.words)
        guard let first else {
            return Bilingual(
                zh: "\(address)：只有\(place.zh)有，是\(text.zh)", en: "\(address): only at \(place.en), \(text.en)")
        }
        let (ownText, ownPlace) = (first.said, first.place.words)
        return Bilingual(
            zh: "\(address)：\(ownPlace.zh)是\(ownText.zh)，\(place.zh)是\(text.zh)",
            en: "\(address): \(ownText.en) at \(ownPlace.en), \(text.en) at \(place.en)")
    }
}
