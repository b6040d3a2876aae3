/// A text addressed by lines and columns, as nodes give their places.
struct SourceText {
    private let lines: [[Unicode.Scalar]]

    init(_ text: String) {
        let source = SourceLines(text)
        lines = (1...source.count).map { source[$0].map { Array($0.unicodeScalars) } ?? [] }
    }

    var lineCount: Int { lines.count }

    /// The 1-based `line` without its line break.
    subscript(line: Int) -> [Unicode.Scalar] { lines[line - 1] }

    /// Whether a line has nothing but spaces and tabs.
    func isBlank(_ line: Int) -> Bool { self[line].allSatisfy { $0 == " " || $0 == "\t" } }

    /// The text of a span as written; `nil` if it spans several lines.
    func text(in span: SourceSpan) -> String? {
        guard span.start.line == span.end.line else { return nil }
        return Self.text(self[Int(span.start.line)][Int(span.start.column) - 1..<Int(span.end.column) - 1])
    }

    static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

    /// Whether a list or map is written in brackets.
    func isBracketed(_ node: YAMLNode) -> Bool {
        let (line, column) = (Int(node.span.start.line), Int(node.span.start.column))
        guard node.scalar == nil, line <= lineCount, column <= self[line].count else { return false }
        return self[line][column - 1] == "[" || self[line][column - 1] == "{"
    }

    /// The first position after a node's last character.
    ///
    /// libyaml ends a list or map without brackets where the next node begins, and a text below `|` after the empty
    /// lines that follow it.
    func end(of node: YAMLNode) -> SourcePosition {
        switch node.content {
        case .scalar(let scalar):
            switch scalar.style {
            case .literal, .folded: endOfBlock(node.span)
            case .plain, .quoted: node.span.end
            }
        case .sequence where isBracketed(node), .mapping where isBracketed(node): node.span.end
        case .sequence(let items): items.last.map(end) ?? node.span.end
        case .mapping(let entries): entries.last.map { max($0.keySpan.end, end(of: $0.value)) } ?? node.span.end
        }
    }

    private func endOfBlock(_ span: SourceSpan) -> SourcePosition {
        let first = Int(span.start.line)
        // The span ends at the start of a line, unless the file ends without a line break.
        var last = span.end.column == 1 ? Int(span.end.line) - 1 : Int(span.end.line)
        last = min(last, lineCount)
        while last > first, isBlank(last) { last -= 1 }
        return SourcePosition(line: max(first, last), column: self[max(first, last)].count + 1)
    }
}
