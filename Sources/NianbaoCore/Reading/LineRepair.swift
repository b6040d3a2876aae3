/// A line that is copied character by character, with some of them replaced.
struct LineRepair {
    let line: [Unicode.Scalar]
    private(set) var output: [Unicode.Scalar] = []
    private(set) var next = 0
    private(set) var faults: [Fault] = []
    /// For each character of `output`, the column of the line it comes from.
    private(set) var columns: [Int] = []
    /// Whether a character of `output` has another column than in the line.
    private(set) var isShifted = false

    /// A character that is out of place.
    struct Fault {
        let column: Int
        let found: Unicode.Scalar
        /// The text that belongs there.
        let wanted: String
        var kind = Kind.misplaced
        /// Whether nothing else can belong there.
        var isCertain = true

        enum Kind {
            /// The character is not the one that is wanted.
            case misplaced
            /// It is right, and the space that is wanted is missing before it.
            case blankMissing
            /// It ends a key that should have a colon after it.
            case colonMissing
            /// It begins words after a list, which do not belong there.
            case excess
            /// It ends a place in a list that is empty.
            case placeEmpty
        }

        var isMissing: Bool { kind == .blankMissing }

        /// The change that the line needs; `nil` where it could be one of several.
        func edit(line: Int) -> Fix.Edit? {
            guard isCertain else { return nil }
            return switch kind {
            case .misplaced: Fix.Edit(SourceSpan(line: line, column: column, length: 1), String(found), to: wanted)
            case .blankMissing: Fix.Edit(SourceSpan(line: line, column: column, length: 0), "", to: wanted)
            case .colonMissing: Fix.Edit(SourceSpan(line: line, column: column + 1, length: 0), "", to: wanted)
            case .excess, .placeEmpty: nil
            }
        }
    }

    init(line: [Unicode.Scalar]) { self.line = line }

    /// Whether nothing but spaces and a comment comes after the next character.
    var isLast: Bool {
        let rest = line[next...].dropFirst()
        let words = rest.drop { $0 == " " }
        return words.isEmpty || words.first == "\r" || (words.first == "#" && words.count < rest.count)
    }

    var peek: Unicode.Scalar? { next < line.count ? line[next] : nil }

    mutating func keep() {
        put(line[next])
        next += 1
    }

    mutating func replace(with text: String, isCertain: Bool = true) {
        faults.append(Fault(column: next + 1, found: line[next], wanted: text, isCertain: isCertain))
        if text.unicodeScalars.count != 1 { isShifted = true }
        // Inserted text has no place of its own, so it gets that of the next character.
        let column = next
        for scalar in text.unicodeScalars {
            put(scalar)
            next = column + 1
        }
        next = column + 1
    }

    mutating func insertBlank() {
        faults.append(Fault(column: next + 1, found: line[next], wanted: " ", kind: .blankMissing))
        isShifted = true
        put(" ")
    }

    /// Puts a colon after the last character that was kept.
    mutating func insertColon() {
        faults.append(Fault(column: next, found: line[next - 1], wanted: ":", kind: .colonMissing))
        isShifted = true
        put(":")
    }

    /// Puts a null value into the empty place before the next character.
    mutating func fillPlace() {
        faults.append(Fault(column: next + 1, found: line[next], wanted: "~", kind: .placeEmpty))
        insert("~")
    }

    /// Makes a comment of what comes next.
    mutating func turnIntoComment() {
        faults.append(Fault(column: next + 1, found: line[next], wanted: "#", kind: .excess))
        insert(" #")
    }

    /// Replaces the next character by a text; the fault is reported elsewhere.
    mutating func substitute(_ text: String) {
        isShifted = true
        for scalar in text.unicodeScalars { put(scalar) }
        next += 1
    }

    /// Inserts a text before the next character; the fault is reported elsewhere.
    mutating func insert(_ text: String) {
        isShifted = true
        for scalar in text.unicodeScalars { put(scalar) }
    }

    /// Leaves out the text up to `end`; the fault is reported elsewhere.
    mutating func skip(to end: Int) {
        guard end > next else { return }
        isShifted = true
        next = end
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        output.append(scalar)
        columns.append(next + 1)
    }
}
