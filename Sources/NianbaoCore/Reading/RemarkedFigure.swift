/// A figure with words in brackets after it, such as `22（其中修订6件）`, which is written `{值: 22, 注: 其中修订6件}`.
struct RemarkedFigure: Equatable {
    /// The figure as it is written.
    let number: String
    /// The words without their brackets.
    let words: String

    /// `nil` for any other text.
    init?(_ text: String) {
        // Most figures that come here have no brackets, and patterns take long to say so.
        guard text.utf8.count <= Self.longest, text.hasSuffix("）") || text.hasSuffix(")"),
            let match = text.wholeMatch(of: /([-+−－＋]?[0-9０-９][^（(]*?)[\s　]*[（(](.+)[）)]/),
            case let words = String(match.2).trimmed, words.contains(where: \.isLetter), words.isOneLine,
            words.filter({ "（(".contains($0) }).count == words.filter({ "）)".contains($0) }).count
        else { return nil }
        number = String(match.1)
        self.words = words
    }

    /// How it is written in a file of this spelling.
    ///
    /// - Parameter figure: The number in plain digits.
    func notation(_ figure: String, _ spelling: Spelling) -> String {
        "{\(Notation.value[spelling]): \(figure), \(Notation.remark[spelling]): \(YAMLText.scalar(words))}"
    }

    /// Longer texts are not remarks, and patterns would take long on them.
    private static let longest = 400

    /// The end in a line of such a figure, if one is next and another value or the end of the brackets follows it.
    static func end(in repair: LineRepair) -> Int? {
        let rest = repair.line[repair.next...].prefix(longest)
        let figure = rest.prefix { !"（(,，、:：[]{}［］｛｝【】\"'#".unicodeScalars.contains($0) }
        guard figure.endIndex < rest.endIndex, "（(".unicodeScalars.contains(rest[figure.endIndex]) else { return nil }
        var depth = 0
        for index in rest[figure.endIndex...].indices {
            if "（(".unicodeScalars.contains(rest[index]) { depth += 1 }
            if "）)".unicodeScalars.contains(rest[index]) { depth -= 1 }
            guard depth > 0 else {
                let next = rest[(index + 1)...].first { $0 != " " && $0 != "\u{3000}" }
                let isWhole = next.map { ",，、]］】}｝".unicodeScalars.contains($0) } ?? true
                let text = rest[...index].text
                let hasQuotes = text.contains { "\"\\".contains($0) }
                return isWhole && !hasQuotes && RemarkedFigure(text) != nil ? index + 1 : nil
            }
        }
        return nil
    }
}
