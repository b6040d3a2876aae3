import SeededRandom
import Testing

@testable import NianbaoCore

/// Documents as they are published: whatever they look like, no figure may become another.
@Suite struct ImportQuirkTests {
    private func imported(
        _ quirks: [ImportQuirk], _ edition: TestEdition, _ style: PublishedTable.Style, seed: UInt64,
        isSparse: Bool = false
    ) throws -> (imported: Imported, report: CompletedReport) {
        let report = try isSparse ? Importing.sparse(edition, seed: seed) : Importing.madeUp(edition, seed: seed)
        var published = PublishedReport(report)
        published.style = style
        var generator = SplitMix64(seed: seed)
        for quirk in quirks { quirk.apply(to: &published, &generator) }
        return (try Importing.report(published.document), report)
    }

    @Test(arguments: ImportQuirk.harmless, TestEdition.builtIn)
    func `what loses nothing costs nothing`(_ quirk: ImportQuirk, _ edition: TestEdition) throws {
        for seed in 0..<4 as Range<UInt64> {
            let (imported, report) = try imported([quirk], edition, .spans, seed: seed, isSparse: seed > 2)
            let missing = Importing.missing(imported, of: report)
            #expect(missing.isEmpty, "seed \(seed): \(missing.prefix(3).joined(separator: ", "))")
        }
    }

    @Test(arguments: ImportQuirk.allCases, TestEdition.builtIn)
    func `no figure becomes another`(_ quirk: ImportQuirk, _ edition: TestEdition) throws {
        for seed in 0..<2 as Range<UInt64> {
            for style in PublishedTable.Style.allCases {
                for isSparse in [false, true] {
                    let (imported, report) = try imported([quirk], edition, style, seed: seed, isSparse: isSparse)
                    _ = Importing.missing(imported, of: report)
                }
            }
        }
    }
}
