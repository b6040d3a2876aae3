/// How a draft marks a number of last year's that somebody has to look at: 【12】.
package enum LastYearMark {
    /// The number with its mark.
    package static func marked(_ number: some StringProtocol) -> String { "【\(number)】" }

    /// Where marked numbers are in a text, with their brackets. The year of a document's number (【2024】3号) is none: its
    /// brackets are of the wrong kind.
    static func ranges(in text: String) -> [Range<String.Index>] {
        guard text.containsBytes(of: "【") else { return [] }
        var ranges: [Range<String.Index>] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "【") {
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(where: { $0 == "】" || $0 == "【" || $0.isNewline }) else { break }
            let inner = rest[..<close]
            rest = rest[close...]
            guard rest.first == "】" else { continue }
            rest = rest.dropFirst()
            if isNumber(inner), !isDocumentNumber(rest) { ranges.append(open..<rest.startIndex) }
        }
        return ranges
    }

    private static func isNumber(_ text: Substring) -> Bool {
        guard let first = text.first, isDigit(first) else { return false }
        return text.allSatisfy { isDigit($0) || ".,．，%％余多几来 ".contains($0) }
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isWholeNumber || "〇零一二两三四五六七八九十百千万亿".contains(character)
    }

    private static func isDocumentNumber(_ rest: Substring) -> Bool {
        let number = rest.first == "第" ? rest.dropFirst() : rest
        guard number.first?.isWholeNumber == true else { return false }
        return number.first { !$0.isWholeNumber } == "号"
    }
}
