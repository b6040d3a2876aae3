/// Which lines of a page are paragraphs and which are tables: a table is recognised by figures that stand apart from other text.
struct PageRegions {
    /// The regions from the top.
    private(set) var all: [Region] = []

    enum Region {
        case text([PageLine])
        case table([PageLine])
    }

    /// A page with more pieces of text has no table of a report.
    private static let longest = 5_000

    private let lines: [PageLine]
    /// The indices of lines that have figures of a table.
    private let anchors: [Int]
    /// The size of the table's type.
    private var size = 0.0

    init(_ lines: [PageLine]) {
        self.lines = lines
        let count = lines.reduce(0) { $0 + $1.segments.count }
        anchors = count > Self.longest ? [] : lines.indices.filter { Self.isAnchor($0, lines) }
        let heights = anchors.flatMap { lines[$0].loneFigures.map(\.height) }.sorted()
        if !heights.isEmpty { size = heights[heights.count / 2] / 1.3 }
        var next = 0
        for table in tables() {
            if table.lowerBound > next { all.append(.text(Array(lines[next..<table.lowerBound]))) }
            all.append(.table(Array(lines[table])))
            next = table.upperBound
        }
        if next < lines.count { all.append(.text(Array(lines[next...]))) }
    }

    /// Whether a line has two figures apart, or one and a label.
    private static func isAnchor(_ index: Int, _ lines: [PageLine]) -> Bool {
        let figures = lines[index].loneFigures
        guard let first = figures.first else { return false }
        if figures.count > 1 { return true }
        return lines[max(0, index - 2)..<min(lines.count, index + 3)].contains { line in
            line.segments.contains { $0.maxX < first.minX - first.size && $0.isBeside(first) }
        }
    }

    private func tables() -> [Range<Int>] {
        var tables: [Range<Int>] = []
        for anchor in anchors {
            if let last = tables.last,
                !(last.upperBound..<max(anchor, last.upperBound)).contains(where: { ends($0, before: anchor) })
            {
                tables[tables.count - 1] = last.lowerBound..<max(last.upperBound, anchor + 1)
                continue
            }
            var start = anchor
            let floor = tables.last.map { end(after: $0.upperBound) } ?? 0
            if let last = tables.last { tables[tables.count - 1] = last.lowerBound..<floor }
            while start > floor, !isParagraph(start - 1) { start -= 1 }
            tables.append(start..<anchor + 1)
        }
        if let last = tables.last { tables[tables.count - 1] = last.lowerBound..<end(after: last.upperBound) }
        return tables
    }

    /// Where a table ends whose last figures are above the line at `index`: the label beside them may have more lines.
    private func end(after index: Int) -> Int {
        guard index > 0 else { return index }
        let left = lines[index - 1].loneFigures.first?.minX ?? 0
        var end = index
        while end < lines.count, lines[end].maxX < left,
            lines[end].minY - lines[end - 1].maxY < lines[end].height * 0.5,
            !isParagraph(end), !anchors.contains(end)
        {
            end += 1
        }
        return end
    }

    /// Whether a line stands in no table: it is larger than the table's type, ends a sentence or is a heading.
    private func isParagraph(_ index: Int) -> Bool {
        let line = lines[index]
        if line.size > size * 1.2 || line.isWhole && line.text.hasSuffix("。") { return true }
        return line.isWhole && line.isNumberedHeading
            && !lines.indices.contains {
                abs($0 - index) <= 2 && $0 != index && lines[$0].minY < line.maxY - 0.2 * line.height
                    && lines[$0].maxY > line.minY + 0.2 * line.height
            }
    }

    /// Whether the table above a line ends with it: it is a paragraph, and no label, as headers follow it.
    private func ends(_ index: Int, before anchor: Int) -> Bool {
        guard isParagraph(index) else { return false }
        if lines[index].size > size * 1.2 { return true }
        let left = lines[anchor].loneFigures.first?.minX ?? 0
        return lines[index + 1..<anchor].contains { $0.segments.contains { $0.centreX > left } }
    }
}
