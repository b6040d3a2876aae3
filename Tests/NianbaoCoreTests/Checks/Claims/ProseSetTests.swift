import Testing

@testable import NianbaoCore

/// Sentences written without a look at the words in the forms, and the figures that docs/accuracy.md gives of them.
@Suite struct ProseSetTests {
    @Test(arguments: ProseSet.all)
    func `nothing is reported of what agrees or is about something else`(_ set: ProseSet) throws {
        #expect(set.silent.count == 80)
        for item in set.silent { #expect(try item.findings().isEmpty, "\(item.text)") }
    }

    @Test(arguments: ProseSet.narratives.flatMap(\.silent))
    func `nothing is reported of a whole narrative that agrees`(_ narrative: ProseSet.Item) throws {
        #expect(try narrative.findings().isEmpty, "\(narrative.text)")
    }

    @Test(arguments: ProseSet.narratives)
    func `as many changes of whole narratives are found as the documents have`(_ set: ProseSet) throws {
        let found = try set.contradicting.count { try $0.isFound() }
        let row = "| `\(set.name).txt` | \(set.contradicting.count) in \(set.silent.count) | \(found) |"
        #expect(try Fixture.document("accuracy.md").contains(row), "\(row)")
    }

    @Test(arguments: ProseSet.all)
    func `as many contradictions are found as the documents have`(_ set: ProseSet) throws {
        let contradicting = set.contradicting
        #expect(contradicting.count == 120)
        let found = try contradicting.count { try $0.isFound() }
        let text = try Fixture.document("accuracy.md")
        #expect(text.contains("| `prose-\(set.name).txt` | 120 | \(found) |"), "\(set.name): \(found)")
    }
}
