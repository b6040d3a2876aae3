/// What the numbers of headings say of sections that their words do not.
struct SectionNumbering {
    /// For each section the block of its heading, those known by their numbers among them.
    private(set) var headings: [Int?]
    /// The sections whose headings are known by their numbers alone.
    private(set) var numberedOnly: Set<Int> = []
    /// The blocks of sections that the form does not have, each from its heading on.
    private(set) var foreign: [Range<Int>] = []

    private let blocks: ArraySlice<DocumentBlock>
    /// The paragraphs that are numbered as headings of sections are.
    private let numbered: [(block: Int, number: HeadingNumber)]

    /// Longer paragraphs are no headings.
    private static let longest = 40

    /// - Parameters:
    ///   - blocks: What is below the title.
    ///   - known: For each section the block of the heading that is known by its words.
    init(_ blocks: ArraySlice<DocumentBlock>, of form: Form, _ known: [Int?]) {
        self.blocks = blocks
        headings = known
        numbered = blocks.indices.compactMap { index in
            guard case .paragraph(let paragraph) = blocks[index], case let text = paragraph.text.trimmed,
                text.count <= Self.longest, !text.hasSuffix("。"), let number = HeadingNumber(text),
                number.isOfSections, !number.words.isEmpty
            else { return nil }
            return (index, number)
        }
        for section in form.sections.indices where headings[section] == nil {
            guard let number = HeadingNumber(form.sections[section].heading)?.value,
                let block = only(number, of: section, hasTable: form.sections[section].table != nil)
            else { continue }
            headings[section] = block
            numberedOnly.insert(section)
        }
        foreign = foreignSections()
    }

    private func number(of section: Int) -> HeadingNumber? {
        headings[section].flatMap { block in numbered.first { $0.block == block }?.number }
    }

    /// The only paragraph between the headings of the sections around it that has the number of a section, written as theirs are.
    private func only(_ value: Int, of section: Int, hasTable: Bool) -> Int? {
        let before = headings[..<section].lastIndex { $0 != nil }
        let after = headings[(section + 1)...].firstIndex { $0 != nil }
        // Both count as the form does, and at least one is there.
        let neighbours = [before, after].compactMap { $0 }
        let numbers = neighbours.map { number(of: $0) }
        guard let style = numbers.first??.style,
            zip(neighbours, numbers).allSatisfy({ $1?.style == style && $1?.value == value + $0 - section })
        else { return nil }
        let start = before.flatMap { headings[$0] } ?? blocks.startIndex - 1
        let end = after.flatMap { headings[$0] } ?? blocks.endIndex
        // What is above the last table belongs to the table's section.
        let table = blocks.indices.last { index in
            guard start < index, index < end, case .grid = blocks[index] else { return false }
            return true
        }
        let found = numbered.filter { candidate in
            let isBelow = table.map { candidate.block > $0 } ?? !hasTable
            return start < candidate.block && candidate.block < end && isBelow != hasTable
                && candidate.number.style == style && candidate.number.value == value
        }
        return found.count == 1 ? found[0].block : nil
    }

    /// Between a heading and the next one, a heading that counts on from the first and is before the number of the second is that
    /// of a further section.
    private func foreignSections() -> [Range<Int>] {
        var sections: [Range<Int>] = []
        let own = headings.compactMap { $0 }.sorted()
        for (index, heading) in own.enumerated() {
            let end = index + 1 < own.count ? own[index + 1] : blocks.endIndex
            let following = index + 1 < own.count ? numbered.first { $0.block == end }?.number : nil
            guard let first = numbered.first(where: { $0.block == heading })?.number,
                index + 1 == own.count || following?.style == first.style
            else { continue }
            var value = first.value
            for (block, number) in numbered where heading < block && block < end {
                guard number.style == first.style, number.value == value + 1,
                    following.map({ $0.value > number.value }) ?? true
                else { continue }
                value = number.value
                sections.append(block..<end)
            }
        }
        // Each ends where the next one begins.
        return sections.enumerated().map { index, range in
            let next = index + 1 < sections.count ? sections[index + 1].lowerBound : range.upperBound
            return range.lowerBound..<min(range.upperBound, max(next, range.lowerBound + 1))
        }
    }
}
