/// Characters that nobody sees in a file and that do not belong there: control characters, and the breaks of lines and
/// paragraphs that word processors leave inside a sentence. libyaml stops at the first or ends the line at the second.
struct UnseenCharacters {
    /// The text without them.
    private(set) var rest = ""
    /// For lines that have lost some: the original column of each character that is left, and of the end of the line.
    private(set) var columns: [Int: [Int]]
    /// One for each line.
    private(set) var findings: [Finding] = []

    /// Beyond so many, it is no text.
    private static let limit = 1000

    /// - Parameter columns: For lines in which characters were shifted before: the original column of each, by line.
    /// - Returns: `nil` when the text has none.
    init?(_ text: String, columns: [Int: [Int]]) {
        // A byte order mark is one at the beginning alone.
        let scalars = text.unicodeScalars
        let content = scalars.first == "\u{FEFF}" ? scalars.dropFirst() : scalars[...]
        guard content.contains(where: \.isUnseen) else { return nil }
        self.columns = columns
        var (kept, line, left) = (String.UnicodeScalarView(), Line(number: 1, columns[1]), Self.limit)
        var previous: Unicode.Scalar = " "
        for scalar in scalars {
            if scalar.isUnseen {
                line.leaveOut(scalar, behind: previous)
            } else {
                kept.append(scalar)
                if scalar != "\n" || previous != "\r" { line.keep() }
            }
            if SourceLines.endsLine(scalar) {
                // CR LF is one break: its second half begins no line.
                if scalar == "\n", previous == "\r" {
                    previous = scalar
                    continue
                }
                end(line, &left)
                line = Line(number: line.number + 1, columns[line.number + 1])
            }
            previous = scalar
        }
        line.keep()
        end(line, &left)
        rest = String(kept)
    }

    private mutating func end(_ line: Line, _ left: inout Int) {
        guard let first = line.unseen.first else { return }
        columns[line.number] = line.columns
        guard left > 0 else { return }
        left -= line.unseen.count
        let code = first.scalar.codePoint
        let more = line.unseen.count
        let edits = line.unseen.compactMap { unseen in
            unseen.isClear
                ? Fix.Edit(
                    SourceSpan(line: line.number, column: unseen.column, length: 1), String(unseen.scalar), to: "")
                : nil
        }
        findings.append(
            Finding(
                .yamlSyntax, at: SourceSpan(line: line.number, column: first.column, length: 1),
                Bilingual(
                    zh: "这里有看不见的字符（\(code)）" + (more > 1 ? "，这一行共 \(more) 个" : ""),
                    en: "an invisible character is here (\(code))" + (more > 1 ? ", \(more) on this line" : "")),
                advice: Bilingual(
                    zh: "删去它；要分成两段的，另起一行", en: "delete it; if a paragraph should end here, begin a new line"),
                fix: edits.count == more ? Fix(edits) : nil))
    }

    /// A line that is being read.
    private struct Line {
        let number: Int
        private(set) var columns: [Int] = []
        private(set) var unseen: [(scalar: Unicode.Scalar, column: Int, isClear: Bool)] = []
        private var place = 0
        private let shifted: [Int]?

        init(number: Int, _ shifted: [Int]?) { (self.number, self.shifted) = (number, shifted) }

        private var column: Int { shifted.map { $0[min(place, $0.count - 1)] } ?? place + 1 }

        mutating func keep() {
            columns.append(column)
            place += 1
        }

        /// After a full stop, a break may part two paragraphs, and is not to be deleted unseen.
        mutating func leaveOut(_ scalar: Unicode.Scalar, behind previous: Unicode.Scalar) {
            let isBreak = scalar.isWhiteSpace
            unseen.append((scalar, column, !(isBreak && "。！？：；”）".unicodeScalars.contains(previous))))
            place += 1
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character other than tabs and line breaks, a byte order mark, or a break of YAML 1.1 and of word
    /// processors that is none to editors.
    var isUnseen: Bool {
        switch value {
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
