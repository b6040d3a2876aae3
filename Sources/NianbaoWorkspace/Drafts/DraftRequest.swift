package import NianbaoCore

/// What a new report is asked to be. What is `nil` follows from last year's report, or from the year.
package struct DraftRequest: Sendable {
    /// The agency's full name.
    package var agency: String?
    /// The report year.
    package var year: Int?
    /// Whose figures it has.
    package var scope: Scope?
    /// The kind of report, as form files call it.
    package var kind: String?
    /// The edition of its form.
    package var edition: String?
    /// What becomes of last year's texts.
    package var texts = NextYearDraft.Texts.asComments

    /// Nothing is asked for.
    package init() {}

    /// The year of a text such as `2025`, `２０２５年` or `二〇二五年度`.
    ///
    /// - Throws: A `Failure` when it is none.
    package static func year(_ text: String) throws(Failure) -> Int {
        let signs = text.replacing("零", with: "〇").filter { !$0.isWhitespace }
        let digits = signs.prefix { $0.isWholeNumber }.compactMap(\.wholeNumberValue).filter { $0 < 10 }
        guard digits.count == 4, ["", "年", "年度"].contains(signs.drop { $0.isWholeNumber }) else {
            throw Failure(
                zh: "“\(text)”不是年度；请写四位数字，例如 2025", en: "“\(text)” is no year; write four digits, such as 2025")
        }
        return digits.reduce(0) { 10 * $0 + $1 }
    }
}
