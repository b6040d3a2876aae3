/// A report in a document, read as a report on one form: which cells are which, and which paragraphs belong to which section.
struct FormReading {
    let form: Form
    let zones: SectionZones
    /// The tables of the form in printed order.
    let tables: [TableMatch]
    /// By table: other tables of the same kind that are in the document besides.
    let furtherTables: [[TableMatch]]
    /// What stands around the texts.
    var endMatter: EndMatter
    private let blocks: ArraySlice<DocumentBlock>

    /// - Parameters:
    ///   - blocks: The blocks of the report.
    ///   - rows: The rows of its tables, which are the same on any form.
    ///   - form: The form that it is read on.
    ///   - start: The first block below the title; `nil` where that is not known.
    init(_ blocks: ArraySlice<DocumentBlock>, _ rows: [SourceRow], on form: Form, from start: Int? = nil) {
        self.form = form
        self.blocks = blocks
        let zones = SectionZones(blocks, of: form, from: start ?? blocks.startIndex)
        self.zones = zones
        endMatter = EndMatter(of: form)
        var used: Set<Int> = []
        let found = TableOutline.all(of: form).map { outline in
            let zone = zones.zone(ofTable: outline.section, from: blocks.startIndex)
            var own = Self.rowsOfFirstTable(among: rows.filter { zone.contains($0.block) }, outline, of: form)
            var match = TableMatch(own, outline, of: form)
            if match.rowCount * 2 < outline.rowCount {
                // The table may stand elsewhere, or its cells each in a line of their own.
                let far = rows.filter { !used.contains($0.block) }
                for other in [far, Self.listed(blocks, zone)] {
                    let otherMatch = TableMatch(other, outline, of: form)
                    if otherMatch.rowCount > match.rowCount { (match, own) = (otherMatch, other) }
                }
            }
            used.formUnion(match.blocks)
            return (match: match, rows: own)
        }
        // The rows of the other tables are not for a table to name.
        let tables = found.indices.map { index in
            let (match, own) = found[index]
            let others = found.indices.filter { $0 != index }.map { found[$0].match }
            let places = Set(others.flatMap { $0.cells.values.map(\.place) })
            let rest = own.filter { row in
                !row.cells.contains { places.contains($0.place) }
                    && (match.blocks.contains(row.block) || !others.contains { $0.blocks.contains(row.block) })
            }
            guard rest.count < own.count, match.lostCount > 0 else { return match }
            let alone = TableMatch(rest, match.outline, of: form)
            return alone.rowCount >= match.rowCount && alone.cells.count >= match.cells.count ? alone : match
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
        return ProseReading(
            blocks[zone.lowerBound..<end(of: section, zone)], isLast(section) ? .last : .middle, endMatter)
    }

    /// The paragraph that is the heading of a section; `nil` where there is none.
    func heading(of section: Int) -> DocumentParagraph? {
        guard let block = zones.headings[section], case .paragraph(let paragraph) = blocks[block] else { return nil }
        return paragraph
    }

    /// The lines right above dates below the last text, which may be who signs the report.
    var signatures: [String] {
        guard let last = zones.headings.lastIndex(where: { $0 != nil }), let below = prose(of: last)?.leftOut.joined()
        else { return [] }
        let lines = below.map(\.text.nameOnOneLine)
        return zip(lines, lines.dropFirst()).filter { $0.1.isDateLine }.map(\.0)
    }

    /// The text between the title and the first section or table.
    func preamble(from start: Int) -> ProseReading {
        let end = (zones.headings.compactMap { $0 } + tables.flatMap(\.blocks)).min() ?? start
        return ProseReading(start < end ? blocks[start..<end].filter { !isOfContents($0) } : [], .first, endMatter)
    }

    /// Whether a block is part of a table of contents, which has the headings of the sections once more.
    private func isOfContents(_ block: DocumentBlock) -> Bool {
        guard case .paragraph(let paragraph) = block, paragraph.text.count <= Self.longestOfContents else {
            return false
        }
        let text = paragraph.text.nameOnOneLine
        if text == "目录" { return true }
        // Dots lead to the number of the page.
        var words = text[...]
        while let last = words.last, last.isWholeNumber || last.isWhitespace || ".…·-—－()（）".contains(last) {
            words = words.dropLast()
        }
        guard let number = HeadingNumber(String(words)), number.isOfSections else { return false }
        let label = PlainLabel(number.words)
        return form.sections.contains { section in
            HeadingNumber(section.heading)?.value == number.value
                && ([section.heading] + section.aliases).map { PlainLabel($0) }.likeness(to: label) >= 0.75
        }
    }

    /// Longer lines are none of a table of contents.
    private static let longestOfContents = 120

    /// A table in the zone of a text ends the text: it is the next section, whose heading is missing. A further table of a kind may
    /// be a summary between two paragraphs; only after the last section is it what is appended to the report.
    private func end(of section: Int, _ zone: Range<Int>) -> Int {
        let ending = isLast(section) ? tables + furtherTables.joined() : tables
        return ending.flatMap(\.blocks).filter { zone.contains($0) }.min() ?? zone.upperBound
    }

    private func isLast(_ section: Int) -> Bool {
        guard let zone = zones.zone(of: section) else { return false }
        return zones.headings[(section + 1)...].allSatisfy { $0 == nil }
            && !zones.foreign.contains { $0.lowerBound >= zone.upperBound }
    }

    /// What is said of paragraphs and tables that are part of nothing.
    ///
    /// - Parameter start: The first block after the title.
    func leftOver(from start: Int) -> [ImportNote] {
        var notes: [ImportNote] = []
        let taken = Set((tables + furtherTables.joined()).flatMap(\.blocks))
        let first = zones.headings.compactMap { $0 }.min() ?? start
        for block in start..<max(start, first) where !taken.contains(block) && !blocks[block].isBlank {
            guard case .grid(let grid) = blocks[block], grid.lines == nil else { continue }
            notes.append(.leftOut(grid, in: nil))
        }
        for (index, section) in form.sections.enumerated() {
            guard let zone = zones.zone(of: index) else { continue }
            let end = end(of: index, zone)
            let isTables = section.table != nil && !taken.contains(zone.lowerBound)
            let heading = PlainLabel(section.heading)
            for block in zone {
                if block < end, section.table == nil, case .grid(let grid) = blocks[block], grid.lines != nil {
                    continue
                }
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
        notes += [outside(taken)].compactMap { $0 }
        let foreign = zones.foreign.filter { taken.isDisjoint(with: $0) }
        return notes + foreign.compactMap { ImportNote.foreignSection(blocks[$0]) }
    }
}

extension FormReading {
    /// Sentences between and below tables that are part of no section, since the headings are missing.
    private func outside(_ taken: Set<Int>) -> ImportNote? {
        guard let first = (zones.headings.compactMap { $0 } + taken).min() else { return nil }
        let known = form.sections.indices.compactMap { zones.zone(of: $0) } + zones.foreign
        let sentences = blocks.indices[first...].compactMap { index -> DocumentParagraph? in
            guard case .paragraph(let paragraph) = blocks[index], paragraph.text.trimmed.hasSuffix("。"),
                !zones.headings.contains(index), !known.contains(where: { $0.contains(index) })
            else { return nil }
            return paragraph
        }
        return .outside(sentences)
    }
}

extension ImportNote {
    /// Sentences that are part of no section; `nil` for none.
    fileprivate static func outside(_ sentences: [DocumentParagraph]) -> ImportNote? {
        guard let first = sentences.first else { return nil }
        let quote = first.text.quoted(30)
        return ImportNote(
            .leftOut, at: first.place,
            sentences.count == 1
                ? Bilingual(
                    zh: "“\(quote)”上面没有标题，分不清属于哪一部分，没有取用",
                    en: "“\(quote)” has no heading above it, so it is not clear what it is part of; it was not taken")
                : Bilingual(
                    zh: "“\(quote)”等 \(sentences.count) 段上面没有标题，分不清属于哪一部分，没有取用",
                    en:
                        "“\(quote)” and more, \(sentences.count) paragraphs in all, have no headings above them, so it is not clear what they are part of; they were not taken"
                ))
    }

    /// A section that the form does not have, from its heading on.
    fileprivate static func foreignSection(_ blocks: ArraySlice<DocumentBlock>) -> ImportNote? {
        guard case .paragraph(let heading)? = blocks.first else { return nil }
        let quote = heading.text.quoted(30)
        let count = blocks.dropFirst().count { !$0.isBlank }
        return ImportNote(
            .leftOut, at: heading.place,
            Bilingual(
                zh: "“\(quote)”不是格式里的部分，连同下面的 \(count) 段没有取用",
                en: "“\(quote)” is no section of the form; it was not taken, nor were the \(count) paragraphs below it")
        )
    }

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
