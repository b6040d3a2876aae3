import Testing

@testable import NianbaoCore

/// Sentences that stand for the ways of writing there are, and what comes of each.
@Suite struct CorpusTests {
    @Test(arguments: ClaimCorpus.lines)
    func `a sentence is compared as the corpus says`(_ line: ClaimCorpus.Line) throws {
        let outcome = try line.outcome()
        #expect(line.isMissed ? ["ok", "-"].contains(outcome) : outcome == line.expected)
    }

    /// The figures of docs/accuracy.md.
    @Test func `the documents have how many sentences there are and how many are missed`() throws {
        let lines = ClaimCorpus.lines
        let told = lines.filter { $0.expected.contains("“") }.count
        let agreeing = lines.filter { $0.expected == "ok" }.count
        let missed = lines.filter(\.isMissed).count
        let silent = lines.count - told - agreeing - missed
        let text = try Fixture.document("accuracy.md")
        #expect(text.contains("| disagree with the tables | \(told + missed) | \(told) | – | \(missed) |"))
        #expect(text.contains("| agree with the tables | \(agreeing) | \(agreeing) | 0 | – |"))
        #expect(text.contains("| mean something else | \(silent) | \(silent) | 0 | – |"))
    }

    @Test func `the corpus covers every rule of the built-in forms' claims`() throws {
        let rules = try TestEdition.builtIn.flatMap {
            try #require(try $0.form().declared(TextClaims.self)?.claims).rules.map(\.id)
        }
        let told = ClaimCorpus.lines.map(\.expected)
        #expect(Set(rules).filter { rule in !told.contains { $0.contains("\(rule) ") } } == [])
        #expect(ClaimCorpus.lines.count >= 60)
    }

    /// Whatever stands in a sentence, in front of it a clause of unknown words changes nothing but what is reported
    /// where, and a sentence before it nothing at all.
    @Test(arguments: ClaimCorpus.lines.filter { $0.expected.contains("“") })
    func `a sentence before changes nothing`(_ line: ClaimCorpus.Line) throws {
        #expect(try line.outcome(behind: "工作按计划完成。") == line.expected)
    }
}
