/// A report in a document, read as a report on one form: which cells are which, and which paragraphs belong to which section.
struct FormReading {
    let form: Form
    let zones: SectionZones
    /// The tables of the form in printed order.
    let tables: [TableMatch]
    /// By table: other tables of the same kind that are in the document besides.
    let furtherTables: [[TableMatch]]
    private let blocks: ArraySlice<DocumentBlock>

    /// - Parameters:
    ///   - blocks: The blocks of the report.
    ///   - rows: The rows of its tables, which are the same on any form.
    ///   - form: The form that it is read on.
    init(_ blocks: ArraySlice<DocumentBlock>, _ rows: [SourceRow], on form: Form) {
        self.form = form
        self.blocks = blocks
        let zones = SectionZones(blocks, of: form)
        self.zones = zones
        var used: Set<Int> = []
        let tables = TableOutline.all(of: form).map { outline in
            let zone = zones.zone(ofTable: outline.section, from: blocks.startIndex)
            let near = Self.rowsOfFirstTable(among: rows.filter { zone.contains($0.block) }, outline, of: form)
            var match = TableMatch(near, outline, of: form)
            if match.rowCount * 2 < outline.rowCount {
                // The table may stand elsewhere, or its cells each in a line of their own.
                let far = TableMatch(rows.filter { !used.contains($0.block) }, outline, of: form)
                let listed = TableMatch(Self.listed(blocks, zone), outline, of: form)
                for other in [far, listed] where other.rowCount > match.rowCount { match = other }
            }
            used.formUnion(match.blocks)
            return match
        }
        self.tables = tables
        furtherTables = tables.map { table in
            guard table.isWhole else { return [] }
            return Self.furtherTables(among: rows.filter { !used.contains($0.block) }, table.outline, of: form)
        }
    }

    /// The rows of a zone without those of further tables of the same kind. What has more than half the rows of the form's table
    /// is such a table.
    private static func rowsOfFirstTable(
        among rows: [SourceRow], _ outline: TableOutline, of form: Form
    ) -> [SourceRow] {
        guard rows.count > outline.rowCount, rows.first?.block != rows.last?.block else { return rows }
        let blocks = Dictionary(grouping: rows, by: \.block)
        let whole = blocks.filter { TableMatch($0.value, outline, of: form).isWhole }.keys.sorted()
        let others = Set(whole.dropFirst())
        return others.isEmpty ? rows : rows.filter { !others.contains($0.block) }
    }

    /// The tables of a kind among rows that are part of no table yet: what has more than half the rows of the form's table.
    private static func furtherTables(
        among rows: [SourceRow], _ outline: TableOutline, of form: Form
    ) -> [TableMatch] {
        guard rows.count * 2 > outline.rowCount else { return [] }
        let blocks = Dictionary(grouping: rows, by: \.block).sorted { $0.key < $1.key }
        let whole = blocks.map { TableMatch($0.value, outline, of: form) }.filter(\.isWhole)
        if !whole.isEmpty || blocks.count < 2 { return whole }
        // Page breaks may have cut it into pieces, each too small to count alone.
        return [TableMatch(rows, outline, of: form)].filter(\.isWhole)
    }

    /// Where its first block that is not empty is.
    var firstPlace: FindingPlace? {
        blocks.first { !$0.isBlank }.map {
            switch $0 {
            case .paragraph(let paragraph): paragraph.place
            case .grid(let grid): grid.place
            }
        }
    }

    /// How well the document fits some tables of the form: nothing lost and nothing missing is zero, the best.
    func quality(of indices: Set<Int>) -> Int {
        tables.indices.reduce(0) { indices.contains($1) ? $0 + tables[$1].quality : $0 }
    }

    /// Whether there is a report on the form at all.
    var isReport: Bool {
        zones.headings.count { $0 != nil } >= 3 || tables.contains { $0.rowCount * 2 >= $0.outline.rowCount }
    }

    /// The paragraphs of a zone as rows of a table whose cells each have a line of their own.
    private static func listed(_ blocks: ArraySlice<DocumentBlock>, _ zone: Range<Int>) -> [SourceRow] {
        let texts = zone.compactMap { index -> (text: String, place: FindingPlace)? in
            guard blocks.indices.contains(index), case .paragraph(let paragraph) = blocks[index],
                paragraph.text.trimmed != "|"
            else { return nil }
            return (paragraph.text, paragraph.place)
        }
        return SourceRow.listed(texts, grid: -1, block: zone.lowerBound)
    }

    // MARK: Texts

    /// The text of a section; `nil` when its heading is missing.
    func prose(of section: Int) -> ProseReading? {
        guard let zone = zones.zone(of: section) else { return nil }
        return ProseReading(blocks[zone.lowerBound..<end(of: section, zone)], isLast: isLast(section), form.agencies)
    }

    /// The text between the title and the first section or table.
    func preamble(from start: Int) -> ProseReading {
        let end = (zones.headings.compactMap { $0 } + tables.flatMap(\.blocks)).min() ?? start
        return ProseReading(start < end ? blocks[start..<end] : [], isLast: false, form.agencies)
    }

    /// A table in the zone of a text ends the text: it is the next section, whose heading is missing. A further table of a kind may
    /// be a summary between two paragraphs; only after the last section is it what is appended to the report.
    private func end(of section: Int, _ zone: Range<Int>) -> Int {
        let ending = isLast(section) ? tables + furtherTables.joined() : tables
        return ending.flatMap(\.blocks).filter { zone.contains($0) }.min() ?? zone.upperBound
    }

    private func isLast(_ section: Int) -> Bool {
        zones.headings[(section + 1)...].allSatisfy { $0 == nil }
    }

    /// What is said of paragraphs and tables that are part of nothing.
    ///
    /// - Parameter start: The first block after the title.
    func leftOver(from start: Int) -> [ImportNote] {
        var notes: [ImportNote] = []
        let taken = Set((tables + furtherTables.joined()).flatMap(\.blocks))
        let first = zones.headings.compactMap { $0 }.min() ?? start
        for block in start..<max(start, first) {
            guard case .grid(let grid) = blocks[block], !taken.contains(block), !blocks[block].isBlank else { continue }
            notes.append(.leftOut(grid, in: nil))
        }
        for (index, section) in form.sections.enumerated() {
            guard let zone = zones.zone(of: index) else { continue }
            let end = end(of: index, zone)
            let isTables = section.table != nil && !taken.contains(zone.lowerBound)
            let heading = PlainLabel(section.heading)
            for block in zone {
                switch blocks[block] {
                case .paragraph(let paragraph):
                    guard isTables || block >= end, !paragraph.text.trimmed.isEmpty, !paragraph.text.isPageNumber
                    else { continue }
                    let label = PlainLabel(paragraph.text)
                    if heading.likeness(to: label) >= 0.9 || tables.contains(where: { $0.outline.isNamed(label) }) {
                        continue
                    }
                    notes.append(.leftOut(paragraph, besideTable: section.heading))
                case .grid(let grid):
                    guard !taken.contains(block), !blocks[block].isBlank else { continue }
                    notes.append(.leftOut(grid, in: section.heading))
                }
            }
        }
        return notes
    }
}

extension ImportNote {
    fileprivate static func leftOut(_ paragraph: DocumentParagraph, besideTable heading: String) -> ImportNote {
        let quote = paragraph.text.quoted(30)
        return ImportNote(
            .leftOut, at: paragraph.place,
            Bilingual(
                zh: "“\(quote)”写在“\(heading)”的表格旁边，没有取用",
                en: "“\(quote)” is beside the table of “\(heading)” and was not taken"))
    }

    /// - Parameter heading: The heading of the section that the table is in; `nil` for the preamble.
    fileprivate static func leftOut(_ grid: DocumentGrid, in heading: String?) -> ImportNote {
        let quote = (grid.cells.first { !$0.text.trimmed.isEmpty }?.text ?? "").quoted(30)
        let part = heading.map { Bilingual(zh: "“\($0)”", en: "“\($0)”") } ?? Bilingual(zh: "导语", en: "the preamble")
        return ImportNote(
            .leftOut, at: grid.place,
            Bilingual(
                zh: "\(part.zh)里有一个表格（“\(quote)”）不是格式里的表，没有取用",
                en: "a table in \(part.en) (“\(quote)”) is none of the form and was not taken"))
    }
}
