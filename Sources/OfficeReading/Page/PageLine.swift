internal import NianbaoCore

/// What stands on one line of a page, from left to right.
struct PageLine {
    private(set) var segments: [PageSegment]

    var minX: Double { segments[0].minX }
    var maxX: Double { segments[segments.count - 1].maxX }
    var minY: Double { segments.reduce(.infinity) { min($0, $1.minY) } }
    var maxY: Double { segments.reduce(0) { max($0, $1.maxY) } }
    var height: Double { segments.reduce(0) { max($0, $1.height) } }
    var size: Double { height / 1.3 }
    var centreY: Double { (minY + maxY) / 2 }

    /// All of it as one text.
    var text: String {
        var whole = segments[0]
        for segment in segments.dropFirst() { whole.append(segment) }
        return whole.text
    }

    /// Cells stand at least so many sizes of type apart.
    private static let apart = 0.8

    /// The lines of a page, from the top.
    static func lines(of words: [PageSegment]) -> [PageLine] {
        var groups: [[PageSegment]] = []
        for word in words.sorted(by: { $0.centreY < $1.centreY }) {
            if let first = groups.last?.first, word.centreY - first.centreY < 0.25 * min(word.height, first.height) {
                groups[groups.count - 1].append(word)
            } else {
                groups.append([word])
            }
        }
        return groups.map { PageLine(words: $0.sorted { $0.minX < $1.minX }) }
    }

    private init(words: [PageSegment]) {
        segments = []
        for word in words {
            if let last = segments.last, last.isOne(with: word) {
                segments[segments.count - 1].append(word)
            } else {
                segments.append(word)
            }
        }
    }

    /// The figures that stand alone as figures in cells do.
    var loneFigures: [PageSegment] {
        segments.indices.filter { index in
            let own = segments[index]
            guard own.isFigure else { return false }
            let hasLeft = index == 0 || own.minX - segments[index - 1].maxX >= Self.apart * own.size
            let hasRight =
                index == segments.count - 1 || segments[index + 1].minX - own.maxX >= Self.apart * own.size
            return hasLeft && hasRight
        }.map { segments[$0] }
    }

    /// Whether the line is one run of text, as in a paragraph.
    var isWhole: Bool {
        zip(segments, segments.dropFirst()).allSatisfy { $1.minX - $0.maxX < 1.2 * $0.size }
    }

    /// Whether it begins as headings of sections do: 三、
    var isNumberedHeading: Bool {
        let digits = text.prefix(while: \.isItemNumeral)
        return !digits.isEmpty && text.dropFirst(digits.count).first == "、"
    }

    /// Whether a line in the margin is the number of the page: — 3 —, 第3页, 3/10.
    var isPageNumber: Bool { isWhole && text.isPageNumberOfMargin }
}
