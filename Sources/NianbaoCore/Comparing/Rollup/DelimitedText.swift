/// Rows of a text with delimiters, as RFC 4180 lays it down; commas, semicolons or tabs, whichever the first line has.
struct DelimitedText {
    private(set) var rows: [Row] = []

    struct Row {
        let fields: [String]
        /// The 1-based line on which it begins.
        let line: Int
    }

    init(_ text: String) {
        let delimiter = Self.delimiter(of: text)
        var fields: [String] = []
        var field = String.UnicodeScalarView()
        var (line, start) = (1, 1)
        var isQuoted = false
        let scalars = Array(text.unicodeScalars)
        var index = 0
        func isEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            index += 1
            if scalar == "\n" || scalar == "\r" && next != "\n" { line += 1 }
            if isQuoted {
                if scalar != "\"" {
                    field.append(scalar)
                } else if next == "\"" {
                    field.append(scalar)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if scalar == "\"", field.isEmpty {
                isQuoted = true
            } else if scalar == delimiter || isEnd(scalar) {
                if scalar == "\r", next == "\n" { continue }
                fields.append(String(field))
                field = String.UnicodeScalarView()
                guard isEnd(scalar) else { continue }
                rows.append(Row(fields: fields, line: start))
                (fields, start) = ([], line)
            } else {
                field.append(scalar)
            }
        }
        if !field.isEmpty || !fields.isEmpty { rows.append(Row(fields: fields + [String(field)], line: start)) }
    }

    private static func delimiter(of text: String) -> Unicode.Scalar {
        let first = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
        let counted = [",", "\t", ";"].map { (delimiter: $0 as Unicode.Scalar, count: 0) }.map { candidate in
            (delimiter: candidate.delimiter, count: first.count { $0 == candidate.delimiter })
        }
        return counted.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0.delimiter : nil } ?? ","
    }
}
