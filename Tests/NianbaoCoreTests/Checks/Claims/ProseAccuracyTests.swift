import SlipTrials
import Testing

@testable import NianbaoCore

/// The figures of docs/accuracy.md, with fewer sentences.
@Suite struct ProseAccuracyTests {
    private static let count = 300

    @Test(arguments: TestEdition.builtIn)
    func `of wordings to develop with, nearly all contradictions are found`(_ edition: TestEdition) throws {
        let tally = ProseTrials(try edition.form(), .tuned).tally(Self.count, seed: 711)
        #expect(tally.wrong == Self.count && tally.sound == Self.count)
        #expect(tally.missed.count * 100 <= 5 * Self.count, "\(tally.missed)")
    }

    @Test(arguments: TestEdition.builtIn)
    func `of wordings held out, most contradictions are found`(_ edition: TestEdition) throws {
        let tally = ProseTrials(try edition.form(), .heldOut).tally(Self.count, seed: 711)
        #expect(tally.wrong == Self.count && tally.sound == Self.count)
        #expect(tally.missed.count * 100 <= 22 * Self.count)
    }

    @Test(arguments: TestEdition.builtIn, ProseTrials.Part.allCases)
    func `nothing is reported of sound sentences and reports`(_ edition: TestEdition, _ part: ProseTrials.Part) throws {
        let trials = ProseTrials(try edition.form(), part)
        #expect(trials.tally(Self.count, seed: 712).falseAlarms == [])
        #expect(trials.falseAlarms(inReports: Self.count, seed: 713) == [])
    }
}
