import Testing

@testable import NianbaoCore

@Suite struct FigureReaderTests {
    @Test(arguments: [
        ("0", 0), ("7", 7), ("27", 27), ("-0", 0), ("+5", 5), ("999999999999999", 999_999_999_999_999),
        ("9007199254740992", 1 << 53),
    ])
    func `a plain number is a count`(_ text: String, _ number: Int) {
        #expect(FigureReader(measure: .count).read(text) == .number(number))
    }

    @Test(arguments: [("-8", -8), ("3", 3), ("+3", 3), ("0", 0), ("-9007199254740992", -(1 << 53))])
    func `a net change may be positive or negative`(_ text: String, _ number: Int) {
        #expect(FigureReader(measure: .signedCount).read(text) == .number(number))
    }

    @Test(arguments: [
        ("0", 0), ("1", 1_000_000), ("94430", 94_430_000_000), ("0.000001", 1), ("1.26", 1_260_000),
        ("25.1000", 25_100_000), ("0.1", 100_000), ("9007199254.740992", 1 << 53),
    ])
    func `an amount in 万元 is exact to the 分`(_ text: String, _ fen: Int) {
        #expect(FigureReader(measure: .amount(decimals: nil)).read(text) == .number(fen))
    }

    @Test(arguments: [
        ("１２", 12, "12"), ("1,234", 1234, "1234"), ("１，２３４", 1234, "1234"), ("1，234", 1234, "1234"),
        ("12,345,678", 12_345_678, "12345678"), ("＋3", 3, "+3"),
    ])
    func `wide digits and thousands separators are read and reported`(_ text: String, _ number: Int, _ clean: String) {
        #expect(FigureReader(measure: .count).read(text) == .restyled(number, clean: clean))
    }

    @Test(arguments: [("－8", -8, "-8"), ("−8", -8, "-8"), ("﹣8", -8, "-8")])
    func `other minus signs are read and reported`(_ text: String, _ number: Int, _ clean: String) {
        #expect(FigureReader(measure: .signedCount).read(text) == .restyled(number, clean: clean))
    }

    @Test(arguments: [("１．２６", 1_260_000, "1.26"), ("1,234.5", 1_234_500_000, "1234.5")])
    func `wide amounts are read and reported`(_ text: String, _ fen: Int, _ clean: String) {
        #expect(FigureReader(measure: .amount(decimals: nil)).read(text) == .restyled(fen, clean: clean))
    }

    @Test(arguments: ["12,34", "1,2345", ",123", "1234,567", "1,,234"])
    func `commas elsewhere are no separators`(_ text: String) {
        #expect(FigureReader(measure: .count).read(text) == .fault(.notANumber))
    }

    @Test(arguments: [
        ("012", FigureFault.leadingZero(meant: "12")), ("00", .leadingZero(meant: "0")),
        ("1.5", .fraction("1.5")), ("1.0", .fraction("1.0")), ("9007199254740993", .tooLarge),
        ("99999999999999999999999999", .tooLarge), ("-1", .negative), ("1e3", .exponent), ("1.5E+3", .exponent),
        ("0x10", .hexadecimal), ("12O", .letter(meant: "120")), ("l2", .letter(meant: "12")), ("3/1", .pair),
        ("3／1", .pair), ("251000元", .unit(number: "251000", unit: "元")), ("12件", .unit(number: "12", unit: "件")),
        ("十二", .chineseNumeral), ("两百", .chineseNumeral), ("/", .dash), ("-", .dash), ("—", .dash), ("——", .dash),
        ("无", .dash), ("约20", .approximate), ("20余", .approximate), ("1、2", .fullWidthPunctuation),
        ("abc", .notANumber),
        ("", .notANumber), (" 1", .notANumber), ("1 2", .blanks),
        (String(repeating: "1 ", count: 1000) + "1", .notANumber), ("O", .letter(meant: "0")), ("٣", .notANumber),
        ("²", .notANumber),
    ])
    func `what is not a count is distinguished by its probable meaning`(_ text: String, _ fault: FigureFault) {
        #expect(FigureReader(measure: .count).read(text) == .fault(fault))
    }

    @Test(arguments: ["1.", ".5", "1.2.3", "..", "1..2"])
    func `stray points are not taken for letters`(_ text: String) {
        #expect(FigureReader(measure: .amount(decimals: nil)).read(text) == .fault(.notANumber))
    }

    @Test(arguments: [
        ("0.0000001", FigureFault.tooManyDecimals(limit: 6)), ("-1", .negative), ("9007199254.740993", .tooLarge),
        ("01.50", .leadingZero(meant: "1.50")), ("00.5", .leadingZero(meant: "0.5")),
    ])
    func `what is not an amount is distinguished by its probable meaning`(_ text: String, _ fault: FigureFault) {
        #expect(FigureReader(measure: .amount(decimals: nil)).read(text) == .fault(fault))
    }
}
