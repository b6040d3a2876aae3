import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct PercentageTests {
    @Test(arguments: [
        (0, 7, "0"), (1, 2, "50"), (1, 8, "12.5"), (1, 3, "33.3"), (2, 3, "66.7"), (3, 3, "100"), (5, 2, "250"),
        (1, 1000, "0.1"), (1, 10_000, "0"), (999, 1000, "99.9"), (9996, 10_000, "100"),
    ])
    func `a share has one decimal unless it is zero`(_ part: Int, _ whole: Int, _ text: String) {
        #expect(Percentage.text(part, of: whole) == text)
    }

    @Test(arguments: [
        (1, 2000, "0.1"), (3, 2000, "0.2"), (-1, 2000, "-0.1"), (1, -2000, "-0.1"), (-3, -2000, "0.2"), (5, 400, "1.3"),
        (1249, 10_000, "12.5"), (12_449, 100_000, "12.4"), (12_450, 100_000, "12.5"), (-12_450, 100_000, "-12.5"),
        (-1, 100_000, "0"),
    ])
    func `a tie is rounded away from zero`(_ part: Int, _ whole: Int, _ text: String) {
        #expect(Percentage.text(part, of: whole) == text)
    }

    @Test func `the largest figures do not overflow`() {
        #expect(Percentage.text(1 << 60, of: 1 << 60) == "100")
        #expect(Percentage.text(1 << 60, of: 1) == "115292150460684697600")
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `a share is within half a tenth of the exact ratio`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let part = Int.random(in: -5000...5000, using: &generator)
        let whole = Int.random(in: 1...3000, using: &generator)
        let text = Percentage.text(part, of: whole)
        let pieces = text.split(separator: ".")
        let tenths = try #require(Int(pieces[0].filter(\.isNumber))) * 10 + (pieces.count > 1 ? Int(pieces[1]) ?? 0 : 0)
        let signed = text.hasPrefix("-") ? -tenths : tenths
        // |tenths / 10 - 100 * part / whole| <= 0.05, in whole numbers.
        #expect(abs(2 * signed * whole - 2000 * part) <= whole)
        #expect(!text.hasSuffix(".0") && text != "-0")
    }

    @Test(arguments: [
        (8, 9, "增长12.5%"), (100, 97, "下降3%"), (7, 7, "持平"), (0, 0, "持平"), (3, 4, "增长33.3%"), (1, 3, "增长200%"),
        (5, 0, "下降100%"), (4, -4, "下降200%"), (2001, 2002, "增长不足0.1%"), (2001, 2000, "下降不足0.1%"),
        (2000, 2001, "增长0.1%"), (2000, 1999, "下降0.1%"),
    ])
    func `growth is put in words`(_ past: Int, _ now: Int, _ text: String) {
        #expect(Percentage.growth(from: past, to: now) == text)
    }
}
