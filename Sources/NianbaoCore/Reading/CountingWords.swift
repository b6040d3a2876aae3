/// The words that documents, cases and people are counted with, which may be written after a figure.
enum CountingWords {
    /// Longer words first.
    static let all = [
        "人次", "件次", "件", "项", "个", "次", "条", "份", "起", "宗", "户", "人", "部", "家", "篇", "批", "例", "笔",
    ]

    /// What is before such a word, and the word; `nil` for a text that does not begin as a number or end with such a word.
    static func divide(_ text: String) -> (number: String, word: String)? {
        guard let first = text.unicodeScalars.first, first.isDigit || "+-−－＋".unicodeScalars.contains(first),
            let word = all.first(where: { text.hasSuffix($0) })
        else { return nil }
        return (String(text.dropLast(word.count)), word)
    }

    /// A word for many things together that a header, a label or a line above a table names as its unit: 万件 in 制发件数（万件）
    /// and in 单位：万件. `nil` when there is none.
    static func scaledUnit(in text: String) -> String? {
        guard text.utf8.count <= 300, text.contains(where: scales.contains) else { return nil }
        let pieces = text.filter { !$0.isWhitespace }.split { separators.contains($0) }
        return pieces.first { piece in
            piece.first.map(scales.contains) == true && all.contains(String(piece.dropFirst()))
        }.map(String.init)
    }

    private static let scales: Set<Character> = ["十", "百", "千", "万", "亿"]
    /// What is before a unit that is named, and after it.
    private static let separators: Set<Character> = [
        "（", "）", "(", ")", "【", "】", "[", "]", "〔", "〕", ":", "：", "、", "，", ",", "/", "／", ";", "；", "。", "位", "币",
        "以",
        "为", "计",
    ]
}

extension String {
    /// Whether it is a unit, of whatever the form counts: 件, 万元, 单位：元.
    var isUnit: Bool {
        guard let unit = namedUnit else { return false }
        return MoneyUnit(rawValue: unit) != nil || CountingWords.all.contains(unit)
    }

    /// What is before the word that a number of things is counted with, or before the same in brackets; `nil` when there
    /// is no such word.
    var withoutCounter: String? {
        if let remarked = RemarkedFigure(self) {
            guard remarked.words.isUnit, MoneyUnit(label: remarked.words) == nil else { return nil }
            return remarked.number.withoutCounter ?? remarked.number
        }
        return CountingWords.divide(self)?.number
    }
}
