import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct SectionZonesTests {
    /// The same choice made by comparing each candidate with all before it.
    private func compared(_ candidates: [SectionZones.Candidate], _ count: Int) -> [Int?] {
        var best: [(score: Double, previous: Int?)] = []
        for (index, candidate) in candidates.enumerated() {
            var own: (score: Double, previous: Int?) = (candidate.score, nil)
            for earlier in 0..<index
            where candidates[earlier].block < candidate.block && candidates[earlier].section < candidate.section
                && best[earlier].score + candidate.score > own.score
            {
                own = (best[earlier].score + candidate.score, earlier)
            }
            best.append(own)
        }
        var headings = [Int?](repeating: nil, count: count)
        var at = best.indices.max { best[$0].score < best[$1].score }
        while let index = at {
            headings[candidates[index].section] = candidates[index].block
            at = best[index].previous
        }
        return headings
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `of all choices in order, the first of the best is taken`(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var candidates: [SectionZones.Candidate] = []
        for block in 0..<Int.random(in: 0...30, using: &generator) {
            for section in 0..<6 where generator.oneIn(3) {
                // Few different scores, so that many choices are equal, and none is rounded.
                let score = Double(Int.random(in: -1...4, using: &generator)) / 4
                candidates.append(SectionZones.Candidate(block: block, section: section, score: score))
            }
        }
        #expect(SectionZones.headings(candidates, 6) == compared(candidates, 6))
    }
}
