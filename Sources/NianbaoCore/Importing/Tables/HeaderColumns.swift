/// Which columns of a document's table are the columns of a block, by the headers above the figures.
struct HeaderColumns {
    /// For each column of the block the columns of the document; `nil` for one without a header.
    private(set) var places: [Range<Int>?]
    /// Columns whose header is no column of the block.
    private(set) var foreign: [Range<Int>] = []
    /// Whether the headers name every column of the block, wherever they stand: then figures in the form's order are known
    /// to be what they seem.
    private(set) var namesAll = false
    /// Whether the headers are those of other columns, or in another order, so that the form's order says nothing.
    private(set) var contradicts = false

    /// What a header must at least have in common with the form's.
    private static let threshold = 0.6
    /// The same, where its place among the other headers speaks for it.
    private static let weak = 0.45
    /// A table with more column edges than this has no headers of a form.
    private static let widest = 120

    /// No headers.
    init(_ outline: TableOutline.BlockOutline) {
        places = [Range<Int>?](repeating: nil, count: outline.columns.count)
    }

    /// - Parameter rows: The rows above the figures, from the top; none of them has figures.
    init(_ rows: some Sequence<SourceRow>, _ outline: TableOutline.BlockOutline) {
        let rows = Array(rows)
        self.init(outline)
        look(for: outline, in: rows.flatMap(\.cells).filter { $0.kind == .label && $0.startsHere }.map(\.text))
        let columns = Self.stacks(of: rows)
        guard !columns.isEmpty else { return }
        let likeness = outline.columns.map { wordings in columns.map { $0.likeness(to: wordings) } }
        place(likeness, columns)
        fillGap(likeness, columns, outline)
        examine(columns, outline)
    }

    /// Headers whose places say nothing, in reading order.
    init(words: [String], _ outline: TableOutline.BlockOutline) {
        self.init(outline)
        look(for: outline, in: words)
    }

    /// Looks whether all headers are there, and those of typed columns in the form's order.
    private mutating func look(for outline: TableOutline.BlockOutline, in words: [String]) {
        let labels = words.map { PlainLabel($0) }
        let found = outline.columns.map { wordings in labels.firstIndex { wordings.likeness(to: $0) >= Self.threshold }
        }
        let typed = outline.block.inputColumns.compactMap { found[$0] }
        let isOrdered = zip(typed, typed.dropFirst()).allSatisfy { $0 < $1 }
        let named = found.count { $0 != nil }
        namesAll = named == found.count && isOrdered
        contradicts = !isOrdered || named * 2 < found.count && !labels.isEmpty
    }

    /// Whether each column of the block has a place of its own.
    var isComplete: Bool { places.allSatisfy { $0 != nil } }

    private mutating func place(_ likeness: [[Double]], _ columns: [HeaderStack]) {
        for column in likeness.indices {
            let own = likeness[column]
            guard let best = own.max(), best >= Self.threshold else { continue }
            // Where a header occurs twice, or another column is as like it, nothing is known.
            let found = own.indices.filter { own[$0] > best - 0.05 }
            guard found.count == 1, likeness.indices.allSatisfy({ $0 == column || likeness[$0][found[0]] < best })
            else {
                continue
            }
            places[column] = columns[found[0]].columns
        }
    }

    /// If all headers but a few are placed, and as many are left over in the same places, those are theirs.
    private mutating func fillGap(
        _ likeness: [[Double]], _ columns: [HeaderStack], _ outline: TableOutline.BlockOutline
    ) {
        let figures = columns.filter { !$0.isCorner(outline.block.corner) }
        guard figures.count == places.count, places.count > 1 else { return }
        let placed = places.indices.filter { places[$0] != nil }
        guard placed.count * 2 >= places.count || weaklyFits(likeness, columns, figures),
            placed.allSatisfy({ places[$0] == figures[$0].columns })
        else { return }
        for column in places.indices where places[column] == nil {
            // A header of other columns says that this one has none.
            guard !figures[column].isNamed(among: outline.heads),
                !figures[column].isOfOtherPeriod(than: outline.columns[column])
            else { return }
            places[column] = figures[column].columns
        }
    }

    private func weaklyFits(_ likeness: [[Double]], _ columns: [HeaderStack], _ figures: [HeaderStack]) -> Bool {
        places.indices.allSatisfy { column in
            columns.firstIndex { $0.columns == figures[column].columns }.map { likeness[column][$0] >= Self.weak }
                ?? false
        }
    }

    private mutating func examine(_ columns: [HeaderStack], _ outline: TableOutline.BlockOutline) {
        let known = places.compactMap { $0 }
        let isOrdered = zip(known, known.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
        let sorted = known.sorted { $0.lowerBound < $1.lowerBound }
        let hasOverlap = zip(sorted, sorted.dropFirst()).contains { $0.upperBound > $1.lowerBound }
        contradicts = contradicts && !isComplete || isComplete && !isOrdered && !hasOverlap
        namesAll = namesAll || isComplete
        if hasOverlap {
            places = places.map { _ in nil }
            return
        }
        foreign = columns.filter { stack in
            !stack.labels.isEmpty && !stack.isCorner(outline.block.corner)
                && known.allSatisfy { !$0.overlaps(stack.columns) }
                && !stack.isOwnHead(among: outline.heads, Self.threshold)
        }.map(\.columns)
    }

    /// The columns of the document with the headers over each.
    private static func stacks(of rows: [SourceRow]) -> [HeaderStack] {
        var stacks: [HeaderStack] = []
        // The lowest cells say how columns are divided.
        let edges = Set(rows.flatMap { $0.cells.flatMap { [$0.columns.lowerBound, $0.columns.upperBound] } }).sorted()
        // No form is so wide; what is has no headers that could be found.
        guard edges.count <= widest else { return [] }
        for (start, end) in zip(edges, edges.dropFirst()) {
            let column = start..<end
            var texts: [(text: String, columns: Range<Int>)] = []
            for row in rows {
                guard let cell = row.cells.last(where: { $0.columns.overlaps(column) }), cell.kind != .blank,
                    texts.last?.text != cell.text || texts.last?.columns != cell.columns
                else { continue }
                texts.append((cell.text, cell.columns))
            }
            let stack = HeaderStack(columns: column, texts: texts)
            // Columns below one and the same lowest header are one column.
            if let last = stacks.last, let lowest = stack.lowest, last.lowest == lowest,
                last.columns.upperBound == start,
                lowest.contains(start), lowest.contains(last.columns.lowerBound)
            {
                stacks[stacks.count - 1].columns = last.columns.lowerBound..<end
            } else {
                stacks.append(stack)
            }
        }
        return stacks
    }
}

/// The headers above one column, from the top.
private struct HeaderStack {
    var columns: Range<Int>
    /// Each header, and those of rows that together make one word.
    let labels: [PlainLabel]
    /// The columns of the lowest header; `nil` when there is none.
    let lowest: Range<Int>?
    private let lowestLabels: [PlainLabel]
    /// The lowest header, and what it makes with those above it that are as wide.
    private let ownLabels: [PlainLabel]

    init(columns: Range<Int>, texts: [(text: String, columns: Range<Int>)]) {
        self.columns = columns
        let all = texts.map { PlainLabel($0.text) }
        // 商业 over 企业 is one header in two rows.
        let joined = (2...3).compactMap { count in
            texts.count >= count ? PlainLabel(texts.suffix(count).map(\.text).joined()) : nil
        }
        labels = all + joined
        lowestLabels = (all.last.map { [$0] } ?? []) + joined
        lowest = texts.last?.columns
        let width = lowest
        let own = Array(texts.reversed().prefix { $0.columns == width }.reversed())
        ownLabels = own.indices.map { start in PlainLabel(own[start...].map(\.text).joined()) }
    }

    /// How like the header is to one of these; headers of groups above it do not count.
    func likeness(to wordings: [PlainLabel]) -> Double {
        if isOfOtherPeriod(than: wordings) { return 0 }
        return lowestLabels.reduce(0) { max($0, wordings.likeness(to: $1)) }
    }

    /// Whether the header is one of these, that of a group above it aside: 小计 below a group is no column of the group.
    func isOwnHead(among heads: [PlainLabel], _ threshold: Double) -> Bool {
        ownLabels.contains { heads.likeness(to: $0) >= threshold }
    }

    /// Whether the lowest header is one of these.
    func isNamed(among heads: [PlainLabel]) -> Bool { lowestLabels.contains { heads.likeness(to: $0) >= 0.6 } }

    /// Whether a header says that the figures are of another period than those below these.
    func isOfOtherPeriod(than wordings: [PlainLabel]) -> Bool {
        labels.contains { label in label.period != nil && wordings.allSatisfy { $0.period != label.period } }
    }

    func isCorner(_ corner: String) -> Bool {
        guard !labels.isEmpty else { return true }
        let corner = PlainLabel(corner)
        return !corner.isEmpty && labels.contains { $0.likeness(to: corner) >= 0.6 }
    }
}
