/// Finds the reports in documents.
///
/// Labels decide what a figure is, in the order of the form; sums confirm which reading of a row is right, and never stop an
/// import. What is not certain is left to fill in.
package struct ReportImport {
    private let forms: [Form]
    private let takesBlankForZero: Bool

    /// - Parameters:
    ///   - forms: The forms that a report can be on; of equal ones the last is taken.
    ///   - blankAsZero: Whether empty cells are taken for zero.
    package init(_ forms: [Form], blankAsZero: Bool = false) {
        self.forms = forms
        takesBlankForZero = blankAsZero
    }

    /// The reports of a document, in its order; empty when it has none.
    package func reports(in document: SourceDocument) -> [Imported] {
        let blocks = document.blocks.dividedAtHeadings(of: forms)
        let readings = { (part: Range<Int>, forms: [Form]) in
            let rows = SourceRow.rows(of: blocks[part], keepsEmptyCells: document.keepsEmptyCells)
            return forms.map { FormReading(blocks[part], rows, on: $0) }
        }
        let titles = TitleSearch(blocks, forms) { part in Self.wholeTables(readings(part, forms)) }
        var found: [Imported] = []
        for part in titles.parts where blocks[part.blocks].contains(where: { !$0.isBlank }) {
            let all = readings(part.blocks, forms)
            let title = part.title ?? fallback(document)
            guard let best = best(all.filter(\.isReport), year: title?.year) else { continue }
            let others = part.others.flatMap { readings($0, [best.form]) }
            found.append(
                imported(best, and: ReportCopies(of: best, others), among: all, title, from: part.start, document))
        }
        return found
    }

    /// The tables that are there for the greater part.
    private static func wholeTables(_ readings: [FormReading]) -> Set<FormTable> {
        Set(
            readings.enumerated().flatMap { form, reading in
                reading.tables.indices.filter { reading.tables[$0].isWhole }.map { FormTable(form: form, table: $0) }
            })
    }

    /// The reading that fits best; of equal ones that on the form which is used for the year, else the last.
    private func best(_ readings: [FormReading], year: Int?) -> FormReading? {
        // A table that is nowhere to be found says nothing, whatever its size.
        let found = Set(
            readings.flatMap { reading in reading.tables.indices.filter { reading.tables[$0].rowCount > 0 } })
        let quality = readings.map { $0.quality(of: found) }
        let equal = zip(readings, quality).filter { $0.1 == quality.max() }.map(\.0)
        return equal.last { reading in year.map { reading.form.years.contains($0) } ?? false } ?? equal.last
    }

    private func imported(
        _ reading: FormReading, and copies: ReportCopies, among readings: [FormReading],
        _ title: TitlePattern.Title?, from start: Int, _ document: SourceDocument
    ) -> Imported {
        let form = reading.form
        var report = Report(form: form, agency: "", year: form.years.lowerBound)
        report.isYearKnown = false
        report.isFromPrint = true
        var notes = document.notes.map { ImportNote(.reading, at: nil, $0) }
        if let title {
            report.agency = title.agency
            if let year = title.year { (report.year, report.isYearKnown) = (year, true) }
        }
        notes += complete(&report, title, document)
        if let title, title.printed != report.title, !title.agency.isEmpty, report.isYearKnown {
            report.customTitle = title.printed
        }
        let figures = FigureTaking(copies.tables, into: report, blankAsZero: takesBlankForZero)
        report = figures.report
        report.changedLabels = copies.tables.flatMap(\.table.changedLabels)
        notes += copies.notes + editionNotes(reading, readings) + missingTableNotes(copies) + figures.notes
        var places = ImportedPlaces()
        notes += takeTexts(reading, from: start, into: &report, &places)
        places.setCells(of: &report, figures.places)
        notes += reading.leftOver(from: start)
        places.setOrigins(of: &report)
        return Imported(
            report, notes: notes.inDocumentOrder(), counts: figures.counts, remarks: figures.remarks,
            missing: figures.missing, places: places.all)
    }

    /// The title that the file gives itself, as web pages do, if the text has none.
    private func fallback(_ document: SourceDocument) -> TitlePattern.Title? {
        guard let title = document.title else { return nil }
        let parts = [title] + title.split(whereSeparator: { "-_—|".contains($0) }).map(String.init)
        return forms.lazy.compactMap { TitlePattern($0) }.flatMap { pattern in
            parts.lazy.compactMap { pattern.title($0) }
        }.first
    }

    private func takeTexts(
        _ reading: FormReading, from start: Int, into report: inout Report, _ places: inout ImportedPlaces
    ) -> [ImportNote] {
        var notes: [ImportNote] = []
        let preamble = reading.preamble(from: start)
        if !preamble.paragraphs.isEmpty { report.preamble = places.narrative(preamble.paragraphs) }
        notes += preamble.leftOut.compactMap { ImportNote.besideText($0, in: nil) }
        for (index, section) in report.form.sections.enumerated() {
            guard section.table == nil else { continue }
            let prose = reading.prose(of: index)
            notes += (prose?.leftOut ?? []).compactMap { ImportNote.besideText($0, in: section.heading) }
            if let prose, !prose.paragraphs.isEmpty {
                report.narratives[index] = places.narrative(prose.paragraphs)
            } else {
                notes.append(.noText(section.heading, hasHeading: reading.zones.headings[index] != nil))
            }
        }
        return notes
    }

    /// Takes agency and year from other places of the document where its title lacks them.
    private func complete(
        _ report: inout Report, _ title: TitlePattern.Title?, _ document: SourceDocument
    ) -> [ImportNote] {
        guard !report.isYearKnown || report.agency.isEmpty else { return [] }
        let stated = StatedIdentity(document.blocks, report.form.agencies)
        var notes: [ImportNote] = []
        if title == nil { notes.append(.noTitle(like: forms.last?.title(agency: "某局", year: 2024) ?? "")) }
        if !report.isYearKnown {
            if let (year, words) = stated.year {
                (report.year, report.isYearKnown) = (year, true)
                notes.append(.stated(year: year, in: words))
            } else if title != nil {
                notes.append(.noYear)
            }
        }
        if report.agency.isEmpty {
            if let agency = stated.agency {
                report.agency = agency
                notes.append(.signed(by: agency))
            } else if title != nil {
                notes.append(.noAgency)
            }
        }
        return notes
    }

    /// Tables that are nowhere in the document.
    private func missingTableNotes(_ copies: ReportCopies) -> [ImportNote] {
        copies.tables.map(\.table).filter(\.blocks.isEmpty).map { table in
            let cells = copies.form.typedCells.filter { cell in
                table.outline.blocks.contains { $0.index == copies.form[cell].row.block }
            }
            return .noTable(copies.form.sections[table.outline.section].heading, cells)
        }
    }

    /// Tables that are printed as another edition than the report's has them.
    private func editionNotes(_ reading: FormReading, _ readings: [FormReading]) -> [ImportNote] {
        let others = readings.filter { $0.form !== reading.form && $0.form.kind == reading.form.kind }
        return reading.tables.enumerated().compactMap { index, table in
            let better = others.first { other in
                other.tables.indices.contains(index) && other.tables[index].fitsBetter(than: table)
            }
            guard let better else { return nil }
            let heading = reading.form.sections[table.outline.section].heading
            return .otherEdition(heading, better.form.edition, than: reading.form.edition)
        }
    }
}

extension ImportNote {
    fileprivate static func noTitle(like title: String) -> ImportNote {
        ImportNote(
            .title, at: nil,
            Bilingual(
                zh: "没有找到标题（如“\(title)”），其中没有写明的机关、年度待填",
                en: "no title was found (such as “\(title)”); agency and year are to fill in unless the text says them")
        )
    }

    fileprivate static let noYear = ImportNote(
        .title, at: nil, Bilingual(zh: "标题里没有年度，年度待填", en: "the title has no year, which is to fill in"))

    fileprivate static func stated(year: Int, in words: String) -> ImportNote {
        ImportNote(
            .title, at: nil,
            Bilingual(
                zh: "标题里没有年度，按正文“\(words)”取 \(year) 年，请核对",
                en: "the title has no year; \(year) was taken from “\(words)” in the text; check it"))
    }

    fileprivate static func signed(by agency: String) -> ImportNote {
        ImportNote(
            .title, at: nil,
            Bilingual(
                zh: "标题里没有机关名称，按落款取“\(agency)”，请核对",
                en: "the title has no agency; “\(agency)” was taken from the signature; check it"))
    }

    fileprivate static let noAgency = ImportNote(
        .title, at: nil, Bilingual(zh: "标题里没有机关名称，机关待填", en: "the title has no agency, which is to fill in"))

    /// What pages have beside their texts.
    ///
    /// - Parameters:
    ///   - paragraphs: Paragraphs that follow each other; `nil` is returned for none.
    ///   - heading: The heading of the section whose text they are beside; `nil` for the preamble.
    fileprivate static func besideText(_ paragraphs: [DocumentParagraph], in heading: String?) -> ImportNote? {
        guard let first = paragraphs.first else { return nil }
        let quote = first.text.quoted(30)
        let part = heading.map { Bilingual(zh: "“\($0)”", en: "the text of “\($0)”") } ?? Self.preamble
        return ImportNote(
            .leftOut, at: first.place,
            paragraphs.count == 1
                ? Bilingual(
                    zh: "“\(quote)”不像\(part.zh)的正文，没有取用",
                    en: "“\(quote)” looks like no part of \(part.en) and was not taken")
                : Bilingual(
                    zh: "“\(quote)”等 \(paragraphs.count) 段不像\(part.zh)的正文，没有取用",
                    en:
                        "“\(quote)” and what follows it, \(paragraphs.count) paragraphs in all, look like no part of \(part.en) and were not taken"
                ))
    }

    private static let preamble = Bilingual(zh: "导语", en: "the preamble")

    fileprivate static func noText(_ heading: String, hasHeading: Bool) -> ImportNote {
        ImportNote(
            .noHeading, at: nil,
            hasHeading
                ? Bilingual(zh: "“\(heading)”下面没有正文，待填", en: "there is no text below “\(heading)”; it is to fill in")
                : Bilingual(
                    zh: "没有找到标题“\(heading)”，这一部分待填",
                    en: "the heading “\(heading)” was not found; its text is to fill in"))
    }

    fileprivate static func noTable(_ heading: String, _ cells: [CellID]) -> ImportNote {
        ImportNote(
            .noTable, at: nil,
            Bilingual(
                zh: "没有读到“\(heading)”的表，表里的 \(cells.count) 格待填",
                en: "no table of “\(heading)” could be read; its \(cells.count) cells are to fill in"), cells: cells)
    }

    fileprivate static func otherEdition(_ heading: String, _ printed: String, than edition: String) -> ImportNote {
        ImportNote(
            .otherEdition, at: nil,
            Bilingual(
                zh: "“\(heading)”的表是按 \(printed) 格式印的，报告用的是 \(edition) 格式",
                en:
                    "the table of “\(heading)” is printed as edition \(printed) has it; the report is on edition \(edition)"
            ))
    }
}

extension [ImportNote] {
    /// Those without a place first, then in the order in which the kinds of places are compared; otherwise as they came.
    fileprivate func inDocumentOrder() -> [ImportNote] {
        let general = filter { $0.place == nil }
        let placed = filter { $0.place != nil }.enumerated().sorted { left, right in
            guard case .text(let one) = left.element.place, case .text(let other) = right.element.place else {
                return left.offset < right.offset
            }
            return (one.start.line, one.start.column, left.offset) < (
                other.start.line, other.start.column, right.offset
            )
        }.map(\.element)
        return general + placed
    }
}
