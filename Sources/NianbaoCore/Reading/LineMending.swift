/// A line that is copied character by character, with some of them replaced.
struct LineMending {
    let line: [Unicode.Scalar]
    var output: [Unicode.Scalar] = []
    var next = 0
    var faults: [(column: Int, found: Unicode.Scalar, wanted: String)] = []
    var inserted: [Int] = []

    var peek: Unicode.Scalar? { next < line.count ? line[next] : nil }

    mutating func keep() {
        output.append(line[next])
        next += 1
    }

    mutating func replace(with text: String) {
        faults.append((next + 1, line[next], text))
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            output.append(scalar)
            if offset > 0 { inserted.append(output.count) }
        }
        next += 1
    }

    mutating func insertBlank() {
        faults.append((next + 1, line[next], " "))
        output.append(" ")
        inserted.append(output.count)
    }
}
