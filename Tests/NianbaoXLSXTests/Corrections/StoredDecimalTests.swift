import Testing

@testable import NianbaoXLSX

@Suite struct StoredDecimalTests {
    private static let limit = 1 << 53

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("0E99", 0), ("12", 12), ("-12", -12), ("+12", 12), ("007", 7), ("12.000", 12),
            ("1.2E1", 12), ("120e-1", 12), ("1E3", 1_000), ("9007199254740992", 1 << 53),
            ("9.007199254740992E+15", 1 << 53), ("0.00012E5", 12), (".5e1", 5), ("5.", 5),
        ] as [(String, Int)])
    func `a number that is whole is that number`(_ text: String, _ number: Int) throws {
        #expect(try #require(StoredDecimal(text)).scaled(by: 0, limit: Self.limit) == .whole(number))
    }

    @Test(arguments: ["12.00009", "0.1", "1E-1", "1E-400", "12.0000000000000001", "0.5", "9007199254740991.5"])
    func `a number that is only near to a whole one is not exact`(_ text: String) throws {
        #expect(try #require(StoredDecimal(text)).scaled(by: 0, limit: Self.limit) == .inexact)
    }

    @Test(arguments: [
        "9007199254740993", "1e16", "-9007199254740993", "1E400", "1E999999999999999999999",
        String(repeating: "9", count: 5_000), "12345678901234567.5",
    ])
    func `a number beyond the limit is too large`(_ text: String) throws {
        #expect(try #require(StoredDecimal(text)).scaled(by: 0, limit: Self.limit) == .tooLarge)
    }

    @Test(
        arguments: [
            ("1832.55", 1_832_550_000), ("0.000001", 1), ("1E-6", 1), ("-0.5", -500_000),
            ("9007199254.740992", 1 << 53), ("25", 25_000_000),
        ] as [(String, Int)])
    func `decimals up to the scale are exact`(_ text: String, _ number: Int) throws {
        #expect(try #require(StoredDecimal(text)).scaled(by: 6, limit: Self.limit) == .whole(number))
    }

    @Test(arguments: ["", "-", ".", "1e", "1e+", "e5", "1,000", "0x10", "nan", "1 ", "一", "1.2.3", "--1"])
    func `what is not a number is refused`(_ text: String) {
        #expect(StoredDecimal(text) == nil)
    }
}
