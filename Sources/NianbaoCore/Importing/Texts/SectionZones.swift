/// Where the sections of a form are in a document, by their headings.
struct SectionZones {
    /// For each section of the form the index of the block that is its heading; `nil` where there is none.
    let headings: [Int?]
    private let end: Int

    /// A paragraph that may be the heading of a section.
    struct Candidate {
        let block: Int
        let section: Int
        var score: Double
    }

    /// Longer paragraphs are no headings.
    private static let longest = 60
    /// What a heading must have in common with the form's; less if its number is right.
    private static let likeness = (alone: 0.75, numbered: 0.5)

    init(_ blocks: ArraySlice<DocumentBlock>, of form: Form) {
        end = blocks.endIndex
        headings = Self.headings(Self.candidates(blocks, form), form.sections.count)
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

    private func next(after block: Int) -> Int? { headings.compactMap { $0 }.filter { $0 > block }.min() }

    private static func candidates(_ blocks: ArraySlice<DocumentBlock>, _ form: Form) -> [Candidate] {
        let sections = form.sections.map { section in
            (
                wordings: ([section.heading] + section.aliases).map { PlainLabel($0) },
                number: section.heading.sectionNumber
            )
        }
        var candidates: [Candidate] = []
        for index in blocks.indices {
            guard case .paragraph(let paragraph) = blocks[index], case let text = paragraph.text.trimmed,
                !text.isEmpty, text.count <= longest, !text.hasSuffix("。")
            else { continue }
            let label = PlainLabel(text)
            let number = text.sectionNumber
            let likeness = sections.map { $0.wordings.likeness(to: label) }
            for (section, own) in likeness.enumerated() {
                let isNumbered = number != nil && number == sections[section].number
                let least = isNumbered ? Self.likeness.numbered : Self.likeness.alone
                // （一） numbers what is below a section.
                let isBelow = text.isNumberedInBrackets && (own < 1 || paragraph.headingLevel == nil)
                guard own >= least, !isBelow, own > (likeness.max() ?? 0) - 0.05 else { continue }
                let bonus = (isNumbered ? 0.2 : 0) + (paragraph.headingLevel != nil ? 0.1 : 0)
                candidates.append(Candidate(block: index, section: section, score: own + bonus))
            }
        }
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
