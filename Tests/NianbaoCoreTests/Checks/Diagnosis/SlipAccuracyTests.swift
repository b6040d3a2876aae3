import SlipTrials
import Testing

@testable import NianbaoCore

@Suite struct SlipAccuracyTests {
    private static let trials = 60

    private static func slips(_ coverage: Coverage) -> [InjectedSlip] {
        InjectedSlip.allCases.filter { $0.isPossible(coverage) }
    }

    private func tally(_ slip: InjectedSlip, _ coverage: Coverage, _ edition: TestEdition) throws -> SlipTrials.Tally {
        SlipTrials(try edition.form()).tally(slip, coverage, count: Self.trials, seed: 711)
    }

    @Test(
        arguments: [
            InjectedSlip.changedCell, .swappedDigits, .lostOrAddedDigit, .totalAsPart, .changedTotal, .partialTotal,
        ], TestEdition.allCases)
    func `with all totals stated, a wrong cell is named`(_ slip: InjectedSlip, _ edition: TestEdition) throws {
        let tally = try tally(slip, .crossed, edition)
        #expect(tally.visible == Self.trials)
        #expect(tally.right * 100 >= tally.visible * 99)
        #expect(tally.wrong == 0)
    }

    @Test(
        arguments: [InjectedSlip.neighbouringColumn, .shiftedRow, .neighbouringRow, .swappedRows, .twoChangedCells],
        TestEdition.allCases)
    func `slips of several cells are mostly named`(_ slip: InjectedSlip, _ edition: TestEdition) throws {
        let tally = try tally(slip, .crossed, edition)
        #expect(tally.right * 100 >= tally.visible * 75)
        #expect(tally.wrong * 100 <= tally.visible)
    }

    @Test(arguments: slips(.oneSum), TestEdition.allCases)
    func `in one sum only, nothing wrong is named`(_ slip: InjectedSlip, _ edition: TestEdition) throws {
        let tally = try tally(slip, .oneSum, edition)
        #expect(tally.visible > 0)
        #expect(tally.wrong == 0)
    }

    @Test(arguments: slips(.noTotals), TestEdition.allCases)
    func `without stated totals, nothing wrong is named`(_ slip: InjectedSlip, _ edition: TestEdition) throws {
        let tally = try tally(slip, .noTotals, edition)
        #expect(tally.wrong * 100 <= tally.visible)
    }
}
