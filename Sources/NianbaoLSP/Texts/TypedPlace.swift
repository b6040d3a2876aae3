internal import NianbaoCore

/// What is being typed at a place of a report file, and below which keys, by indentation and brackets: while it is typed, the text is
/// no YAML yet.
struct TypedPlace {
    /// What is typed.
    enum Kind {
        /// A key.
        case key
        /// The value of `key`.
        case value
        /// An address within `{{…}}` of a text.
        case reference
        /// Words of a text, or a comment.
        case other
    }

    private(set) var kind = Kind.key
    /// The keys around it, outermost first.
    private(set) var path: [String] = []
    /// The key at the place, or whose value is there; `nil` while there is none.
    private(set) var key: String?
    /// The stretch of the line that the word at the place takes.
    private(set) var span: SourceSpan
    /// Whether a colon follows the word.
    private(set) var hasColon = false
    /// The keys that there are beside it.
    private(set) var siblings: Set<String> = []

    private let position: SourcePosition

    init(_ lines: SourceLines, at position: SourcePosition) {
        let line = TypedLine(lines[Int(position.line)] ?? "")
        let cursor = min(Int(position.column) - 1, line.text.count)
        self.position = SourcePosition(line: Int(position.line), column: cursor + 1)
        span = SourceSpan(start: self.position, end: self.position)
        let margin = line.isEmpty ? cursor : line.margin
        let isInText = climb(lines, from: line, margin)
        if let start = line.reference(before: cursor) {
            kind = .reference
            take(line.text, start..<cursor, cursor)
        } else if isInText {
            kind = .other
        } else if line.isComment(at: cursor) {
            kind = .other
        } else if let colon = line.colon, cursor > colon {
            readValue(line, after: colon, cursor)
        } else {
            take(line.text, line.margin..<(line.colon ?? line.end), cursor)
            hasColon = line.colon != nil
            key = line.key
            siblings = neighbours(lines, line, margin)
        }
    }

    // MARK: Lines above

    /// Finds the keys around a line.
    ///
    /// - Returns: Whether the line belongs to a text.
    private mutating func climb(_ lines: SourceLines, from line: TypedLine, _ margin: Int) -> Bool {
        var limit = line.dash.map { $0 + 1 } ?? margin
        var index = Int(position.line) - 1
        var isInText = false
        while index > 0, limit > 0 {
            let above = TypedLine(lines[index] ?? "")
            index -= 1
            guard let key = above.key, above.margin <= limit else { continue }
            if above.margin < limit {
                if above.opensText { (isInText, path) = (true, []) }
                path.insert(key, at: 0)
                limit = above.dash.map { $0 + 1 } ?? above.margin
            } else if let dash = above.dash {
                limit = dash + 1
            }
        }
        return isInText
    }

    /// The keys of the lines around this one that are on its level.
    private func neighbours(_ lines: SourceLines, _ line: TypedLine, _ margin: Int) -> Set<String> {
        var keys: Set<String> = []
        var index = Int(position.line) - 1
        while line.dash == nil, index > 0, case let above = TypedLine(lines[index] ?? "") {
            guard above.isEmpty || above.margin >= margin else { break }
            if above.margin == margin, let key = above.key { keys.insert(key) }
            if above.margin == margin, above.dash != nil { break }
            index -= 1
        }
        index = Int(position.line) + 1
        while index <= lines.count, case let below = TypedLine(lines[index] ?? "") {
            guard below.isEmpty || below.margin >= margin && (below.dash ?? margin) >= margin else { break }
            if below.margin == margin, let key = below.key { keys.insert(key) }
            index += 1
        }
        return keys
    }

    // MARK: The line itself

    /// What is typed after the key of a line, which may be within braces: `{自然人: 1, 其余: 0}`.
    private mutating func readValue(_ line: TypedLine, after colon: Int, _ cursor: Int) {
        var levels: [(isMap: Bool, keys: Set<String>)] = []
        var names = [line.key]
        var start = colon + 1
        for index in (colon + 1)..<cursor {
            switch line.text[index] {
            case "{", "[":
                levels.append((line.text[index] == "{", []))
                names.append(nil)
                start = index + 1
            case "}", "]":
                if levels.popLast() != nil { names.removeLast() }
                start = index + 1
            case ",":
                if levels.last != nil { names[names.count - 1] = nil }
                start = index + 1
            case ":" where levels.last?.isMap == true && names[names.count - 1] == nil:
                let name = TypedLine.name(line.text[start..<index])
                names[names.count - 1] = name
                levels[levels.count - 1].keys.insert(name)
                start = index + 1
            default: break
            }
        }
        let isKey = levels.last?.isMap == true && names[names.count - 1] == nil
        let open = names.compactMap(\.self)
        path += isKey ? open[...] : open.dropLast()
        key = open.last
        kind = isKey ? .key : .value
        let rest = line.text[cursor..<line.end]
        let end = rest.firstIndex { ",:}]".unicodeScalars.contains($0) } ?? (levels.isEmpty ? line.end : cursor)
        take(line.text, start..<end, cursor)
        guard isKey else { return }
        hasColon = end < line.end && line.text[end] == ":"
        key = TypedLine.name(line.text[start..<end])
        siblings = (levels.last?.keys ?? []).union(
            rest.prefix { $0 != "}" }.split(separator: ",", omittingEmptySubsequences: false).dropFirst().compactMap {
                part in
                part.firstIndex(of: ":").map { TypedLine.name(part[..<$0]) }
            })
    }

    /// Makes a part of the line without the spaces around it the word at the place.
    private mutating func take(_ text: [Unicode.Scalar], _ range: Range<Int>, _ cursor: Int) {
        let start = text[range].firstIndex { $0 != " " && $0 != "\t" } ?? cursor
        let end = text[range].lastIndex { $0 != " " && $0 != "\t" }.map { $0 + 1 } ?? cursor
        span = SourceSpan(
            line: Int(position.line), column: min(start, cursor) + 1, length: max(end, cursor) - min(start, cursor))
    }
}
