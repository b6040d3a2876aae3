internal import NianbaoCore

/// ArgumentParser's messages and help pages, in Chinese as far as `ParserWords` has them.
enum ChineseUsage {
    /// Where the second column of a help page begins.
    private static let column = 26

    /// A help page. Other results, such as scripts and the version, are returned as they are.
    static func page(_ text: String) -> String {
        ["OVERVIEW: ", "USAGE: "].contains(where: text.hasPrefix) ? translated(text) : text
    }

    /// Why a command was not run.
    static func fault(_ text: String) -> String {
        let body = text.hasPrefix("Error: ") ? String(text.dropFirst("Error: ".count)) : text
        return "错误：" + translated(body)
    }

    /// What is wrong with a command line, from the line that reports it.
    static func usage(_ text: String) -> String { "命令写法有误：" + translated(text) }

    private static func translated(_ text: String) -> String {
        let text = ParserWords.purposes.reduce(withDefaults(text)) { $0.replacing($1.english, with: $1.chinese) }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
            .joined(separator: "\n")
    }

    private static func line(_ line: String) -> String {
        let blanks = line.prefix { $0 == " " }
        let words = line.dropFirst(blanks.count)
        if let whole = translation(of: words, ParserWords.messages) ?? translation(of: words, ParserWords.lines) {
            return named(blanks + whole)
        }
        for (english, chinese) in ParserWords.beginnings where line.hasPrefix(english) {
            let rest = line.dropFirst(english.count)
            return named(chinese + (translation(of: rest, ParserWords.messages) ?? String(rest)))
        }
        return entry(line)
    }

    /// A line of two columns, padded again: a Chinese character is as wide as two others.
    private static func entry(_ line: String) -> String {
        let (label, rest) = (line.prefix(column), line.dropFirst(column))
        let isEntry = label.hasPrefix("  ") && label.last == " " && label.contains { $0 != " " } && !rest.isEmpty
        guard isEntry, !label.hasPrefix("   ") else { return named(line) }
        let name = named(String(label)).trimmedAtEnd
        return name + String(repeating: " ", count: max(2, column - name.displayWidth)) + rest
    }

    /// The values that an option takes, and the one it has by default. They may take several lines.
    private static func withDefaults(_ text: String) -> String {
        text.replacing(/\((values|default):([^)]*)\)/) { match in
            let values = match.2.replacing(/default:\ */, with: "默认：").replacing("; ", with: "；")
                .replacing(";\n", with: "；\n")
            return (match.1 == "values" ? "（可用：" : "（默认：") + values.drop { $0 == " " } + "）"
        }
    }

    private static func named(_ text: String) -> String {
        text.replacing(/<([a-z]+)>/) { match in ParserWords.names[String(match.1)].map { "<\($0)>" } ?? String(match.0)
        }
    }

    private static func translation(
        of text: Substring, _ table: [(english: String, chinese: String)]
    ) -> String? {
        for (english, chinese) in table {
            guard let parts = parts(of: text, between: english.split(separator: "*", omittingEmptySubsequences: false))
            else { continue }
            return parts.enumerated().reduce(chinese) { sentence, part in
                sentence.replacing("$\(part.offset + 1)", with: part.element)
                    .replacing("$[\(part.offset + 1)]", with: list(part.element))
            }
        }
        return nil
    }

    /// What is in place of each `*` of a pattern; `nil` when the text does not match it.
    private static func parts(of text: Substring, between words: [Substring]) -> [Substring]? {
        guard let first = words.first, let last = words.last, text.hasPrefix(first) else { return nil }
        guard words.count > 1 else { return text == first ? [] : nil }
        var parts: [Substring] = []
        var rest = text.dropFirst(first.count)
        for word in words.dropFirst().dropLast() {
            guard let range = rest.firstRange(of: word) else { return nil }
            parts.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        guard rest.hasSuffix(last) else { return nil }
        return parts + [rest.dropLast(last.count)]
    }

    /// Quoted words that ArgumentParser lists one after the other.
    private static func list(_ text: Substring) -> String {
        String(text).replacing(/', '|' or '|' and '/, with: "、").replacing("'", with: "")
    }
}

extension String {
    fileprivate var trimmedAtEnd: String { String(dropLast(reversed().prefix { $0 == " " }.count)) }
}
