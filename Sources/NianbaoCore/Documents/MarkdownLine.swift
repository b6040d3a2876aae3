/// The marks that Markdown puts into lines.
enum MarkdownLine {
    /// Whether the line begins with `#` signs and a space.
    static func isHeading(_ line: Substring) -> Bool {
        let rest = line.unicodeScalars.drop { $0 == "#" }
        return 1...6 ~= line.unicodeScalars.count - rest.count && rest.first == " "
    }

    /// Whether all of the line is bold.
    static func isBold(_ line: Substring) -> Bool {
        line.utf8.count > 4 && line.hasPrefix("**") && line.hasSuffix("**")
            && !line.dropFirst(2).dropLast(2).contains("**")
    }

    /// Whether the line is a rule of a table or a page: two dashes or more between bars or plus signs, and colons. A single
    /// dash is a cell that says there is none.
    static func isRule(_ line: Substring) -> Bool {
        let pieces = line.unicodeScalars.split { $0 == "|" || $0 == "+" }.map { $0.filter { $0 != " " } }
        let rules = pieces.filter { !$0.isEmpty }
        return !rules.isEmpty
            && rules.allSatisfy { rule in
                rule.count > 1 && rule.contains { $0 != ":" } && rule.allSatisfy { "-=:".unicodeScalars.contains($0) }
            }
    }

    /// What a line says and the level of a heading.
    static func content(_ line: String) -> (text: String, headingLevel: Int?) {
        guard isHeading(line[...]) else {
            let isQuote = line.hasPrefix("> ")
            return (plain(isQuote ? String(line.dropFirst(2)) : line), nil)
        }
        let signs = line.prefix { $0 == "#" }.count
        return (plain(String(line.dropFirst(signs)).trimmed), signs)
    }

    /// A text without the signs that make it bold, and without backslashes before signs that are meant literally.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var isEscaped = false
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if isEscaped {
                isEscaped = false
                plain.append(scalar)
            } else if scalar == "\\", let next, next.isASCII, next.properties.isPunctuationOrSymbol {
                isEscaped = true
            } else if scalar == "*", next == "*" {
                index += 1
            } else {
                plain.append(scalar)
            }
            index += 1
        }
        return String(plain).trimmed
    }
}

extension Unicode.Scalar.Properties {
    /// Whether it is a punctuation mark or a sign, which a backslash may stand before.
    fileprivate var isPunctuationOrSymbol: Bool {
        switch generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .otherPunctuation,
            .mathSymbol, .currencySymbol, .modifierSymbol:
            true
        default: false
        }
    }
}
