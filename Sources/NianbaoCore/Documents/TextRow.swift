/// A line of a text, or several of them where a cell in quotation marks has several, and the fields that it has if it is a
/// row of a table.
struct TextRow {
    /// What stands between the fields of a row.
    enum Separator {
        case tab
        case bar
        /// Two spaces or more.
        case spaces
        /// A comma, as in CSV.
        case comma
    }

    struct Field {
        var text: String
        var span: SourceSpan
    }

    /// The line without white space at its ends and, in Markdown, without its marks.
    private(set) var text: String
    private(set) var span: SourceSpan
    /// What the line is divided by; `nil` when it is no row.
    private(set) var separator: Separator?
    /// The fields, each without white space at its ends; of a line that is no row, all of it.
    private(set) var fields: [Field]
    /// The level of a heading of Markdown.
    private(set) var headingLevel: Int?
    /// Whether the line only separates others, such as the rule under the header of a table in Markdown.
    private(set) var isRule = false

    var isEmpty: Bool { text.isEmpty }

    /// Whether the line is a table by itself, without rows before or after it: otherwise a tab or bar is only that.
    var isRowAlone: Bool { separator != .spaces && separator != .comma && fields.count > 2 }

    /// The lines of a text.
    static func rows(in text: String) -> [TextRow] {
        let lines = SourceLines(text)
        let isMarkdown =
            (1...lines.count).contains { number in
                lines[number].map { MarkdownLine.isHeading($0) || MarkdownLine.isRule($0) } ?? false
            } || (1...lines.count).count { lines[$0].map(MarkdownLine.isBold) ?? false } >= leastBold
        let isQuotation = (1...lines.count).count { lines[$0]?.first == ">" } >= leastQuoted
        if lines.areCSV { return DelimitedText(lines, delimiter: ",").rows.map { TextRow(csv: $0, in: lines) } }
        var rows: [TextRow] = []
        var number = 1
        while let line = lines[number] {
            if opensQuotation(line), let row = DelimitedText(lines, delimiter: "\t").row(at: number),
                row.lines.count > 1
            {
                rows.append(TextRow(quoted: row, in: lines))
                number = row.lines.upperBound + 1
                continue
            }
            let own = isQuotation ? unquoted(line) : (line: line, column: 1)
            rows.append(TextRow(own, number: number, isMarkdown: isMarkdown))
            number += 1
        }
        markSpacedRows(&rows)
        return rows
    }

    /// How many lines must be bold in a text without other marks for it to be Markdown.
    private static let leastBold = 2
    /// How many lines of a text must begin with `>` for it to be a mail that quotes a report.
    private static let leastQuoted = 5

    /// A line without the `>` that mail programs put before each line of what they quote, and the column in which the rest
    /// begins.
    private static func unquoted(_ line: Substring) -> (line: Substring, column: Int) {
        var rest = line
        var column = 1
        while rest.first == ">" {
            rest = rest.dropFirst()
            column += 1
            if rest.first == " " {
                rest = rest.dropFirst()
                column += 1
            }
        }
        return (rest, column)
    }

    /// Whether a line has no more fields than the table of any document.
    private static func mayBeRow(_ line: Substring) -> Bool {
        line.utf8.count { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "|") } <= columnLimit
    }

    /// As many columns as tables of other documents may have.
    private static let columnLimit = 500

    /// Whether a field begins with a quotation mark that another line closes, as spreadsheets copy a cell of several lines.
    private static func opensQuotation(_ line: Substring) -> Bool {
        let scalars = line.unicodeScalars
        guard scalars.contains("\""), scalars.contains("\t"), !quotationMarks(line).isMultiple(of: 2) else {
            return false
        }
        return scalars.split(separator: "\t").contains { $0.first == "\"" }
    }

    private static func quotationMarks(_ line: Substring) -> Int { line.utf8.count { $0 == UInt8(ascii: "\"") } }

    private init(_ start: (line: Substring, column: Int), number: Int, isMarkdown: Bool) {
        let (line, column) = start
        let whole = Field(line, line: number, column: column)
        (text, span, fields) = (whole.text, whole.span, [whole])
        guard Self.mayBeRow(line) else { return }
        let scalars = line.unicodeScalars
        if scalars.contains("\t") {
            let pieces = Field.pieces(of: line, line: number, at: "\t", from: column)
            let inner = pieces.drop { $0.text.isEmpty }
            if inner.count == 2, let first = inner.first, let last = inner.last, first.text.isListNumber {
                text = first.text + last.text
            } else if inner.count > 1 || pieces.count > 2 {
                (separator, fields) = (.tab, pieces)
            }
        } else if MarkdownLine.isRule(line) {
            isRule = true
        } else if scalars.contains("|") {
            readBars(line, number: number, from: column)
        } else if isMarkdown {
            (text, headingLevel) = MarkdownLine.content(text)
        }
    }

    private mutating func readBars(_ line: Substring, number: Int, from column: Int) {
        var pieces = Field.pieces(of: line, line: number, at: "|", from: column)
        if pieces.first?.text.isEmpty == true { pieces.removeFirst() }
        if pieces.count > 1, pieces.last?.text.isEmpty == true { pieces.removeLast() }
        isRule = pieces.allSatisfy(\.text.isEmpty) && pieces.count == 1
        guard pieces.count > 1 else { return }
        separator = .bar
        fields = pieces.map { Field(text: MarkdownLine.plain($0.text), span: $0.span) }
    }

    /// A row of several lines, whose cells in quotation marks have line breaks.
    private init(quoted row: DelimitedText.Record, in lines: SourceLines) {
        fields = row.fields.map { Field($0) }
        text = fields.map(\.text).joined(separator: "\t")
        separator = .tab
        span = lines.span(of: row.lines)
    }

    /// A row of CSV, or a line of text where only its first field has any.
    private init(csv row: DelimitedText.Record, in lines: SourceLines) {
        fields = row.fields.map { Field($0) }
        span = lines.span(of: row.lines)
        let filled = fields.filter { !$0.text.isEmpty }
        text = filled.map(\.text).joined(separator: " ")
        separator = .comma
        let isText = fields.count == 1 || filled.count == 1 && fields[0].text.isTextOfCSV
        if filled.isEmpty || isText {
            separator = nil
            text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            fields = filled.isEmpty ? [fields[0]] : filled
        }
    }

    /// Takes lines for rows whose columns are set apart by spaces, where several stand together.
    private static func markSpacedRows(_ rows: inout [TextRow]) {
        var start = 0
        while start < rows.count {
            let run = rows[start...].prefix {
                $0.separator == nil && $0.headingLevel == nil && $0.spacedFields.count > 1
            }
            if run.count(where: { $0.spacedFields.count > 2 }) > 1 {
                for index in run.indices {
                    rows[index].fields = rows[index].spacedFields
                    rows[index].separator = .spaces
                }
            }
            start = max(run.endIndex, start + 1)
        }
    }

    /// The pieces of the line between two or more spaces.
    private var spacedFields: [Field] {
        guard fields.count == 1, !text.isEmpty else { return fields }
        var pieces: [Field.Draft] = []
        var spaces = 2
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            if scalar == " " || scalar == "\u{A0}" || scalar == "\u{3000}" {
                spaces += scalar == "\u{3000}" ? 2 : 1
                continue
            }
            if spaces > 1 {
                pieces.append(Field.Draft(line: Int(span.start.line), column: Int(span.start.column) + offset))
            } else if spaces == 1 {
                pieces[pieces.count - 1].text.append(" ")
            }
            spaces = 0
            pieces[pieces.count - 1].text.append(scalar)
        }
        return pieces.map(\.field)
    }
}

extension SourceLines {
    /// All of these lines, which are there.
    fileprivate func span(of numbers: ClosedRange<Int>) -> SourceSpan {
        let column = (self[numbers.upperBound]?.unicodeScalars.count ?? 0) + 1
        return SourceSpan(
            start: SourcePosition(line: numbers.lowerBound, column: 1),
            end: SourcePosition(line: numbers.upperBound, column: column))
    }
}

extension TextRow.Field {
    fileprivate init(_ field: DelimitedText.Field) {
        self.init(String(field.text)[...], line: field.line, column: field.column)
    }

    /// A field while it is put together.
    fileprivate struct Draft {
        var text = String.UnicodeScalarView()
        let line: Int
        let column: Int

        init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }

        var field: TextRow.Field { TextRow.Field(String(text)[...], line: line, column: column) }
    }

    /// A stretch of a line that begins at this column.
    fileprivate init(_ stretch: Substring, line: Int, column: Int) {
        text = String(stretch).trimmed
        let scalars = stretch.unicodeScalars
        let start = scalars.prefix { $0.isWhiteSpace }.count
        // An empty field is where it could be typed.
        span = SourceSpan(
            line: line, column: text.isEmpty ? column : column + start, length: text.unicodeScalars.count)
    }

    /// The pieces of a line at a separator, one without a backslash before it; the line begins in the column `first`.
    fileprivate static func pieces(
        of line: Substring, line number: Int, at separator: Unicode.Scalar, from first: Int
    ) -> [TextRow.Field] {
        var pieces: [TextRow.Field] = []
        let scalars = line.unicodeScalars
        var start = scalars.startIndex
        var column = first
        var startColumn = first
        var isEscaped = false
        for index in scalars.indices {
            column += 1
            let scalar = scalars[index]
            if scalar == separator, !isEscaped {
                pieces.append(TextRow.Field(line[start..<index], line: number, column: startColumn))
                start = scalars.index(after: index)
                startColumn = column
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        pieces.append(TextRow.Field(line[start...], line: number, column: startColumn))
        return pieces
    }
}

extension String {
    /// Whether this is all that a list writes before an item: `一、`, `（二）`, `3.`.
    fileprivate var isListNumber: Bool {
        let signs = unicodeScalars.filter { !"（）()、.．".unicodeScalars.contains($0) }
        let hasSign = signs.count < unicodeScalars.count
        return hasSign && 1...3 ~= signs.count
            && signs.allSatisfy { "0"..."9" ~= $0 || $0.isItemNumeral }
    }
}

extension String {
    /// Whether a field that is alone in a row of CSV is a paragraph, and no caption within a table.
    fileprivate var isTextOfCSV: Bool {
        sectionNumber != nil || unicodeScalars.count > 20 || hasSuffix("。")
    }
}
