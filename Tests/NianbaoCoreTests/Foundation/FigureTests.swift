import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct FigureTests {
    @Test(arguments: [(0, "0"), (27, "27"), (-8, "-8"), (1 << 53, "9007199254740992")])
    func `counts are printed without separators`(_ number: Int, _ text: String) {
        #expect(Figure.text(number, .signedCount) == text)
    }

    @Test(arguments: [
        (0, "0"), (1, "0.000001"), (1_260_000, "1.26"), (94_430_000_000, "94430"), (100_000, "0.1"),
        (-1_500_000, "-1.5"),
        (10_000_000, "10"), (12_345_678, "12.345678"),
    ])
    func `amounts are printed in 万元 with the places they have`(_ fen: Int, _ text: String) {
        #expect(Figure.text(fen, .amount(decimals: nil)) == text)
    }

    @Test(arguments: [
        (0, "0.0000"), (94_430_000_000, "94430.0000"), (12_345_600, "12.3456"), (12_345_649, "12.3456"),
        (12_345_650, "12.3457"), (49, "0.0000"), (50, "0.0001"), (-50, "-0.0001"), (-49, "0.0000"), (999_999, "1.0000"),
    ])
    func `fixed places are rounded half away from zero`(_ fen: Int, _ text: String) {
        #expect(Figure.text(fen, .amount(decimals: 4)) == text)
    }

    @Test(arguments: [(499_999, "0"), (500_000, "1"), (1_500_000, "2")])
    func `no places print no point`(_ fen: Int, _ text: String) {
        #expect(Figure.text(fen, .amount(decimals: 0)) == text)
    }

    @Test(arguments: [(12_345_600, false), (12_345_650, true), (1, true), (0, false), (100, false)])
    func `a figure loses digits when fixed places round it`(_ fen: Int, _ loses: Bool) {
        #expect(Figure.losesDigits(fen, .amount(decimals: 4)) == loses)
    }

    @Test(arguments: [Measure.count, .signedCount, .amount(decimals: nil), .amount(decimals: 6)])
    func `other measures lose nothing`(_ measure: Measure) {
        #expect(!Figure.losesDigits(1, measure))
    }

    @Test(arguments: [(12_345_600, "12.3456"), (12_345_678, "12.345678"), (12_000_000, "12.0000")])
    func `the exact text has all places`(_ fen: Int, _ text: String) {
        #expect(Figure.exact(fen, .amount(decimals: 4)) == text)
    }

    @Test(arguments: 0..<40)
    func `an amount that is printed exactly reads back the same`(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let fen = Int.random(in: 0...CellValue.limit, using: &generator) >> Int.random(in: 0...50, using: &generator)
        let text = Figure.exact(fen, .amount(decimals: 4))
        #expect(FigureReader(measure: .amount(decimals: 4)).read(text) == .number(fen))
    }
}
