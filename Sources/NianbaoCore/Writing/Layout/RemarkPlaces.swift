/// Which comments and empty lines go with which entry of a file.
struct RemarkPlaces {
    typealias Line = SourceRemark.Content

    /// The comments at the top of the file that belong to no key.
    private(set) var header: [Line] = []
    /// The lines above each entry.
    private(set) var above: [[Line]]
    /// For each entry the comment on its line after it; `nil` if there is none.
    private(set) var behind: [String?]
    /// The lines below the rows of each outermost entry, indented like them.
    private(set) var below: [[Line]]
    /// The comments below the last entry.
    private(set) var footer: [Line] = []

    private let outline: LayoutTree
    /// The remarks between each entry and the one before it, and last those below all entries.
    private var between: [[SourceRemark]]
    /// The comments after or within each entry.
    private var within: [[SourceRemark]]

    init(_ remarks: [SourceRemark], outline: LayoutTree) {
        self.outline = outline
        let count = outline.entries.count
        above = Array(repeating: [], count: count)
        behind = Array(repeating: nil, count: count)
        below = above
        within = Array(repeating: [], count: count)
        between = Array(repeating: [], count: count + 1)
        for remark in remarks { sort(remark) }
        for index in outline.entries.indices { place(index) }
        splitHeader()
        footer = split(between[count], below: count - 1)
    }

    private mutating func sort(_ remark: SourceRemark) {
        let next = outline.entries.firstIndex { $0.start > remark.position } ?? outline.entries.count
        guard next > 0 else {
            between[0].append(remark)
            return
        }
        let last = outline.entries[next - 1]
        if !remark.isAlone {
            if let closing = outline.closing, closing <= remark.position {
                between[next].append(remark)
            } else {
                within[owner(of: remark, from: next - 1)].append(remark)
            }
        } else if remark.position >= last.end {
            between[next].append(remark)
        } else if remark.content != .emptyLine {
            within[next - 1].append(remark)
        }
    }

    /// After a closing bracket, a comment is about everything in the bracket.
    private func owner(of remark: SourceRemark, from index: Int) -> Int {
        var owner = index
        var outer = outline.entries[index].parent
        while let index = outer {
            if let closing = outline.entries[index].closing, closing <= remark.position { owner = index }
            outer = outline.entries[index].parent
        }
        return owner
    }

    private mutating func place(_ index: Int) {
        above[index] = split(between[index], below: index - 1)
        let comments = within[index]
        if comments.count == 1, !comments[0].isAlone, case .comment(let text) = comments[0].content {
            behind[index] = text
        } else {
            above[index] += comments.map(\.content)
        }
    }

    /// Indented comments between the last row of a table and the next section stay with the table. The others remain.
    private mutating func split(_ remarks: [SourceRemark], below index: Int) -> [Line] {
        let all = remarks.map(\.content)
        let isBoundary = index + 1 == outline.entries.count || outline.entries[index + 1].parent == nil
        guard index >= 0, isBoundary, let column = outline.column,
            case let top = outline.top(of: index), outline.entries[top].kind == .level
        else { return all }
        let run = remarks.prefix { $0.content == .emptyLine || $0.position.column > column }
        let count = run.lastIndex { $0.content != .emptyLine }.map { $0 + 1 } ?? 0
        below[top] = Array(all[..<count])
        return Array(all[count...])
    }

    /// Comments at the top of the file that an empty line divides from the first key stay there, wherever the key goes.
    private mutating func splitHeader() {
        guard let lines = above.first, let last = lines.lastIndex(of: .emptyLine) else { return }
        header = Array(lines[...last])
        above[0] = Array(lines[(last + 1)...])
    }
}
