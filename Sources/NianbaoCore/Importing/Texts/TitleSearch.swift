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
        /// The blocks of the part above the title.
        let above: Range<Int>
    }

    private struct Found {
        let title: TitlePattern.Title
        /// The blocks that it takes.
        let blocks: Range<Int>
    }

    /// - Parameter tables: The tables of the forms of which a stretch of the document has more than half the rows.
    init(_ blocks: [DocumentBlock], _ forms: [Form], tables: (Range<Int>) -> Set<FormTable>) {
        let patterns = TitlePattern.all(of: forms)
        var found = Self.titles(blocks, patterns) { $0.title($1) }
        if found.isEmpty { found = Self.titles(blocks, patterns) { $0.titleWithoutYear($1) } }
        guard !found.isEmpty else {
            let none = blocks.startIndex..<blocks.startIndex
            self.parts =
                blocks.isEmpty
                ? [] : [Part(title: nil, blocks: blocks.indices, others: [], start: blocks.startIndex, above: none)]
            return
        }
        let headings = HeadingPlaces(blocks, forms)
        // A title may be there several times: in the path to the page, above the text, and where others link to it.
        var groups: [[Found]] = []
        for title in found {
            let isSame = groups.last.map { $0[0].title.isSame(as: title.title) } ?? false
            if isSame { groups[groups.count - 1].append(title) } else { groups.append([title]) }
        }
        var parts: [Part] = []
        // A title below the first section is not that report's.
        let first = groups[0][0].blocks.lowerBound
        if headings.first(in: blocks.startIndex..<first) != nil {
            let none = blocks.startIndex..<blocks.startIndex
            parts = [
                Part(title: nil, blocks: blocks.startIndex..<first, others: [], start: blocks.startIndex, above: none)
            ]
        }
        let begin = parts.isEmpty ? blocks.startIndex : first
        parts += groups.indices.map { index in
            let next = index + 1 < groups.count ? groups[index + 1][0].blocks.lowerBound : blocks.endIndex
            let copies = Self.copies(groups[index], before: next, blocks, tables)
            let ends = copies.dropFirst().map { $0[0].blocks.lowerBound } + [next]
            let own = Self.chosen(copies[0], headings, before: ends[0])
            let from = index == 0 ? begin : groups[index][0].blocks.lowerBound
            return Part(
                title: Self.named(own.title, groups[index]), blocks: from..<ends[0],
                others: zip(ends, ends.dropFirst()).map { $0..<$1 }, start: own.blocks.upperBound,
                above: from..<own.blocks.lowerBound)
        }
        self.parts = parts
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

    /// Of the places of one title, the last one above the first section, or where there are no sections the one that most blocks
    /// follow before the next. Those below are in the headers of pages.
    private static func chosen(_ group: [Found], _ headings: HeadingPlaces, before end: Int) -> Found {
        if let heading = headings.first(in: group[0].blocks.upperBound..<end),
            let last = group.last(where: { $0.blocks.upperBound <= heading })
        {
            return last
        }
        func length(_ index: Int) -> Int {
            let next = index + 1 < group.count ? group[index + 1].blocks.lowerBound : end
            return max(0, next - group[index].blocks.upperBound)
        }
        return group.indices.max { length($0) < length($1) }.map { group[$0] } ?? group[0]
    }

    private static func titles(
        _ blocks: [DocumentBlock], _ patterns: [TitlePattern], _ match: (TitlePattern, String) -> TitlePattern.Title?
    ) -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < blocks.count {
            if mayBegin(at: index, blocks), let title = title(at: index, blocks, patterns, match) {
                found.append(title)
                index = title.blocks.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// No title has more lines.
    private static let mostLines = 5
    /// How many blocks after a title are looked at for the name of the agency.
    private static let reach = 200

    /// Whether a title may be in these paragraphs at all: it is that of a report. Pages have thousands of links that are not.
    private static func mayBegin(at index: Int, _ blocks: [DocumentBlock]) -> Bool {
        blocks[index..<min(index + mostLines, blocks.count)].contains { block in
            guard case .paragraph(let paragraph) = block else { return false }
            return paragraph.text.unicodeScalars.contains { $0 == "报" || $0 == "報" }
        }
    }

    /// A title that begins at a paragraph, and may go on in the next ones.
    private static func title(
        at index: Int, _ blocks: [DocumentBlock], _ patterns: [TitlePattern],
        _ match: (TitlePattern, String) -> TitlePattern.Title?
    ) -> Found? {
        guard case .paragraph(let first) = blocks[index], first.text.utf8.count < 400,
            // A link to another page.
            !PageFurniture.isLink(first.text)
        else { return nil }
        var lines = [first.text.trimmed]
        guard !lines[0].isEmpty else { return nil }
        for end in index + 1...index + mostLines {
            for pattern in patterns where lines[lines.count - 1].mayEndTitle {
                let names = pattern.names
                let best = narrowed(lines, { match(pattern, $0) }) { line, name in
                    names.begins(name, with: line) || isMentioned(line + name, in: blocks[end...])
                } isAgency: { name in
                    names.mayBeAgency(name)
                }
                guard let (title, count) = best else { continue }
                let found = Found(title: title, blocks: end - count..<end)
                return title.agency.isEmpty ? withAgencyBelow(found, blocks, names) : found
            }
            // The agency's name may have a line of its own; a line of more than a name, or with a colon, is no such.
            guard end < blocks.count, case .paragraph(let next) = blocks[end],
                case let text = lines.joined().nameOnOneLine, text.isPartOfTitle,
                next.headingLevel == first.headingLevel, !next.text.trimmed.isEmpty
            else { break }
            lines.append(next.text.trimmed)
        }
        return nil
    }

    /// The title that lines end with, and how many lines it has: the fewest that make one, and as many above them as belong to the
    /// name of the agency. What else is above a title is none of it: 内部资料, a date, the name of a site.
    private static func narrowed(
        _ lines: [String], _ match: (String) -> TitlePattern.Title?, begins: (_ line: String, _ name: String) -> Bool,
        isAgency: (String) -> Bool
    ) -> (title: TitlePattern.Title, lines: Int)? {
        var best: (title: TitlePattern.Title, lines: Int)?
        for count in 1...lines.count {
            let own = lines.suffix(count)
            // Few lines end as titles do.
            guard let title = match(own.joined()) else {
                if best == nil { continue } else { break }
            }
            guard let line = own.first?.nameOnOneLine, let known = best else {
                best = (title, count)
                continue
            }
            let isPart: Bool =
                line.isDateLine || PageFurniture.has(line)
                ? false : known.title.agency.isEmpty ? isAgency(title.agency) : begins(line, known.title.agency)
            guard isPart else { break }
            best = (title, count)
        }
        return best
    }

    /// Whether the text below a title has the name.
    private static func isMentioned(_ name: String, in blocks: ArraySlice<DocumentBlock>) -> Bool {
        name.count >= 4
            && blocks.prefix(reach).contains { block in
                guard case .paragraph(let paragraph) = block else { return false }
                return paragraph.text.containsBytes(of: name)
            }
    }

    /// A title with the agency whose name is in the line below it, if it is sure to be one.
    private static func withAgencyBelow(_ found: Found, _ blocks: [DocumentBlock], _ names: AgencyWords) -> Found {
        let below = blocks[found.blocks.upperBound...].prefix(3).enumerated().filter { !$0.element.isBlank }
        guard let next = below.first, case .paragraph(let line) = next.element,
            case let name = line.text.nameOnOneLine, names.isAgency(name), names.saysWhere(name)
        else { return found }
        var title = found.title
        title.agency = name
        return Found(title: title, blocks: found.blocks.lowerBound..<found.blocks.upperBound + next.offset + 1)
    }
}

/// Where the headings of sections are in a document, those of tables of contents aside.
private struct HeadingPlaces {
    private let places: [Int]

    /// Longer paragraphs are no headings.
    private static let longest = 60

    init(_ blocks: [DocumentBlock], _ forms: [Form]) {
        let headings = Set(forms.flatMap(\.sections).flatMap { [$0.heading] + $0.aliases }).map { PlainLabel($0) }
        var places: [Int] = []
        // The lines of a table of contents follow each other.
        var run: [Int] = []
        for index in blocks.indices {
            if blocks[index].isBlank { continue }
            if case .paragraph(let paragraph) = blocks[index], paragraph.text.utf8.count <= Self.longest * 3,
                let number = HeadingNumber(paragraph.text.trimmed),
                case let label = PlainLabel(number.words), headings.contains(where: { $0.likeness(to: label) >= 0.75 })
            {
                run.append(index)
            } else {
                if run.count < 3 { places += run }
                run = []
            }
        }
        self.places = places + (run.count < 3 ? run : [])
    }

    /// The first of them in a stretch of the document.
    func first(in range: Range<Int>) -> Int? { places.first { range.contains($0) } }
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
    /// Whether a title may end with the line: 报告, 年报, a remark in brackets, 的公示.
    fileprivate var mayEndTitle: Bool {
        unicodeScalars.last.map { "告报報）)》】示布".unicodeScalars.contains($0) } == true || contains("——")
    }

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
