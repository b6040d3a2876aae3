/// One input text with the name that messages call it by.
package struct SourceFile: Sendable {
    /// The path as the user wrote it, or a name such as `<stdin>`.
    package let name: String
    /// The text without a byte order mark, whatever encoding the file had.
    package let text: String
    /// What is known about the text; `nil` if it has not been examined.
    let soundness: TextSoundness?

    /// A file whose text has not been examined yet.
    package init(name: String, text: String) { self.init(name: name, text: text, soundness: nil) }

    init(name: String, text: String, soundness: TextSoundness?) {
        self.name = name
        self.text = text
        self.soundness = soundness
    }
}

/// The lines of a text, for showing excerpts.
package struct SourceLines: Sendable {
    private let lines: [Substring]

    /// The most lines of a text that is read. A report has about 100; each line beyond costs time and memory for faults.
    package static let limit = 20_000

    /// Cuts the text into lines.
    package init(_ text: String) {
        var lines: [Substring] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var index = start
        while index < scalars.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            guard Self.endsLine(scalar) else {
                index = next
                continue
            }
            lines.append(text[start..<index])
            let isPair = scalar == "\r" && next < scalars.endIndex && scalars[next] == "\n"
            index = isPair ? scalars.index(after: next) : next
            start = index
        }
        lines.append(text[start...])
        self.lines = lines
    }

    /// How many lines there are.
    package var count: Int { lines.count }

    /// How many lines a text has, without keeping them.
    static func count(in text: String) -> Int {
        var count = 1
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if endsLine(scalar), previous != "\r" || scalar != "\n" { count += 1 }
            previous = scalar
        }
        return count
    }

    /// The text of the 1-based `line` without its line break; `nil` when there is no such line.
    package subscript(line: Int) -> Substring? {
        lines.indices.contains(line - 1) ? lines[line - 1] : nil
    }

    /// The line breaks of editors and of YAML 1.2, section 5.4. Those that YAML 1.1 has besides are among
    /// ``UnseenCharacters``.
    static func endsLine(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

    /// The length of the line break at `index`; zero when there is none.
    static func breakLength<Bytes: RandomAccessCollection>(_ bytes: Bytes, at index: Int) -> Int
    where Bytes.Element == UInt8, Bytes.Index == Int {
        switch bytes[index] {
        case 0x0A: 1
        case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        default: 0
        }
    }
}
