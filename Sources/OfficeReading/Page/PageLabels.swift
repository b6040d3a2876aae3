internal import NianbaoCore

/// The labels beside the rows of a table: which of their lines belong to which row. A label may have more lines than its row
/// has figures, and rows without figures have nothing but a label.
struct PageLabels {
    /// The rows from the top.
    private(set) var rows: [Row] = []

    struct Row {
        /// The label's text; empty where there is none.
        var text: String
        /// The index of the row of figures; `nil` for a row that has none.
        var figures: Int?
    }

    private let lines: [PageSegment]
    private let anchors: [Double]

    /// More lines has no label.
    private static let longest = 10

    /// - Parameters:
    ///   - segments: What stands to the left of the figures.
    ///   - anchors: The middle of each row of figures, from the top.
    init(_ segments: [PageSegment], anchors: [Double]) {
        // A text with another one to its right is the label of a group.
        let inner = segments.filter { own in
            var tall = own
            (tall.minY, tall.maxY) = (own.minY - own.height * 0.4, own.maxY + own.height * 0.4)
            return !segments.contains { $0.minX > own.maxX && $0.isBeside(tall) }
        }
        lines = inner.sorted { $0.centreY < $1.centreY }
        self.anchors = anchors
        let centred = solve { ($0.first.minY + $0.last.maxY) / 2 }
        let topped = solve { $0.first.centreY }
        rows = (topped.cost < centred.cost - 0.5 ? topped : centred).rows
    }

    private typealias Group = (first: PageSegment, last: PageSegment)

    private enum Step {
        case label(count: Int)
        case blankRow(count: Int)
        case noLabel
    }

    /// The cheapest way to give the lines in order to rows, each label level with its figures.
    private func solve(_ level: (Group) -> Double) -> (cost: Double, rows: [Row]) {
        let width = anchors.count + 1
        var best = [Double](repeating: .infinity, count: (lines.count + 1) * width)
        var steps = [Step?](repeating: nil, count: best.count)
        best[0] = 0
        for line in 0...lines.count {
            for anchor in 0...anchors.count {
                let at = line * width + anchor
                func offer(_ cost: Double, _ step: Step) {
                    if cost < best[at] { (best[at], steps[at]) = (cost, step) }
                }
                if anchor > 0 { offer(best[at - 1] + 2, .noLabel) }
                guard line > 0 else { continue }
                var inside = 0.0
                for count in 1...min(Self.longest, line) {
                    let first = lines[line - count]
                    if count > 1 { inside += joint(first, lines[line - count + 1]) }
                    let from = at - count * width
                    offer(best[from] + inside + 0.45, .blankRow(count: count))
                    guard anchor > 0, isLevel((first, lines[line - 1]), with: anchor - 1) else { continue }
                    let distance = abs(level((first, lines[line - 1])) - anchors[anchor - 1]) / first.height
                    offer(best[from - 1] + inside + distance, .label(count: count))
                }
            }
        }
        return (best[best.count - 1], path(steps, width))
    }

    /// Whether a row of figures lies within the height of a label, and no other does.
    private func isLevel(_ label: Group, with anchor: Int) -> Bool {
        let height = label.first.minY...max(label.first.minY, label.last.maxY)
        return height.contains(anchors[anchor])
            && !(anchor > 0 && height.contains(anchors[anchor - 1]))
            && !(anchor + 1 < anchors.count && height.contains(anchors[anchor + 1]))
    }

    /// What it costs to take two lines for one label.
    private func joint(_ upper: PageSegment, _ lower: PageSegment) -> Double {
        let gap = lower.minY - upper.maxY
        return (gap > 0.6 * upper.height ? 1 : 0) + (lower.text.beginsWithNumber ? 1 : 0)
    }

    private func path(_ steps: [Step?], _ width: Int) -> [Row] {
        var rows: [Row] = []
        var (line, anchor) = (lines.count, anchors.count)
        while let step = steps[line * width + anchor] {
            switch step {
            case .noLabel:
                anchor -= 1
                rows.append(Row(text: "", figures: anchor))
            case .blankRow(let count):
                rows.append(Row(text: text(line - count..<line), figures: nil))
                line -= count
            case .label(let count):
                anchor -= 1
                rows.append(Row(text: text(line - count..<line), figures: anchor))
                line -= count
            }
        }
        return rows.reversed()
    }

    private func text(_ range: Range<Int>) -> String { lines[range].map(\.text).joined() }
}

extension String {
    /// Whether it begins as numbered lines do: 1. （三） 二、
    var beginsWithNumber: Bool {
        let start = prefix(4)
        if start.first == "（" || start.first == "(" { return start.contains("）") || start.contains(")") }
        let digits = start.prefix(while: \.isItemNumber)
        return !digits.isEmpty && start.dropFirst(digits.count).first.map { "、.．".contains($0) } == true
    }
}
