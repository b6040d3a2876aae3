import Testing

@testable import NianbaoCore

@Suite struct DigitSlipTests {
    @Test(arguments: [
        (12, 21, Slip.swappedDigits), (1203, 1230, .swappedDigits), (-12, -21, .swappedDigits),
        (120, 12, .extraZero), (12, 120, .missingZero), (3, 30, .missingZero),
        (122, 12, .doubledDigit), (1123, 123, .doubledDigit),
        (132, 12, .extraDigit), (12, 132, .missingDigit), (12, 122, .missingDigit),
        (8, -8, .wrongSign), (-8, 8, .wrongSign),
    ])
    func `a slip of the fingers is recognised`(_ written: Int, _ right: Int, _ slip: Slip) {
        #expect(DigitSlip.slip(written, for: right, .count) == slip)
    }

    @Test(arguments: [
        (12, 12), (12, 34), (123, 321), (1, 2), (0, 10), (10, 0), (-12, 21), (123, 231), (1234, 12), (11, 22),
    ])
    func `figures that are no slip of each other are not taken for one`(_ written: Int, _ right: Int) {
        #expect(DigitSlip.slip(written, for: right, .count) == nil)
    }

    /// Amounts are held in 分: 1.2 and 2.1 万元 are 1,200,000 and 2,100,000.
    @Test(arguments: [
        (12_000_000, 21_000_000, Slip.swappedDigits), (1_230_000, 1_320_000, .swappedDigits),
        (12_500_000, 2_500_000, .extraDigit),
    ])
    func `amounts are compared as they are typed`(_ written: Int, _ right: Int, _ slip: Slip) {
        #expect(DigitSlip.slip(written, for: right, .amount(decimals: nil)) == slip)
    }

    @Test(arguments: [(12, 21, true), (30, 3, true), (3, 30, true), (3, 31, false), (3, 4, false)])
    func `short figures tell little`(_ written: Int, _ right: Int, _ isTelling: Bool) {
        let slip = DigitSlip.slip(written, for: right, .count)
        #expect(DigitSlip.isTelling(written, for: right, slip) == isTelling)
    }

    @Test func `the largest figures are compared without harm`() {
        let limit = CellValue.limit
        #expect(DigitSlip.slip(limit, for: -limit, .signedCount) == .wrongSign)
        #expect(DigitSlip.slip(limit / 10, for: limit, .count) == .missingDigit)
    }
}
