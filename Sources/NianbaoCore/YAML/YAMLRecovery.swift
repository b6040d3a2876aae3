/// Reads the readable parts of a text that is not YAML as a whole.
///
/// libyaml stops at the first mistake, but one run should report every mistake. So the text is cut where lines of the
/// least indentation begin, each piece is parsed alone, and a piece that fails is cut again one level deeper.
struct YAMLRecovery {
    private let lines: [Line]
    private let columns: [Int: [Int]]
    private var findings: [Finding] = []
    private var lastStrayLine = -1

    /// The largest text, in UTF-8 bytes, that is worth cutting up or repairing; each attempt reads it once more.
    static let sizeLimit = 512 * 1024
    private static let depthLimit = 8

    private struct Line {
        let bytes: ArraySlice<UInt8>
        /// The number of leading spaces; `nil` for a line without content (empty, or only a comment).
        let indentation: Int?
        /// Whether the line begins with a bracket that closes something above it.
        let closesBracket: Bool

        /// - Parameter text: What the line's bytes are a slice of.
        init(_ range: Range<Int>, of text: [UInt8]) {
            bytes = text[range]
            let content = bytes.drop { $0 == UInt8(ascii: " ") }
            let isEmpty = content.isEmpty || SourceLines.breakLength(text, at: content.startIndex) > 0
            let isComment = content.first == UInt8(ascii: "#")
            indentation = isEmpty || isComment ? nil : content.startIndex - bytes.startIndex
            closesBracket = content.first == UInt8(ascii: "]") || content.first == UInt8(ascii: "}")
        }
    }

    /// The entries that could be read, as the mapping they would have formed, and one finding a broken piece.
    static func read(_ text: String, columns: [Int: [Int]]) -> (root: YAMLNode?, findings: [Finding]) {
        var recovery = YAMLRecovery(text, columns: columns)
        let entries = recovery.entries(0..<recovery.lines.count, depth: 1)
        let span = SourceSpan(start: .start, end: .start)
        return (entries.isEmpty ? nil : YAMLNode(.mapping(entries), at: span), recovery.findings)
    }

    private init(_ text: String, columns: [Int: [Int]]) {
        self.columns = columns
        let bytes = Array(text.utf8)
        var lines: [Line] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let length = SourceLines.breakLength(bytes, at: index)
            index += max(1, length)
            guard length > 0 else { continue }
            lines.append(Line(start..<index, of: bytes))
            start = index
        }
        lines.append(Line(start..<bytes.count, of: bytes))
        self.lines = lines
    }

    /// The entries of the mapping that `range` should be.
    private mutating func entries(_ range: Range<Int>, depth: Int) -> [YAMLEntry] {
        let outcome = parse(range)
        if outcome.problem == nil, !outcome.isBeyondLimits {
            return takeOver(outcome, range)
        }
        let known = findings.count
        // What cannot be read as a whole has a fault, even if each of its pieces can be read.
        defer { if findings.count == known { findings += outcome.findings } }
        let pieces = pieces(of: range)
        guard depth < Self.depthLimit, !outcome.isBeyondLimits else {
            return []
        }
        if pieces.count > 1 {
            return pieces.flatMap { entries($0, depth: depth + 1) }
        }
        if let header = pieces.first?.lowerBound, let entry = nested(header, range, depth: depth) {
            return [entry]
        }
        return []
    }

    /// `key:` on a line of its own above a broken body: the body is read separately.
    private mutating func nested(_ header: Int, _ range: Range<Int>, depth: Int) -> YAMLEntry? {
        let body = header + 1..<range.upperBound
        let least = lines[header].indentation ?? 0
        guard body.allSatisfy({ (lines[$0].indentation ?? least) >= least }) else { return nil }
        let head = parse(header..<header + 1)
        guard
            head.problem == nil, let entry = head.root?.entries?.first,
            case .scalar(let scalar) = entry.value.content, scalar.isNull,
            body.contains(where: { lines[$0].indentation != nil })
        else { return nil }
        let children = entries(body, depth: depth + 1)
        return YAMLEntry(key: entry.key, keySpan: entry.keySpan, value: YAMLNode(.mapping(children), at: entry.keySpan))
    }

    private mutating func takeOver(_ outcome: YAMLTreeBuilder.Outcome, _ range: Range<Int>) -> [YAMLEntry] {
        findings += outcome.findings
        guard let root = outcome.root else { return [] }
        if let entries = root.entries { return entries }
        // A run of stray lines, such as paragraphs pasted without indentation, is one mistake.
        if lastStrayLine != range.lowerBound {
            findings.append(
                Finding(
                    .yamlSyntax, at: SourceSpan(start: root.span.start, end: root.span.start),
                    Bilingual(zh: "这一行不是“项目: 值”的写法", en: "this line is not of the form “key: value”"),
                    advice: YAMLProblem.plainLineAdvice))
        }
        lastStrayLine = range.upperBound
        return []
    }

    private func pieces(of range: Range<Int>) -> [Range<Int>] {
        let least = range.compactMap { lines[$0].indentation }.min()
        let starts = range.filter { lines[$0].indentation == least && !lines[$0].closesBracket }
        guard let first = starts.first else { return [] }
        // Lines above the first piece belong to it, so that they are not lost.
        let bounds = [min(range.lowerBound, first)] + starts.dropFirst() + [range.upperBound]
        return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    }

    private func parse(_ range: Range<Int>) -> YAMLTreeBuilder.Outcome {
        let bytes = range.isEmpty ? [] : lines[range].flatMap(\.bytes)
        return bytes.withUnsafeBufferPointer {
            YAMLTreeBuilder.build($0, origin: YAMLOrigin(lineOffset: range.lowerBound, columns: columns))
        }
    }
}
