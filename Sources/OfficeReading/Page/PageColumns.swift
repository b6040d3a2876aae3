/// The columns of figures in a piece of a table, by where its headers and figures stand.
struct PageColumns {
    /// From the left; none overlaps another.
    private(set) var all: [Column] = []
    /// Headers over several columns with the columns below each; those of one level stand beside each other. Levels count
    /// from zero at the top.
    private(set) var groups: [(text: String, columns: Range<Int>, level: Int)] = []
    /// How many levels of such headers there are.
    var levelCount: Int { groups.last.map { $0.level + 1 } ?? 0 }

    struct Column {
        var minX: Double
        var maxX: Double
        /// Where its header begins.
        var top: Double
        /// The header's lines from the bottom.
        var lines: [String] = []

        var header: String { lines.reversed().joined() }

        func overlaps(_ segment: PageSegment) -> Bool { minX < segment.maxX && segment.minX < maxX }

        func distance(_ segment: PageSegment) -> Double { max(minX - segment.maxX, segment.minX - maxX, 0) }
    }

    init(headers: [PageSegment], rows: [[PageSegment]]) {
        var above: [PageSegment] = []
        for header in headers.sorted(by: { $0.centreY > $1.centreY }) {
            let below = all.indices.filter { all[$0].overlaps(header) }
            if below.isEmpty {
                all.append(Column(minX: header.minX, maxX: header.maxX, top: header.minY, lines: [header.text]))
            } else if below.count == 1, all[below[0]].top - header.maxY < 0.35 * header.height {
                let column = below[0]
                all[column].minX = min(all[column].minX, header.minX)
                all[column].maxX = max(all[column].maxX, header.maxX)
                all[column].top = header.minY
                all[column].lines.append(header.text)
            } else {
                above.append(header)
            }
        }
        addStrays(rows)
        all.sort { $0.minX < $1.minX }
        var last: PageSegment?
        for header in above.reversed() {
            let beside = above.filter { $0.isBeside(header) && $0.minX != header.minX }
            guard let columns = columns(below: header, beside: beside) else { continue }
            let isLower = last.map { !$0.isBeside(header) } ?? false
            groups.append((header.text, columns, (groups.last?.level ?? 0) + (isLower ? 1 : 0)))
            last = header
        }
    }

    /// The columns that a header is set over the middle of, as many as can be; those below other headers beside it are not.
    private func columns(below header: PageSegment, beside others: [PageSegment]) -> Range<Int>? {
        guard let own = columns(of: header) else { return nil }
        var (first, last) = (own.lowerBound, own.upperBound - 1)
        var best = own
        func isFree(_ column: Int) -> Bool {
            all.indices.contains(column) && !others.contains { all[column].overlaps($0) }
        }
        while true {
            let middle = (all[first].minX + all[last].maxX) / 2
            if abs(middle - header.centreX) < header.size * 0.6 { best = first..<last + 1 }
            // The side that lacks more grows.
            if middle > header.centreX, isFree(first - 1) {
                first -= 1
            } else if isFree(last + 1) {
                last += 1
            } else if isFree(first - 1) {
                first -= 1
            } else {
                return best
            }
        }
    }

    /// The columns that a figure stands in; empty for one beside all.
    func columns(of segment: PageSegment) -> Range<Int>? {
        let own = all.indices.filter { all[$0].overlaps(segment) }
        guard let first = own.first, let last = own.last else { return nil }
        return first..<last + 1
    }

    /// Widens the columns to figures that stand beside their headers, or gives them columns of their own.
    private mutating func addStrays(_ rows: [[PageSegment]]) {
        let headed = all
        let strays = rows.joined().filter { figure in !headed.contains { $0.overlaps(figure) } }
        var clusters: [PageSegment] = []
        for stray in strays.sorted(by: { $0.minX < $1.minX }) {
            if let last = clusters.last, stray.minX < last.maxX {
                clusters[clusters.count - 1].maxX = max(last.maxX, stray.maxX)
            } else {
                clusters.append(stray)
            }
        }
        for cluster in clusters {
            let near = headed.indices.sorted { headed[$0].distance(cluster) < headed[$1].distance(cluster) }
            let claims = clusters.count { other in
                near.first.map { headed[$0].distance(other) <= other.size * 1.5 } ?? false
            }
            if let first = near.first, claims == 1, headed[first].distance(cluster) <= cluster.size * 1.5,
                near.count < 2 || headed[near[1]].distance(cluster) > headed[first].distance(cluster) * 1.5,
                !rows.contains(where: { row in
                    row.contains { headed[first].overlaps($0) } && row.contains { $0.overlapsX(cluster) }
                })
            {
                all[first].minX = min(all[first].minX, cluster.minX)
                all[first].maxX = max(all[first].maxX, cluster.maxX)
            } else {
                all.append(Column(minX: cluster.minX, maxX: cluster.maxX, top: 0))
            }
        }
    }
}
