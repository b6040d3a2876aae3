import Testing

@testable import NianbaoCore

@Suite struct CalendarDayTests {
    @Test(arguments: ["2026-01-25", "2024-02-29", "1999-12-31"])
    func `a day is written as it was read`(_ text: String) throws {
        #expect(try #require(CalendarDay(text)).text == text)
    }

    @Test(arguments: ["2026-02-29", "2026-1-5", "25", "2026/01/25", "", "2026-01-25 "])
    func `what is no day is none`(_ text: String) { #expect(CalendarDay(text) == nil) }

    @Test func `Chinese documents have no zeros before numbers`() throws {
        #expect(try #require(CalendarDay("2026-01-05")).chinese == "2026年1月5日")
    }

    @Test(arguments: [
        ("2026-01-12", "2026-01-25", 13), ("2026-01-25", "2026-01-12", -13), ("2024-02-28", "2024-03-01", 2),
        ("2023-02-28", "2023-03-01", 1), ("2025-12-31", "2026-01-01", 1), ("2000-01-01", "2001-01-01", 366),
        ("1900-01-01", "1901-01-01", 365),
    ])
    func `days are counted over months, years and leap days`(_ start: String, _ end: String, _ days: Int) throws {
        #expect(try #require(CalendarDay(start)).days(to: try #require(CalendarDay(end))) == days)
        #expect((try #require(CalendarDay(start)) < #require(CalendarDay(end))) == (days > 0))
    }
}
