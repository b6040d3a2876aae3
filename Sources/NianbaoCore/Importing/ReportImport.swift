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
        var blocks = document.blocks.dividedAtHeadings(of: forms).withHeadingsOnTheirOwn(forms)
        blocks = blocks.withTitlesOnTheirOwn(TitlePattern.all(of: forms))
        return reports(in: document, blocks)
    }

    private func reports(in document: SourceDocument, _ blocks: [DocumentBlock]) -> [Imported] {
        let readings = { (part: Range<Int>, start: Int?, forms: [Form]) in
            let rows = SourceRow.rows(of: blocks[part], keepsEmptyCells: document.keepsEmptyCells)
            return forms.map { FormReading(blocks[part], rows, on: $0, from: start) }
        }
        let titles = TitleSearch(blocks, forms) { part in Self.wholeTables(readings(part, nil, forms)) }
        var found: [Imported] = []
        for part in titles.parts where blocks[part.blocks].contains(where: { !$0.isBlank }) {
            let all = readings(part.blocks, part.start, forms)
            guard let first = best(all.filter(\.isReport), year: part.title?.year ?? fallback(document)?.year) else {
                continue
            }
            let title = CompletedTitle(part.title, fallback(document), first, from: part.start)
            guard var best = best(all.filter(\.isReport), year: title.title?.year) else { continue }
            best.endMatter.name(title.title)
            let others = part.others.flatMap { readings($0, nil, [best.form]) }.map { other in
                var other = other
                other.endMatter.name(title.title)
                return other
            }
            var imported = imported(
                best, and: ReportCopies(of: best, others), among: all, title, from: part.start, document)
            imported.add(ImportNote.aboveTitle(blocks[part.above]))
            found.append(imported)
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
        _ completed: CompletedTitle, from start: Int, _ document: SourceDocument
    ) -> Imported {
        let form = reading.form
        var report = Report(form: form, agency: "", year: form.years.lowerBound)
        report.isYearKnown = false
        report.isFromPrint = true
        var notes = document.notes.map { ImportNote(.reading, at: nil, $0) }
        if let title = completed.title {
            report.agency = title.agency
            if let year = title.year { (report.year, report.isYearKnown) = (year, true) }
            if title.printed != report.title, !title.agency.isEmpty { report.customTitle = title.printed }
        }
        notes += titleNotes(report, completed)
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

    /// The title that the file gives itself, as web pages do, if the text has none: their own, or that in a table of properties.
    private func fallback(_ document: SourceDocument) -> TitlePattern.Title? {
        let whole = document.title ?? ""
        let parts = [whole] + whole.split(whereSeparator: { "-_—|".contains($0) }).map(String.init)
        let patterns = TitlePattern.all(of: forms)
        func title(_ text: String) -> TitlePattern.Title? { patterns.lazy.compactMap { $0.title(text) }.first }
        if let own = parts.lazy.compactMap(title).first { return own }
        let named = document.blocks.flatMap { block -> [TitlePattern.Title] in
            guard case .grid(let grid) = block, grid.cells.count <= Self.mostProperties else { return [] }
            return grid.cells.compactMap { title($0.text) }
        }
        // A table may list the reports of others, too.
        return named.dropFirst().allSatisfy { $0 == named[0] } ? named.first : nil
    }

    /// Larger tables are of other things.
    private static let mostProperties = 60

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
                notes.append(
                    .noText(
                        section.heading, hasHeading: reading.zones.headings[index] != nil,
                        mayBeIn: textBefore(index, in: report)))
            }
            if reading.zones.numberedOnly.contains(index), let heading = reading.heading(of: index) {
                notes.append(.otherWords(heading, of: section.heading))
            }
        }
        return notes
    }

    /// The text that one without a heading is read as part of; `nil` where there is none.
    private func textBefore(_ section: Int, in report: Report) -> Bilingual? {
        guard section > 0 else { return report.preamble.isEmpty ? nil : ImportNote.preamble }
        let before = report.form.sections[section - 1]
        guard before.table == nil, !report.narratives[section - 1].isEmpty else { return nil }
        return Bilingual(zh: "“\(before.heading)”", en: "the text of “\(before.heading)”")
    }

    private func titleNotes(_ report: Report, _ completed: CompletedTitle) -> [ImportNote] {
        guard completed.title != nil else {
            return [.noTitle(like: forms.last?.title(agency: "某局", year: 2024) ?? "")]
        }
        return (report.isYearKnown ? [] : [.noYear]) + (report.agency.isEmpty ? [.noAgency] : []) + completed.notes
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
