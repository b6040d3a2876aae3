/// The probable meaning of a field's value, if there is one way to read it.
enum MeantField {
    /// The year of texts such as `2024年`, `“2024”` or `２０２４`.
    static func year(_ text: String) -> Int? {
        guard text.utf8.count <= longest else { return nil }
        let plain = unquoted(text.halfWidthFigures)
        return plain.wholeMatch(of: /([0-9]{4})\s*(年|年度)?/).flatMap { Int($0.1) }
    }

    /// The number that the digits of a text make, of whatever script they are; `nil` unless there are four.
    static func digits(_ text: String) -> Int? {
        let digits = text.filter(\.isWholeNumber).compactMap(\.wholeNumberValue)
        return digits.count == 4 ? digits.reduce(0) { 10 * $0 + $1 } : nil
    }

    /// The day of texts such as `2025年1月20日`, `2025/1/20` or `2025.01.20`, as `2025-01-20`.
    static func date(_ text: String) -> String? {
        guard text.utf8.count <= longest,
            let match = unquoted(text.halfWidthFigures)
                .wholeMatch(of: /([0-9]{4})\s*[年.\/-]\s*([0-9]{1,2})\s*[月.\/-]\s*([0-9]{1,2})\s*[日号]?/)
        else { return nil }
        let date = [String(match.1), padded(match.2), padded(match.3)].joined(separator: "-")
        return CalendarDate.isValid(date) ? date : nil
    }

    /// What is wrong with a date, and what settles it; `nil` for a day in the calendar that is well written.
    ///
    /// - Returns: `meant` is the day that it can only mean, else `nil`.
    static func dateFault(_ text: String) -> (message: Bilingual, advice: Bilingual, meant: String?)? {
        if CalendarDate.isValid(text) { return nil }
        if CalendarDate.isMissing(text) {
            return (
                Bilingual(zh: "没有“\(text)”这一天", en: "there is no “\(text)”"),
                Bilingual(zh: "核对日期", en: "check the date"), nil
            )
        }
        let meant = date(text)
        return (
            Bilingual(zh: "日期“\(text)”写法不对", en: "the date “\(text)” is not well written"),
            Bilingual(zh: "写成 \(meant ?? "2025-01-20")", en: "write it as \(meant ?? "2025-01-20")"), meant
        )
    }

    /// A text without the quotation marks around all of it.
    static func unquoted(_ text: String) -> String {
        let marks: [(Character, Character)] = [("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("\"", "\"")]
        let trimmed = text.trimmed
        guard let first = trimmed.first, let last = trimmed.last, trimmed.count > 2,
            marks.contains(where: { $0 == (first, last) }),
            case let inner = trimmed.dropFirst().dropLast(), !inner.contains(where: { $0 == first || $0 == last })
        else { return trimmed }
        return String(inner).trimmed
    }

    /// Longer texts are neither years nor dates.
    private static let longest = 100

    private static func padded(_ digits: Substring) -> String { (digits.count == 1 ? "0" : "") + digits }
}
