extension [DocumentBlock] {
    /// The same with each heading of a section in a paragraph of its own: the number and the words of one that has two lines are
    /// joined, and what follows one in its line is set apart.
    func withHeadingsOnTheirOwn(_ forms: [Form]) -> [DocumentBlock] {
        let lines = HeadingLines(forms)
        var blocks: [DocumentBlock] = []
        var index = 0
        while index < count {
            if case .paragraph(let paragraph) = self[index] {
                if let (heading, end) = lines.joined(paragraph, at: index, in: self) {
                    blocks.append(.paragraph(heading))
                    index = end
                    continue
                }
                blocks += lines.divided(paragraph).map { .paragraph($0) }
            } else if case .grid(let grid) = self[index], let paragraphs = lines.paragraphs(of: grid) {
                blocks += paragraphs.flatMap { lines.divided($0) }.map { .paragraph($0) }
            } else {
                blocks.append(self[index])
            }
            index += 1
        }
        return blocks
    }
}

/// Finds headings of sections that are not a paragraph each.
private struct HeadingLines {
    /// By the number of the section: the words of its heading on any form, the longest first.
    private let wordings: [Int: [(words: String, label: PlainLabel)]]
    /// The numbers of the sections that are texts.
    private let texts: Set<Int>

    /// Longer lines are no number alone.
    private static let longestNumber = 6
    /// Longer lines are no headings.
    private static let longest = 60
    /// What the words must have in common with a heading of the same number.
    private static let likeness = 0.75

    init(_ forms: [Form]) {
        var wordings: [Int: [(words: String, label: PlainLabel)]] = [:]
        var seen: Set<String> = []
        for section in forms.flatMap(\.sections) {
            guard let number = HeadingNumber(section.heading) else { continue }
            for words in [number.words] + section.aliases where seen.insert("\(number.value) \(words)").inserted {
                wordings[number.value, default: []].append((words, PlainLabel(words)))
            }
        }
        texts = Set(
            forms.flatMap(\.sections).filter { $0.table == nil }.compactMap { HeadingNumber($0.heading)?.value })
        self.wordings = wordings.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    /// A heading whose number has a line of its own, and the index after its words; `nil` for any other paragraph.
    func joined(
        _ paragraph: DocumentParagraph, at index: Int, in blocks: [DocumentBlock]
    ) -> (DocumentParagraph, end: Int)? {
        let text = paragraph.text.trimmed
        guard text.unicodeScalars.count <= Self.longestNumber, let number = HeadingNumber(text), number.words.isEmpty,
            let known = wordings[number.value],
            let next = blocks[(index + 1)...].prefix(3).firstIndex(where: { !$0.isBlank }),
            case .paragraph(let line) = blocks[next], case let words = line.text.trimmed, words.count <= Self.longest,
            HeadingNumber(words) == nil, !words.hasSuffix("。"),
            case let label = PlainLabel(words), known.contains(where: { $0.label.likeness(to: label) >= Self.likeness })
        else { return nil }
        let isBare = number.style != .part && text.unicodeScalars.last?.isLetterOrDigit == true
        let heading = text + (isBare ? "、" : number.style == .part ? " " : "") + words
        return (
            DocumentParagraph(heading, headingLevel: paragraph.headingLevel ?? line.headingLevel, at: line.place),
            next + 1
        )
    }

    /// What a grid says that only arranges headings and texts, row by row; `nil` for any other.
    func paragraphs(of grid: DocumentGrid) -> [DocumentParagraph]? {
        let filled = grid.cells.filter { !$0.text.trimmed.isEmpty }
        guard 1...Self.mostCells ~= filled.count,
            filled.count(where: { SourceFigure.isFigure($0.text) }) * 5 <= filled.count
        else { return nil }
        let rows = Dictionary(grouping: filled, by: \.row).sorted { $0.key < $1.key }.map(\.value)
        let isHeadingAlone = rows.count == 1 && number(ofHeading: rows[0].map(\.text).joined()) != nil
        let hasText = filled.contains { cell in
            let line = cell.text.split(separator: "\n").first.map(String.init) ?? ""
            return number(ofHeading: line).map { texts.contains($0) } ?? false
        }
        guard isHeadingAlone || hasText else { return nil }
        return rows.flatMap { cells -> [DocumentParagraph] in
            let whole = cells.map(\.text.trimmed).joined()
            if number(ofHeading: whole) != nil { return [DocumentParagraph(whole, at: cells[0].place)] }
            return cells.flatMap { cell in
                cell.text.split(separator: "\n").map { DocumentParagraph(String($0).trimmed, at: cell.place) }
            }
        }
    }

    /// Larger grids are tables.
    private static let mostCells = 24

    /// The number of the section whose heading the text is; `nil` when it is none.
    private func number(ofHeading text: String) -> Int? {
        let text = text.trimmed
        guard text.count <= Self.longest, let number = HeadingNumber(text), number.isOfSections,
            case let label = PlainLabel(number.words),
            wordings[number.value]?.contains(where: { $0.label.likeness(to: label) >= Self.likeness }) == true
        else { return nil }
        return number.value
    }

    /// The heading that begins a paragraph, and what follows it there; the paragraph alone if none does.
    func divided(_ paragraph: DocumentParagraph) -> [DocumentParagraph] {
        let text = paragraph.text
        guard let number = HeadingNumber(text), number.isOfSections, let known = wordings[number.value] else {
            return [paragraph]
        }
        for (words, _) in known where number.words.hasPrefix(words) {
            let rest = number.words.dropFirst(words.count)
            let text = rest.drop { $0.isWhitespace || "：:。".contains($0) }
            let separator = rest[..<text.startIndex]
            // A space alone may be one within the heading.
            let isApart =
                separator.contains { !$0.isWhitespace } || !separator.isEmpty && text.hasSuffix("。")
                || String(rest).isNumberedInBrackets
            guard isApart, !text.isEmpty else { continue }
            let length = number.length + words.unicodeScalars.count
            let start = length + separator.unicodeScalars.count
            var (heading, body) = (paragraph, paragraph)
            heading.text = String(String.UnicodeScalarView(paragraph.text.unicodeScalars.prefix(length)))
            body.text = String(text)
            body.headingLevel = nil
            heading.place = paragraph.place.part(of: paragraph.text, from: 0, to: length)
            body.place = paragraph.place.part(
                of: paragraph.text, from: start, to: paragraph.text.unicodeScalars.count)
            return [heading, body]
        }
        return [paragraph]
    }
}

extension FindingPlace {
    /// The place of some of the characters of a text that is here, counted in characters of Unicode; where only the whole text has
    /// a place, that.
    fileprivate func part(of text: String, from start: Int, to end: Int) -> FindingPlace {
        guard case .text(let span) = self, span.start.line == span.end.line,
            Int(span.end.column) - Int(span.start.column) == text.unicodeScalars.count
        else { return self }
        return .text(
            SourceSpan(line: Int(span.start.line), column: Int(span.start.column) + start, length: end - start))
    }
}
