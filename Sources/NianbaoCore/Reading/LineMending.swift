/// A line that is copied character by character, with some of them replaced.
struct LineMending {
    let line: [Unicode.Scalar]
    private(set) var output: [Unicode.Scalar] = []
    private(set) var next = 0
    private(set) var faults: [Fault] = []
    /// For each character of `output` the column of the line that it stands for.
    private(set) var columns: [Int] = []
    /// Whether a character of `output` has another column than in the line.
    private(set) var isShifted = false

    /// A character that is out of place.
    struct Fault {
        let column: Int
        let found: Unicode.Scalar
        /// What should stand there.
        let wanted: String
        var kind = Kind.misplaced

        enum Kind {
            /// The character is not the one that is wanted.
            case misplaced
            /// It is right, and the blank that is wanted is missing before it.
            case blankMissing
            /// It ends a key that should have a colon behind it.
            case colonMissing
            /// It begins words behind a list that do not belong there.
            case excess
        }

        var isMissing: Bool { kind == .blankMissing }
    }

    init(line: [Unicode.Scalar]) { self.line = line }

    /// Whether nothing but blanks and a comment comes behind the next character.
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

    mutating func replace(with text: String) {
        faults.append(Fault(column: next + 1, found: line[next], wanted: text))
        if text.unicodeScalars.count != 1 { isShifted = true }
        // What is put in besides stands for nothing, so a place there is that of what comes next.
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

    /// Puts a colon behind the last character that was kept.
    mutating func insertColon() {
        faults.append(Fault(column: next, found: line[next - 1], wanted: ":", kind: .colonMissing))
        isShifted = true
        put(":")
    }

    /// Makes a comment of what comes next.
    mutating func turnIntoComment() {
        faults.append(Fault(column: next + 1, found: line[next], wanted: "#", kind: .excess))
        isShifted = true
        put(" ")
        put("#")
    }

    /// Puts another text in the place of the next character, which is told elsewhere.
    mutating func substitute(_ text: String) {
        isShifted = true
        for scalar in text.unicodeScalars { put(scalar) }
        next += 1
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        output.append(scalar)
        columns.append(next + 1)
    }
}
