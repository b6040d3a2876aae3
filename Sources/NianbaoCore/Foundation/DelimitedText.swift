/// The rows of a text with a delimiter between fields, as RFC 4180 describes them.
struct DelimitedText {
    private let lines: SourceLines
    private let delimiter: Unicode.Scalar

    /// How many further lines a field in quotation marks may have.
    private static let quotedLineLimit = 20

    struct Record {
        let fields: [Field]
        /// The 1-based lines that it takes.
        let lines: ClosedRange<Int>
    }

    struct Field {
        /// What it says, without the quotation marks around it; its line breaks are `\n`.
        fileprivate(set) var text = String.UnicodeScalarView()
        /// The 1-based line and column in which it begins.
        let line: Int
        let column: Int
    }

    /// - Parameter delimiter: `nil` for a comma, semicolon or tab, whichever the first line has.
    init(_ lines: SourceLines, delimiter: Unicode.Scalar? = nil) {
        self.lines = lines
        self.delimiter = delimiter ?? Self.delimiter(of: lines[1] ?? "")
    }

    var rows: [Record] {
        var rows: [Record] = []
        var number = 1
        while let row = row(at: number) {
            rows.append(row)
            number = row.lines.upperBound + 1
        }
        return rows
    }

    /// The row that begins in a line; `nil` when there is no such line.
    func row(at number: Int) -> Record? {
        // A quotation mark that none closes is one of the text.
        row(at: number, readsQuotations: true) ?? row(at: number, readsQuotations: false)
    }

    private func row(at number: Int, readsQuotations: Bool) -> Record? {
        var fields: [Field] = []
        var field = Field(line: number, column: 1)
        var isQuoted = false
        var last = number
        while let line = lines[last], last - number <= Self.quotedLineLimit {
            let scalars = Array(line.unicodeScalars)
            var index = 0
            while index < scalars.count {
                let scalar = scalars[index]
                let isPair = isQuoted && scalar == "\"" && index + 1 < scalars.count && scalars[index + 1] == "\""
                index += isPair ? 2 : 1
                switch scalar {
                case "\"" where isQuoted && !isPair: isQuoted = false
                case "\"" where !isQuoted && readsQuotations && field.text.allSatisfy(\.isWhiteSpace):
                    field.text = String.UnicodeScalarView()
                    isQuoted = true
                case delimiter where !isQuoted:
                    fields.append(field)
                    field = Field(line: last, column: index + 1)
                default: field.text.append(scalar)
                }
            }
            guard isQuoted else { return Record(fields: fields + [field], lines: number...last) }
            field.text.append("\n")
            last += 1
        }
        return nil
    }

    private static func delimiter(of line: Substring) -> Unicode.Scalar {
        let counted = [",", "\t", ";"].map { (delimiter: Unicode.Scalar) in
            (delimiter: delimiter, count: line.unicodeScalars.count { $0 == delimiter })
        }
        return counted.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0.delimiter : nil } ?? ","
    }
}
