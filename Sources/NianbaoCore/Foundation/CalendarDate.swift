/// Dates of the Gregorian calendar.
enum CalendarDate {
    /// Whether the text is an existing date in ISO 8601, e.g. `2021-02-03`.
    static func isValid(_ text: String) -> Bool {
        numbers(text).map { isValid(year: $0[0], month: $0[1], day: $0[2]) } ?? false
    }

    /// Whether the text is written like a date, but no year has that day: `2021-02-30`.
    static func isMissing(_ text: String) -> Bool { numbers(text) != nil && !isValid(text) }

    /// Year, month and day of a text that is written as in ISO 8601.
    private static func numbers(_ text: String) -> [Int]? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        return parts.compactMap { Int($0) }
    }

    static func isValid(year: Int, month: Int, day: Int) -> Bool {
        guard (1...12).contains(month), year > 0 else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }
}
