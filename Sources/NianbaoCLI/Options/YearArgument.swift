internal import ArgumentParser
internal import NianbaoCore

/// A report year as people write it: `2025`, `2025年`, `２０２５年度`.
struct YearArgument {
    let year: Int

    /// - Throws: A `ValidationError` that explains how a year is written.
    init(_ argument: String) throws {
        let digits = argument.trimmingWords(["年度", "年"]).unicodeScalars.map { scalar in
            switch scalar {
            case "\u{FF10}"..."\u{FF19}": Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
            default: scalar
            }
        }
        guard let year = Int(String(String.UnicodeScalarView(digits))) else {
            throw ValidationError(pick(zh: "写四位数字，如 2025", en: "write four digits, such as 2025"))
        }
        self.year = year
    }
}

extension String {
    /// The text without spaces around it and without the first of the words that it may end with.
    fileprivate func trimmingWords(_ words: [String]) -> String {
        let text = filter { !$0.isWhitespace }
        guard let word = words.first(where: { text.hasSuffix($0) }) else { return text }
        return String(text.dropLast(word.count))
    }
}
