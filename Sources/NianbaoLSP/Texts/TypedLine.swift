/// A line of a report file that need not be YAML yet.
struct TypedLine {
    let text: [Unicode.Scalar]
    /// Where the dash of a list's item is; `nil` if there is none.
    let dash: Int?
    /// How many characters come before the content; after a dash, before that of the item.
    let margin: Int
    /// Where the content ends, without a comment after it.
    let end: Int
    /// Where the colon after the key is; `nil` if there is none.
    let colon: Int?
    private let comment: Int?

    init(_ line: Substring) {
        text = Array(line.unicodeScalars)
        var start = text.firstIndex { $0 != " " } ?? text.count
        var dash: Int?
        if start + 1 < text.count, text[start] == "-", text[start + 1] == " " {
            dash = start
            start = text[(start + 1)...].firstIndex { $0 != " " } ?? text.count
        }
        (self.dash, margin) = (dash, start)
        let text = text
        comment = text.indices.first { text[$0] == "#" && ($0 == 0 || text[$0 - 1] == " ") }
        end = max(start, comment ?? text.count)
        let startsWithKey = start < end && !"{[|>&*!".unicodeScalars.contains(text[start])
        colon =
            startsWithKey
            ? text[start..<end].firstIndex { $0 == ":" || $0 == "：" }.flatMap { index in
                text[index] == "：" || index + 1 >= text.count || text[index + 1] == " " ? index : nil
            } : nil
    }

    /// Whether there is nothing on it, or only a comment.
    var isEmpty: Bool { margin >= end }

    /// The key that it begins with; `nil` if it begins with none.
    var key: String? { colon.map { Self.name(text[margin..<$0]) } }

    /// Whether the lines below it are a text.
    var opensText: Bool {
        guard let colon, let first = text[(colon + 1)..<end].first(where: { $0 != " " }) else { return false }
        return first == "|" || first == ">"
    }

    /// Whether a place on it is within its comment.
    func isComment(at index: Int) -> Bool { comment.map { index > $0 } ?? false }

    /// Where the address begins that is being typed within `{{…}}` at a place; `nil` outside of these.
    func reference(before index: Int) -> Int? {
        let before = text[..<index]
        guard let open = before.indices.dropLast().last(where: { before[$0] == "{" && before[$0 + 1] == "{" }),
            !before[open...].contains("}")
        else { return nil }
        return before[(open + 2)...].lastIndex { " +-/(),:".unicodeScalars.contains($0) }.map { $0 + 1 } ?? open + 2
    }

    /// A name without the spaces and quotes around it.
    static func name(_ text: ArraySlice<Unicode.Scalar>) -> String {
        let outer: Set<Unicode.Scalar> = [" ", "\t", "\"", "'"]
        let inner = text.drop(while: outer.contains).reversed().drop(while: outer.contains).reversed()
        return String(String.UnicodeScalarView(inner))
    }
}
