/// CSV as RFC 4180 defines it, read strictly.
struct CSVRecords {
    /// The fields of each record.
    private(set) var rows: [[String]] = []

    /// - Returns: `nil` if the text does not conform to the standard: a line that does not end in CR LF, a misplaced quote,
    ///   lines of unequal length.
    init?(_ text: String) {
        var rest = Substring(text).unicodeScalars
        var row: [String] = []
        while !rest.isEmpty {
            guard let field = Self.field(&rest) else { return nil }
            row.append(field)
            if rest.starts(with: ",".unicodeScalars) {
                rest = rest.dropFirst()
                // A comma at the very end is followed by an empty field and the end of the line.
                if rest.isEmpty { return nil }
            } else {
                guard rest.starts(with: "\r\n".unicodeScalars) else { return nil }
                rest = rest.dropFirst(2)
                rows.append(row)
                row = []
            }
        }
        guard row.isEmpty, Set(rows.map(\.count)).count <= 1 else { return nil }
    }

    private static func field(_ rest: inout Substring.UnicodeScalarView) -> String? {
        var field = String.UnicodeScalarView()
        guard rest.first == "\"" else {
            let plain = rest.prefix { $0 != "," && $0 != "\r" && $0 != "\n" }
            rest = rest[plain.endIndex...]
            return plain.contains("\"") ? nil : String(plain)
        }
        rest = rest.dropFirst()
        while let scalar = rest.first {
            rest = rest.dropFirst()
            if scalar != "\"" {
                field.append(scalar)
            } else if rest.first == "\"" {
                rest = rest.dropFirst()
                field.append("\"")
            } else {
                return String(field)
            }
        }
        return nil
    }

    /// A text without the apostrophe that keeps it from being taken for a formula.
    static func unguarded(_ text: String) -> String { text.hasPrefix("'") ? String(text.dropFirst()) : text }
}
