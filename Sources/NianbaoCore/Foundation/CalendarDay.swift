/// A day of the Gregorian calendar.
package struct CalendarDay: Hashable, Comparable, Sendable {
    private var year: Int
    private var month: Int
    private var day: Int

    /// - Returns: `nil` for a day that does not exist.
    package init?(year: Int, month: Int, day: Int) {
        guard CalendarDate.isValid(year: year, month: month, day: day) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day that a text in ISO 8601 names, e.g. `2026-01-25`; `nil` for any other text.
    package init?(_ text: String) {
        guard CalendarDate.isValid(text) else { return nil }
        let numbers = text.split(separator: "-").compactMap { Int($0) }
        (year, month, day) = (numbers[0], numbers[1], numbers[2])
    }

    /// The first day that computers count from.
    package static let first = CalendarDay(validYear: 1970)

    private init(validYear: Int) { (year, month, day) = (validYear, 1, 1) }

    /// In ISO 8601, e.g. `2026-01-25`.
    package var text: String { "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))" }

    /// As Chinese documents write it, e.g. `2026年1月25日`.
    package var chinese: String { "\(year)年\(month)月\(day)日" }

    /// How many days later than this the other day is; negative if it is earlier.
    package func days(to other: CalendarDay) -> Int { other.number - number }

    /// The day that is so many days later.
    package func advanced(by days: Int) -> CalendarDay {
        let number = number + days
        let (era, dayOfEra) = (number / 146_097, number % 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let months = (5 * dayOfYear + 2) / 153
        var day = self
        day.month = months < 10 ? months + 3 : months - 9
        day.year = era * 400 + yearOfEra + (day.month > 2 ? 0 : 1)
        day.day = dayOfYear - (153 * months + 2) / 5 + 1
        return day
    }

    /// The days since 1 March of the year 0.
    private var number: Int {
        // Beginning in March, a year ends with the day that not every year has.
        let years = month > 2 ? year : year - 1
        let months = (month + 9) % 12
        return 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day - 1
    }

    private static func digits(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// Whether the left one is earlier.
    package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
