/// The titles of reports in a document, and with them which part of the document each report is.
struct TitleSearch {
    /// The parts in order.
    let parts: [Part]

    /// A stretch of the document in which there may be a report.
    struct Part {
        /// `nil` for a document without a title.
        let title: TitlePattern.Title?
        /// All of its blocks.
        let blocks: Range<Int>
        /// The blocks of further reports with the same title.
        let others: [Range<Int>]
        /// The first block after its title.
        let start: Int
    }

    private struct Found {
        let title: TitlePattern.Title
        /// The blocks that it takes.
        let blocks: Range<Int>
    }

    /// - Parameter tables: The tables of the forms of which a stretch of the document has more than half the rows.
    init(_ blocks: [DocumentBlock], _ forms: [Form], tables: (Range<Int>) -> Set<FormTable>) {
        var patterns: [TitlePattern] = []
        var seen: Set<String> = []
        for form in forms where seen.insert(form.titlePattern).inserted {
            if let pattern = TitlePattern(form) { patterns.append(pattern) }
        }
        let dated = Self.titles(blocks, patterns)
        let found = dated.isEmpty ? Self.titleWithoutYear(blocks, patterns) : dated
        guard !found.isEmpty else {
            parts =
                blocks.isEmpty ? [] : [Part(title: nil, blocks: blocks.indices, others: [], start: blocks.startIndex)]
            return
        }
        // A title may be there several times: in the path to the page, above the text, and where others link to it.
        var groups: [[Found]] = []
        for title in found {
            let isSame = groups.last.map { $0[0].title.isSame(as: title.title) } ?? false
            if isSame { groups[groups.count - 1].append(title) } else { groups.append([title]) }
        }
        parts = groups.indices.map { index in
            let next = index + 1 < groups.count ? groups[index + 1][0].blocks.lowerBound : blocks.endIndex
            let copies = Self.copies(groups[index], before: next, blocks, tables)
            let ends = copies.dropFirst().map { $0[0].blocks.lowerBound } + [next]
            let own = Self.chosen(copies[0], blocks, before: ends[0])
            let from = index == 0 ? blocks.startIndex : groups[index][0].blocks.lowerBound
            return Part(
                title: Self.named(own.title, groups[index]), blocks: from..<ends[0],
                others: zip(ends, ends.dropFirst()).map { $0..<$1 }, start: own.blocks.upperBound)
        }
    }

    /// The places of one title, divided where a report begins anew: where there is a table that was there before. Titles right
    /// above the one of that report, as in the path to its page, go with it.
    private static func copies(
        _ group: [Found], before end: Int, _ blocks: [DocumentBlock], _ tables: (Range<Int>) -> Set<FormTable>
    ) -> [[Found]] {
        guard group.count > 1 else { return [group] }
        var copies: [[Found]] = [[]]
        var seen: Set<FormTable> = []
        // How many of the last titles have nothing of a report below them.
        var bare = 0
        for (index, title) in group.enumerated() {
            let next = index + 1 < group.count ? group[index + 1].blocks.lowerBound : end
            let below = title.blocks.upperBound..<next
            let own = tables(below)
            if !seen.isDisjoint(with: own) {
                let last = copies.count - 1
                let moved = Array(copies[last].suffix(min(bare, copies[last].count - 1)))
                copies[last].removeLast(moved.count)
                copies.append(moved)
                seen = []
            }
            copies[copies.count - 1].append(title)
            seen.formUnion(own)
            bare = blocks[below].allSatisfy(\.isBesideTitle) ? bare + 1 : 0
        }
        return copies
    }

    /// The title as it is first printed with its agency: that of the title chosen, or the only one that any of them names.
    private static func named(_ chosen: TitlePattern.Title, _ group: [Found]) -> TitlePattern.Title {
        let others = group.map(\.title).filter { !$0.agency.isEmpty }
        if !chosen.agency.isEmpty { return others.first { $0.agency == chosen.agency } ?? chosen }
        return Set(others.map(\.agency)).count == 1 ? others[0] : chosen
    }

    /// Of the places of one title, the one that most blocks follow before the next.
    private static func chosen(_ group: [Found], _ blocks: [DocumentBlock], before end: Int) -> Found {
        func length(_ index: Int) -> Int {
            let next = index + 1 < group.count ? group[index + 1].blocks.lowerBound : end
            return max(0, next - group[index].blocks.upperBound)
        }
        return group.indices.max { length($0) < length($1) }.map { group[$0] } ?? group[0]
    }

    private static func titles(_ blocks: [DocumentBlock], _ patterns: [TitlePattern]) -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < blocks.count {
            if mayBegin(at: index, blocks), let title = title(at: index, blocks, patterns) {
                found.append(title)
                index = title.blocks.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// The first title that names an agency and no year, if the document has it before any section.
    private static func titleWithoutYear(_ blocks: [DocumentBlock], _ patterns: [TitlePattern]) -> [Found] {
        for index in blocks.indices {
            guard case .paragraph(let paragraph) = blocks[index] else { continue }
            if paragraph.text.sectionNumber != nil { return [] }
            if let title = patterns.lazy.compactMap({ $0.titleWithoutYear(paragraph.text) }).first {
                return [Found(title: title, blocks: index..<index + 1)]
            }
        }
        return []
    }

    /// How many paragraphs a title may take.
    private static let mostLines = 4

    /// Whether a title may be in the next paragraphs at all: it is that of a report. Pages have thousands of links that are not.
    private static func mayBegin(at index: Int, _ blocks: [DocumentBlock]) -> Bool {
        blocks[index..<min(index + mostLines, blocks.count)].contains { block in
            guard case .paragraph(let paragraph) = block else { return false }
            return paragraph.text.unicodeScalars.contains { $0 == "报" || $0 == "報" }
        }
    }

    /// A title that begins at a paragraph, and may go on in the next ones.
    private static func title(at index: Int, _ blocks: [DocumentBlock], _ patterns: [TitlePattern]) -> Found? {
        guard case .paragraph(let first) = blocks[index], first.text.utf8.count < 400 else { return nil }
        var lines = [first.text.trimmed]
        guard !lines[0].isEmpty else { return nil }
        for end in index + 1...index + mostLines {
            if let pattern = patterns.first(where: { $0.title(lines.joined()) != nil }) {
                return TitleLines(lines, pattern).title.map {
                    Found(title: $0.title, blocks: index + $0.firstLine..<end)
                }
            }
            // The agency's name may have a line of its own; a line of more than a name, or with a colon, is no such.
            guard end < blocks.count, case .paragraph(let next) = blocks[end], lines[lines.count - 1].isPartOfTitle,
                next.headingLevel == first.headingLevel, !next.text.trimmed.isEmpty
            else { return nil }
            lines.append(next.text.trimmed)
        }
        return nil
    }
}

extension DocumentBlock {
    /// The longest line that may be part of a page's path, in characters.
    private static let longestLine = 60

    /// Whether it may stand between two places of a title, as date and source do: neither heading of a section nor text.
    fileprivate var isBesideTitle: Bool {
        guard case .paragraph(let paragraph) = self, case let text = paragraph.text.trimmed else { return isBlank }
        return text.count <= Self.longestLine && !text.hasSuffix("。") && text.sectionNumber == nil
    }
}

extension TitlePattern.Title {
    /// Whether both may be the title of one report: it need not name the agency everywhere.
    fileprivate func isSame(as other: TitlePattern.Title) -> Bool {
        year == other.year
            && (agency == other.agency || agency.isEmpty || other.agency.isEmpty || agency.hasSuffix(other.agency))
    }
}

extension String {
    /// Whether the line may be the beginning of a title.
    fileprivate var isPartOfTitle: Bool {
        2...40 ~= count && unicodeScalars.allSatisfy { $0.isLetterOrDigit || "（）() 〇○".unicodeScalars.contains($0) }
    }
}

/// A table of one of several forms.
struct FormTable: Hashable {
    /// The index of the form.
    let form: Int
    /// The index of the table among those of the form.
    let table: Int
}
