/// Where the sections of a form are in a document, by their headings.
struct SectionZones {
    /// For each section of the form the index of the block that is its heading; `nil` where there is none.
    let headings: [Int?]
    /// The sections whose headings have other words than any known, and are known by their numbers alone.
    let numberedOnly: Set<Int>
    /// The blocks of sections that the form does not have, each from its heading on.
    let foreign: [Range<Int>]
    private let end: Int

    /// A paragraph that may be the heading of a section.
    struct Candidate {
        let block: Int
        let section: Int
        var score: Double
        /// Whether its number is in brackets.
        var isInBrackets = false
    }

    /// Longer paragraphs are no headings.
    private static let longest = 60
    /// What a heading must have in common with the form's; less if its number is right, and more if its number is one of those
    /// that are mostly below sections, or a full stop follows it.
    private static let likeness = (alone: 0.75, numbered: 0.5, doubtful: 0.9)

    /// - Parameter start: The first block below the title.
    init(_ blocks: ArraySlice<DocumentBlock>, of form: Form, from start: Int) {
        end = blocks.endIndex
        let count = form.sections.count
        let candidates = Self.candidates(blocks, form)
        var known = Self.headings(Self.withoutContents(candidates.filter { !$0.isInBrackets }, blocks), count)
        // Numbers in brackets are mostly those of what is below a section.
        if known.count(where: { $0 != nil }) * 2 < count, candidates.contains(where: \.isInBrackets) {
            let inBrackets = Self.headings(Self.withoutContents(candidates, blocks), count)
            if inBrackets.count(where: { $0 != nil }) > known.count(where: { $0 != nil }) { known = inBrackets }
        }
        let numbering = SectionNumbering(blocks[min(start, blocks.endIndex)...], of: form, known)
        headings = numbering.headings
        numberedOnly = numbering.numberedOnly
        foreign = numbering.foreign
    }

    /// The blocks after a section's heading, up to the next heading; `nil` when the document does not have the heading.
    func zone(of section: Int) -> Range<Int>? {
        guard let heading = headings[section] else { return nil }
        return heading + 1..<(next(after: heading) ?? end)
    }

    /// The blocks in which the table of a section should be: its own, or where its heading is missing those of the section
    /// before.
    func zone(ofTable section: Int, from start: Int) -> Range<Int> {
        if let own = zone(of: section) { return own }
        let before = headings[..<section].last { $0 != nil } ?? nil
        let from = before ?? start
        return from..<(headings.compactMap { $0 }.filter { $0 > from }.min() ?? end)
    }

    private func next(after block: Int) -> Int? {
        (headings.compactMap { $0 } + foreign.map(\.lowerBound)).filter { $0 > block }.min()
    }

    private static func candidates(_ blocks: ArraySlice<DocumentBlock>, _ form: Form) -> [Candidate] {
        let sections = form.sections.map { section in
            (
                wordings: ([section.heading] + section.aliases).map { PlainLabel($0) },
                number: HeadingNumber(section.heading)?.value
            )
        }
        var candidates: [Candidate] = []
        for index in blocks.indices {
            guard case .paragraph(let paragraph) = blocks[index], case let text = paragraph.text.trimmed,
                !text.isEmpty, text.count <= longest
            else { continue }
            let number = HeadingNumber(text)
            let isPart = number?.isOfSections == true
            let label = PlainLabel(isPart ? number?.words ?? text : text)
            let likeness = sections.map { $0.wordings.likeness(to: label) }
            for (section, own) in likeness.enumerated() {
                let hasNumber = number != nil && number?.value == sections[section].number
                let isNumbered = hasNumber && isPart
                // （一） numbers what is below a section.
                let isBelow = text.isNumberedInBrackets && (own < 1 || paragraph.headingLevel == nil)
                var least = isNumbered ? Self.likeness.numbered : Self.likeness.alone
                if isBelow || text.hasSuffix("。") { least = Self.likeness.doubtful }
                guard own >= least, !isBelow || hasNumber, !text.hasSuffix("。") || hasNumber,
                    own > (likeness.max() ?? 0) - 0.05
                else { continue }
                // Other words may be those of a heading below another section.
                let isOwn = sections[section].wordings[0].likeness(to: label) == own
                let bonus = (isNumbered ? 0.2 : 0) + (paragraph.headingLevel != nil ? 0.1 : 0) - (isOwn ? 0 : 0.05)
                candidates.append(
                    Candidate(block: index, section: section, score: own + bonus, isInBrackets: isBelow))
            }
        }
        return candidates
    }

    /// The candidates with a lower score for those in a table of contents.
    private static func withoutContents(
        _ candidates: [Candidate], _ blocks: ArraySlice<DocumentBlock>
    ) -> [Candidate] {
        var candidates = candidates
        // The lines of a table of contents follow each other.
        let sectionsOf = Dictionary(grouping: candidates, by: \.block).mapValues { Set($0.map(\.section)) }
        for index in candidates.indices {
            let next = blocks[(candidates[index].block + 1)...].firstIndex { !$0.isBlank }
            guard let next, let sections = sectionsOf[next] else { continue }
            // A table may have the heading once more as its own.
            if !sections.contains(candidates[index].section) { candidates[index].score -= 0.4 }
        }
        return candidates
    }

    /// The best choice of candidates in the order of both: for each section the block of its heading.
    ///
    /// - Parameters:
    ///   - candidates: In the order of their blocks.
    ///   - count: How many sections there are.
    static func headings(_ candidates: [Candidate], _ count: Int) -> [Int?] {
        var best: [(score: Double, previous: Int?)] = []
        // By section, the first of the best candidates of the blocks before. All that come later are compared with these
        // alone, since a document may have as many candidates as paragraphs.
        var bestOfSection = [Int?](repeating: nil, count: count)
        var settled = 0
        for candidate in candidates {
            while candidates[settled].block < candidate.block {
                let section = candidates[settled].section
                if bestOfSection[section].map({ best[settled].score > best[$0].score }) ?? true {
                    bestOfSection[section] = settled
                }
                settled += 1
            }
            var own: (score: Double, previous: Int?) = (candidate.score, nil)
            for earlier in bestOfSection[..<candidate.section].compactMap({ $0 }).sorted()
            where best[earlier].score + candidate.score > own.score {
                own = (best[earlier].score + candidate.score, earlier)
            }
            best.append(own)
        }
        var headings = [Int?](repeating: nil, count: count)
        var at = best.indices.max { best[$0].score < best[$1].score }
        while let index = at {
            headings[candidates[index].section] = candidates[index].block
            at = best[index].previous
        }
        return headings
    }
}

extension DocumentBlock {
    /// Whether nothing can be seen of it.
    var isBlank: Bool {
        switch self {
        case .paragraph(let paragraph): paragraph.text.trimmed.isEmpty
        case .grid(let grid): grid.cells.allSatisfy { $0.text.trimmed.isEmpty }
        }
    }
}

extension String {
    /// The number before 、 or a point at the start of a heading; `nil` when it has none.
    var sectionNumber: String? {
        let digits = prefix(while: \.isItemNumber)
        guard 1...3 ~= digits.count, digits.endIndex < endIndex, "、.．,，".contains(self[digits.endIndex]) else {
            return nil
        }
        return String(digits)
    }

    /// Whether it begins with a number in brackets: （一）.
    var isNumberedInBrackets: Bool {
        guard let open = first, "（(".contains(open), let close = firstIndex(where: { "）)".contains($0) }) else {
            return false
        }
        let number = self[index(after: startIndex)..<close]
        return !number.isEmpty && number.count <= 3
            && number.allSatisfy(\.isItemNumber)
    }
}
