/// A list in which commas part the thousands of a figure, so that one figure looks like two: `[1,234, 0, 0]`.
struct ThousandsInList {
    /// The items, with each such figure as one.
    private(set) var items: [YAMLNode] = []
    private(set) var findings: [Finding] = []

    /// `nil` unless this is the one way to read the list.
    ///
    /// A comma that separates thousands has three digits and no space after it. Where the other commas of the list have
    /// spaces, that distinguishes them; elsewhere the number of figures must.
    ///
    /// - Parameters:
    ///   - inputs: How many figures the row takes.
    ///   - columns: How many it has with its totals.
    init?(_ items: [YAMLNode], inputs: Int, columns: Int, _ source: SourceExcerpts) {
        guard items.count > inputs else { return nil }
        let joins = Set(items.indices.dropLast().filter { Self.areJoined(items[$0], items[$0 + 1]) })
        guard !joins.isEmpty else { return nil }
        let count = items.count - joins.count
        guard count == inputs || count == columns else { return nil }
        let isFitting = items.count == columns
        let isPlain = joins.allSatisfy { Self.isThousands(items, $0) }
        let others = items.indices.dropLast().filter { !joins.contains($0) }
        let standsOut = !others.isEmpty && others.allSatisfy { !Self.touch(items[$0], items[$0 + 1]) }
        guard isPlain, standsOut || !isFitting && !Self.hasOtherReading(joins, count: items.count, [inputs, columns])
        else {
            return nil
        }
        if isFitting, Self.lastIsTotal(items) { return nil }
        join(items, joins, source)
    }

    private mutating func join(_ items: [YAMLNode], _ joins: Set<Int>, _ source: SourceExcerpts) {
        var index = 0
        while index < items.count {
            var end = index
            while joins.contains(end) { end += 1 }
            let span = SourceSpan(start: items[index].span.start, end: items[end].span.end)
            let digits = items[index...end].map { $0.scalar?.text ?? "" }.joined()
            self.items.append(YAMLNode(.scalar(YAMLScalar(text: digits, style: .plain)), at: span))
            if end > index {
                findings.append(.separatedThousands(source.text(in: span) ?? digits, digits, span, source))
            } else {
                self.items[self.items.count - 1] = items[index]
            }
            index = end + 1
        }
    }

    /// Whether one item follows another with nothing but a comma between, and could be its last three digits.
    private static func areJoined(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
        guard touch(left, right), let first = left.scalar, let second = right.scalar, first.style == .plain,
            second.style == .plain
        else { return false }
        return 1...3 ~= first.text.utf8.count && second.text.utf8.count == 3 && first.text.isDigits
            && second.text.isDigits
    }

    /// Whether the first of some joined items does not begin with a zero.
    private static func isThousands(_ items: [YAMLNode], _ index: Int) -> Bool {
        let isFirst = index == 0 || !areJoined(items[index - 1], items[index])
        return isFirst ? items[index].scalar?.text.first != "0" : items[index].scalar?.text.utf8.count == 3
    }

    private static func touch(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
        left.span.end.line == right.span.start.line && left.span.end.column + 1 == right.span.start.column
    }

    /// Whether joining only some of the pairs would give a row as well.
    private static func hasOtherReading(_ joins: Set<Int>, count: Int, _ wanted: [Int]) -> Bool {
        (1..<joins.count).contains { wanted.contains(count - $0) }
    }

    /// Whether the last figure is the sum of the others, so that each item is a figure by itself.
    private static func lastIsTotal(_ items: [YAMLNode]) -> Bool {
        let figures = items.map { FigureReader.plain($0.scalar?.text ?? "") ?? -1 }
        return !figures.contains(-1) && figures.dropLast().reduce(0, &+) == figures.last
    }
}

extension String {
    fileprivate var isDigits: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension Finding {
    fileprivate static func separatedThousands(
        _ text: String, _ digits: String, _ span: SourceSpan, _ source: SourceExcerpts
    ) -> Finding {
        Finding(
            .rowLength, at: span,
            Bilingual(
                zh: "“\(text)”用千分位逗号写，在列表里会成为几个数",
                en: "“\(text)” has a thousands separator, which makes several figures of it in a list"),
            advice: Bilingual(zh: "改写成 \(digits)", en: "write \(digits)"), fix: source.fix(span, with: digits))
    }
}
