import NianbaoCore
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

@Suite struct EnteredValueTests {
    private func figure(_ value: CellContents.Value, _ measure: Measure) -> EnteredValue {
        EnteredValue(CellContents(value: value, formula: nil), measure, allowsNotApplicable: true)
    }

    private func number(_ digits: String, _ measure: Measure) -> CellValue? {
        if case .value(let value) = figure(.number(digits), measure) { value } else { nil }
    }

    private func refusal(_ digits: String, _ measure: Measure) -> String? {
        if case .refused(let message, _) = figure(.number(digits), measure) { message.en } else { nil }
    }

    @Test(arguments: [("12", 12), ("0", 0), ("1.2E1", 12), ("9007199254740992", 1 << 53)])
    func `a whole number is a count`(_ digits: String, _ number: Int) {
        #expect(self.number(digits, .count) == .number(number))
    }

    @Test(arguments: ["12.00009", "12.000000000000002", "11.999999999999998", "0.5", "1E-9", "12.0000000000000001"])
    func `what is not exactly a count is refused`(_ digits: String) {
        #expect(refusal(digits, .count) == "\(digits) is not whole")
        #expect(refusal(digits, .signedCount) == "\(digits) is not whole")
    }

    @Test(arguments: ["9007199254740993", "9007199254740994", "1e16", "1E400", "99999999999999999999"])
    func `what is more than any count is refused`(_ digits: String) {
        #expect(refusal(digits, .count) == "\(digits) is too large")
    }

    @Test(
        arguments: [
            ("25.1", 25_100_000), ("0.000001", 1), ("1832.5", 1_832_500_000), ("9007199254.740992", 1 << 53),
            // As Excel stores what was typed.
            ("1.1000000000000001", 1_100_000), ("0.10000000000000001", 100_000), ("2.2000000000000002", 2_200_000),
        ] as [(String, Int)])
    func `an amount of at most six decimals is that amount`(_ digits: String, _ number: Int) {
        #expect(self.number(digits, .amount(decimals: nil)) == .number(number))
    }

    @Test(arguments: ["0.0000001", "12.3456789", "0.00000100009", "0.30000000000000004", "1E-400"])
    func `an amount of more decimals is refused`(_ digits: String) {
        #expect(refusal(digits, .amount(decimals: nil)) == "\(digits) has more than 6 decimals")
    }

    @Test func `what this project writes is read back as it was`() {
        for number in [0, 1, 999_999, 100_000, 1_832_550_000, 1 << 53, 123_456_789_012_345] {
            // How libxlsxwriter and Excel write binary numbers.
            let binary = Double(number) / 1_000_000
            #expect(self.number("\(binary)", .amount(decimals: nil)) == .number(number))
        }
    }

    @Test func `only net changes can be negative`() {
        #expect(number("-3", .signedCount) == .number(-3))
        #expect(refusal("-3", .count) == "-3 is negative")
        #expect(refusal("-0.5", .amount(decimals: nil)) == "-0.5 is negative")
        #expect(number("-0", .count) == .number(0))
    }

    @Test func `a number of thousands of digits makes a short message`() throws {
        let message = try #require(refusal("1." + String(repeating: "0", count: 9_000) + "1", .count))
        #expect(message.count < 80)
    }

    @Test(arguments: ["/", "／", "不适用"])
    func `a slash says that it does not apply`(_ text: String) {
        guard case .value(.notApplicable) = figure(.text(text), .count) else {
            Issue.record("\(text) is no figure")
            return
        }
    }

    @Test(arguments: [CellContents.Value.text("12"), .boolean(true), .error("#REF!"), .text("十二")])
    func `what is not a number is refused`(_ value: CellContents.Value) {
        guard case .refused = figure(value, .count) else {
            Issue.record("\(value) was taken for a figure")
            return
        }
    }

    @Test func `a formula is refused`() {
        let contents = CellContents(value: .number("2"), formula: "1+1")
        guard case .refused = EnteredValue(contents, .count, allowsNotApplicable: false) else {
            Issue.record("a formula was taken for a figure")
            return
        }
    }
}
