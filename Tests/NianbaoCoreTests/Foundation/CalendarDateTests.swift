import Testing

@testable import NianbaoCore

@Suite struct CalendarDateTests {
    @Test(arguments: ["2021-02-03", "2024-02-29", "2000-02-29", "1999-12-31"])
    func `a day that there is, is valid`(_ date: String) { #expect(CalendarDate.isValid(date)) }

    @Test(arguments: [
        "2021-02-29", "1900-02-29", "2021-04-31", "2021-13-01", "2021-00-10", "2021-1-2", "20210203", "2021/02/03", "",
        "２０２１-02-03", "2021-02-03-", "0000-01-01",
    ])
    func `anything else is not`(_ date: String) { #expect(!CalendarDate.isValid(date)) }
}
