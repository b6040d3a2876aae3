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
        /// Whether it is right, and what is wanted is missing before it.
        var isMissing = false
    }

    init(line: [Unicode.Scalar]) { self.line = line }

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
        faults.append(Fault(column: next + 1, found: line[next], wanted: " ", isMissing: true))
        isShifted = true
        put(" ")
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        output.append(scalar)
        columns.append(next + 1)
    }
}
