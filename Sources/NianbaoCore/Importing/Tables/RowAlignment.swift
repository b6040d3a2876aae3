/// Which rows of a document are which lines of a form's table: one alignment in the order of both, by labels alone.
struct RowAlignment {
    /// For each row its line; `nil` for a row that is none.
    private(set) var lines: [Int?]
    /// For each row the line that it is most alike, whether or not that is taken; `nil` when it is like none.
    private(set) var nearest: [Int?]

    /// The labels of a form that are most alike have 0.64 of their pairs in common, all others less than 0.6; what documents
    /// make of a label has more than 0.45 in common with it.
    static let threshold = 0.45
    /// A row may be aligned only with a line that it is as like as any, but for so much.
    private static let margin = 0.1
    /// Labels that differ so little may stand in another order than the form's.
    private static let safe = 0.85

    init(_ rows: [SourceRow], to outline: TableOutline) {
        lines = [Int?](repeating: nil, count: rows.count)
        nearest = lines
        guard !outline.lines.isEmpty else { return }
        var scores = RowScores(outline)
        let matrix = rows.map { scores.scores(of: $0) }
        for (row, own) in matrix.enumerated() {
            guard let own, let best = own.indices.max(by: { own[$0] < own[$1] }), own[best] >= Self.threshold else {
                continue
            }
            nearest[row] = best
        }
        align(matrix, lineCount: outline.lines.count)
        alignOthers(matrix, outline)
    }

    private mutating func align(_ matrix: [[Double]?], lineCount: Int) {
        let rows = matrix.indices.filter { nearest[$0] != nil }
        let width = lineCount + 1
        var best = [Double](repeating: 0, count: (rows.count + 1) * width)
        for (index, row) in rows.enumerated() {
            let own = matrix[row] ?? []
            let top = own.max() ?? 0
            for line in 0..<lineCount {
                let at = (index + 1) * width + line + 1
                best[at] = max(best[at - width], best[at - 1])
                if let score = Self.score(own, line, top) { best[at] = max(best[at], best[at - width - 1] + score) }
            }
        }
        var (index, line) = (rows.count, lineCount)
        while index > 0, line > 0 {
            let at = index * width + line
            // Of equal ones the earliest rows are taken.
            if best[at] == best[at - width] {
                index -= 1
            } else if best[at] == best[at - 1] {
                line -= 1
            } else {
                lines[rows[index - 1]] = line - 1
                (index, line) = (index - 1, line - 1)
            }
        }
    }

    private static func score(_ own: [Double], _ line: Int, _ top: Double) -> Double? {
        own[line] >= threshold && own[line] >= top - margin ? own[line] : nil
    }

    /// Rows that stand in another order than the form's, if their labels leave no doubt.
    private mutating func alignOthers(_ matrix: [[Double]?], _ outline: TableOutline) {
        var taken = Set(lines.compactMap { $0 })
        for row in matrix.indices where lines[row] == nil {
            guard let own = matrix[row], let line = nearest[row], own[line] >= Self.safe, !taken.contains(line),
                own.indices.allSatisfy({ $0 == line || own[$0] < own[line] - Self.margin })
            else { continue }
            lines[row] = line
            taken.insert(line)
        }
    }
}

/// How like a row is to each line of a table.
private struct RowScores {
    private let outline: TableOutline
    private var known: [String: [Double]] = [:]
    private var knownGroups: [String: [Double]] = [:]

    /// What the right group adds to a row's likeness, and a wrong one takes from it.
    private static let group = (right: 0.15, wrong: 0.3)
    /// What a label must have in common with a line by itself, if the labels before it are to be looked at with it.
    private static let leastOwn = 0.25
    /// Labels less alike than this are not the same if their numbers differ.
    private static let sure = 0.7

    init(_ outline: TableOutline) { self.outline = outline }

    /// `nil` when the row has no label with cells after it, or is one of the table's header rows.
    mutating func scores(of row: SourceRow) -> [Double]? {
        guard let label = row.label, row.cells[label].text.utf8.count <= PlainLabel.longest else { return nil }
        let text = row.cells[label].text
        var scores = likeness(text)
        if scores.allSatisfy({ $0 < 0.3 }) && row.groups.isEmpty { return nil }
        if !row.hasFigures, isHeader(row, scores.max() ?? 0) { return nil }
        let groups = row.groups
        guard !groups.isEmpty else { return scores }
        let whole = PlainLabel((groups + [text]).joined())
        let around = groups.map { groupLikeness($0) }
        let inGroup = outline.lines.indices.map { line in
            outline.lines[line].groups.isEmpty ? 0 : around.map { $0[line] }.max() ?? 0
        }
        let rightGroup = inGroup.max() ?? 0
        let own = PlainLabel(text)
        for (index, line) in outline.lines.enumerated() {
            if line.has(own, below: groups) {
                scores[index] = 0
                continue
            }
            // Labels that are cut or run together in other places are alike on the whole; groups alone say nothing.
            if groups.count <= 2, scores[index] >= Self.leastOwn {
                scores[index] = max(scores[index], line.path.likeness(to: whole) * 0.95)
            }
            guard scores[index] >= RowAlignment.threshold, rightGroup >= 0.6 else { continue }
            scores[index] += inGroup[index] >= 0.6 ? Self.group.right : line.groups.isEmpty ? 0 : -Self.group.wrong
        }
        return scores
    }

    private mutating func likeness(_ text: String) -> [Double] {
        if let known = known[text] { return known }
        let label = PlainLabel(text)
        let likeness = outline.lines.map { line in
            let likeness = max(line.labels.likeness(to: label), line.path.likeness(to: label))
            let isOther =
                label.number != nil && line.labels.allSatisfy { $0.number != nil && $0.number != label.number }
            return isOther && likeness < Self.sure ? 0 : likeness
        }
        known[text] = likeness
        return likeness
    }

    /// How like the text is to the innermost group around each line.
    private mutating func groupLikeness(_ text: String) -> [Double] {
        if let known = knownGroups[text] { return known }
        let label = PlainLabel(text)
        let likeness = outline.lines.map { $0.groups.last?.likeness(to: label) ?? 0 }
        knownGroups[text] = likeness
        return likeness
    }

    /// Whether one of its labels is that of a column rather than that of a row.
    private mutating func isHeader(_ row: SourceRow, _ rowLikeness: Double) -> Bool {
        row.cells.contains { cell in
            guard cell.kind == .label else { return false }
            let label = PlainLabel(cell.text)
            let asHead = outline.blocks.map { $0.heads.likeness(to: label) }.max() ?? 0
            return asHead >= 0.8 && asHead > (likeness(cell.text).max() ?? 0)
        }
    }
}

extension TableOutline.Line {
    /// Whether a label with these labels before it is that of a part of the line, which the form does not divide.
    fileprivate func has(_ label: PlainLabel, below groups: [String]) -> Bool {
        guard case .row = kind, labels.likeness(to: label) < 0.9 else { return false }
        return groups.contains { labels.likeness(to: PlainLabel($0)) >= 0.9 }
    }
}
