/// Finds comments and empty lines. Inside scalars everything is text, whatever it looks like.
struct SourceRemarks {
    private let source: SourceText
    private var scalars: [Scalar] = []
    /// The index of the first scalar that does not end before the place that is looked at.
    private var next = 0
    private var remarks: [SourceRemark] = []

    private struct Scalar {
        let start: SourcePosition
        let end: SourcePosition
        /// Whether it is below a `|` or `>`, after which a comment may follow.
        let isBlock: Bool
    }

    /// The comments and empty lines around the scalars of `root`, in the order of the file.
    static func all(in source: SourceText, around root: YAMLNode) -> [SourceRemark] {
        var scan = SourceRemarks(source: source)
        scan.collect(root)
        for line in 1...source.lineCount { scan.scan(line) }
        return scan.remarks
    }

    private init(source: SourceText) { self.source = source }

    private mutating func collect(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let scalar):
            let isBlock = scalar.style == .literal || scalar.style == .folded
            add(Scalar(start: node.span.start, end: source.end(of: node), isBlock: isBlock))
        case .sequence(let items):
            for item in items { collect(item) }
        case .mapping(let entries):
            for entry in entries {
                add(Scalar(start: entry.keySpan.start, end: entry.keySpan.end, isBlock: false))
                collect(entry.value)
            }
        }
    }

    private mutating func add(_ scalar: Scalar) {
        if scalar.start < scalar.end { scalars.append(scalar) }
    }

    private mutating func scan(_ line: Int) {
        if source.isBlank(line) {
            guard scalar(at: SourcePosition(line: line, column: 1)) == nil else { return }
            let position = SourcePosition(line: line, column: 1)
            remarks.append(SourceRemark(content: .emptyLine, position: position, isAlone: true))
        } else if let column = comment(in: line) {
            let text = SourceText.text(source[line][(column - 1)...])
            remarks.append(
                SourceRemark(
                    content: .comment(text.withoutBlanksAtEnd), position: SourcePosition(line: line, column: column),
                    isAlone: isAlone(column, line)))
        }
    }

    /// The column of the `#` that begins a comment.
    private mutating func comment(in line: Int) -> Int? {
        let content = source[line]
        var column = 1
        while column <= content.count {
            if let scalar = scalar(at: SourcePosition(line: line, column: column)) {
                if scalar.isBlock, scalar.start.line == line {
                    return content[(column - 1)...].firstIndex(of: "#").map { $0 + 1 }
                }
                guard scalar.end.line == line else { return nil }
                column = Int(scalar.end.column)
            } else if content[column - 1] == "#", !isInDirective(column, line) {
                return column
            } else {
                column += 1
            }
        }
        return nil
    }

    /// The scalar that reaches over a place; places are asked for in the order of the file.
    private mutating func scalar(at place: SourcePosition) -> Scalar? {
        while next < scalars.count, scalars[next].end <= place { next += 1 }
        guard next < scalars.count, scalars[next].start <= place else { return nil }
        return scalars[next]
    }

    /// Whether a `#` is part of a word in a line such as `%TAG`.
    private func isInDirective(_ column: Int, _ line: Int) -> Bool {
        let content = source[line]
        return next == 0 && content[0] == "%" && content[column - 2] != " " && content[column - 2] != "\t"
    }

    private func isAlone(_ column: Int, _ line: Int) -> Bool {
        let before = SourceText.text(source[line][..<(column - 1)]).trimmed
        return before.isEmpty || before == "---" || before == "..." || before.hasPrefix("%")
    }
}

extension String {
    fileprivate var withoutBlanksAtEnd: String {
        var rest = self[...]
        while rest.last == " " || rest.last == "\t" { rest.removeLast() }
        return String(rest)
    }
}
