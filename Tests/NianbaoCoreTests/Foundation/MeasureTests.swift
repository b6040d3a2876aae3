import Testing

@testable import NianbaoCore

@Suite struct MeasureTests {
    @Test(arguments: [Measure.count, .signedCount, .amount(decimals: nil), .amount(decimals: 4)])
    func `a printed unit has as many held units as its places say`(_ measure: Measure) {
        #expect(measure.unit == (0..<measure.scale).reduce(1) { unit, _ in unit * 10 })
        #expect(Figure.text(measure.unit, .amount(decimals: nil)) == (measure.scale == 0 ? "0.000001" : "1"))
    }
}
