/// Lines of a file, with at most one empty line between others and none at the start or end.
struct LineWriter {
    private var lines: [String] = []
    private var isEmptyLineDue = false

    var text: String { lines.map { $0 + "\n" }.joined() }

    mutating func addEmptyLine() { isEmptyLineDue = true }

    mutating func add(_ remarks: [RemarkPlaces.Line], margin: String = "") {
        for remark in remarks {
            switch remark {
            case .emptyLine: addEmptyLine()
            case .comment(let text): add(line: margin + text)
            }
        }
    }

    /// Adds an outermost key with its value.
    mutating func add(_ key: String, _ value: String, comment: String?) {
        add(line: value.isEmpty ? "\(key):" : "\(key): \(value)", comment: comment)
    }

    mutating func add(line: String, comment: String? = nil) {
        if isEmptyLineDue, !lines.isEmpty { lines.append("") }
        isEmptyLineDue = false
        lines.append(line + (comment.map { "    \($0)" } ?? ""))
    }
}
