import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct TextRevisionTests {
    /// What becomes of a text whose file says `now`, that was printed as `printed`, and that is wanted as `new`.
    private func revision(
        _ now: [String], printed: [String]? = nil, sources: [String]? = nil, to new: [String], new figure: Int = 27,
        revised: Int? = nil
    ) throws -> TextRevision {
        let sources = sources ?? now
        let report = try TestEdition.of2021.filled(["申请.新收.自然人": .number(figure)])
        let upcoming = try TestEdition.of2021.filled(["申请.新收.自然人": .number(revised ?? figure)])
        return TextRevision(
            of: Narrative(now.joined(separator: "\n")),
            printed: zip(printed ?? sources, sources).map { PrintedParagraph(printed: $0, source: $1) },
            to: new, in: report, revised: upcoming)
    }

    private func refusal(_ paragraph: Int?, _ reason: TextRevision.Reason) -> [TextRevision.Refusal] {
        [TextRevision.Refusal(paragraph: paragraph, reason: reason)]
    }

    @Test(
        arguments: [
            (["甲", "乙"], ["甲", "乙"], []), (["甲", "乙"], ["甲", "新"], [.replace(1, "新")]),
            (["甲", "乙"], ["乙"], [.remove(0)]), (["甲", "乙"], ["甲", "新", "乙"], [.insert(1, "新")]),
            (["甲"], ["甲", "新", "末"], [.insert(1, "新"), .insert(1, "末")]), ([], ["甲"], [.insert(0, "甲")]),
            (["甲", "乙"], [], [.remove(0), .remove(1)]),
        ] as [([String], [String], [ParagraphChange])])
    func `what is wanted otherwise is changed`(_ now: [String], _ new: [String], _ expected: [ParagraphChange]) throws {
        let revision = try revision(now, to: new)
        #expect(revision.changes == expected)
        #expect(revision.refusals == [])
    }

    // MARK: The report has gone on

    @Test(
        arguments: [
            // Exported, in the report now, wanted, changes.
            (["甲", "乙"], ["甲一", "乙"], ["甲一", "乙二"], [.replace(1, "乙二")]),
            (["甲", "乙"], ["甲一", "乙"], ["甲", "乙二"], [.replace(1, "乙二")]),
            (["甲", "乙", "丙"], ["乙", "丙"], ["甲", "乙", "丙三"], [.replace(1, "丙三")]),
            (["甲", "乙", "丙"], ["乙", "丙"], ["乙", "丙三"], [.replace(1, "丙三")]),
            (["甲", "乙"], ["首", "甲", "乙"], ["甲", "乙二"], [.replace(2, "乙二")]),
            (["甲", "乙"], ["首", "甲", "乙"], ["首", "甲", "乙二"], [.replace(2, "乙二")]),
            (["甲", "乙"], ["首", "甲", "乙"], ["甲"], [.remove(2)]),
            (["甲", "乙"], ["甲一", "乙"], ["甲一", "乙", "末"], [.insert(2, "末")]),
            (["甲", "乙"], ["甲", "乙一"], ["首", "甲", "乙一"], [.insert(0, "首")]),
            (["甲", "乙"], ["甲一", "乙"], ["甲一", "乙"], []),
            (["甲", "乙"], ["甲一", "乙"], ["甲", "乙"], []),
        ] as [([String], [String], [String], [ParagraphChange])])
    func `what the report has changed stays, and the rest is changed`(
        _ exported: [String], _ now: [String], _ new: [String], _ expected: [ParagraphChange]
    ) throws {
        let revision = try revision(now, sources: exported, to: new)
        #expect(revision.changes == expected)
        #expect(revision.refusals == [])
    }

    @Test(
        arguments: [
            (["甲", "乙"], ["甲一", "乙"], ["甲二", "乙"], 0), (["甲", "乙"], ["乙"], ["甲二", "乙"], 0),
            (["甲", "乙"], ["甲", "乙一"], ["甲"], nil), (["甲"], ["甲一"], ["甲", "末"], 1), ([], ["甲"], ["乙"], 0),
        ] as [([String], [String], [String], Int?)])
    func `a paragraph that changed on both sides is a conflict`(
        _ exported: [String], _ now: [String], _ new: [String], _ place: Int?
    ) throws {
        let revision = try revision(now, sources: exported, to: new)
        #expect(revision.changes == [])
        #expect(revision.refusals == refusal(place, .conflict))
    }

    @Test func `a conflict does not hold back the other paragraphs`() throws {
        let revision = try revision(["甲一", "乙", "丙"], sources: ["甲", "乙", "丙"], to: ["甲二", "乙", "丙三"])
        #expect(revision.changes == [.replace(2, "丙三")])
        #expect(revision.refusals == refusal(0, .conflict))
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `without conflicts the report says what both sides changed, and again changes nothing`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let exported = (0..<Int.random(in: 0...6, using: &generator)).map { "第\($0)段" }
        let (now, new) = (edited(exported, "报告", &generator), edited(exported, "工作簿", &generator))
        let revision = try revision(now, sources: exported, to: new)
        let result = now.map { Paragraph($0) }.applying(revision.changes).map(\.text)
        #expect(Set(now).subtracting(exported).isSubset(of: result))
        if revision.refusals.isEmpty { #expect(Set(new).subtracting(exported).isSubset(of: result)) }
        #expect(Set(result).isSubset(of: Set(exported + now + new)))
        if revision.refusals.isEmpty, now == exported { #expect(result == new) }
        let again = try self.revision(result, sources: exported, to: new)
        if revision.refusals.isEmpty, now == exported { #expect(again.changes == []) }
    }

    /// The paragraphs with some changed, removed and added.
    private func edited(_ paragraphs: [String], _ side: String, _ generator: inout SplitMix64) -> [String] {
        paragraphs.flatMap { paragraph -> [String] in
            let kept = generator.oneIn(4) ? [paragraph + "，\(side)改"] : generator.oneIn(6) ? [] : [paragraph]
            return generator.oneIn(6) ? ["\(side)加在\(paragraph)前"] + kept : kept
        }
    }

    // MARK: Figures from the tables

    private static let source = "收到{{申请.新收.总计}}件。"

    @Test(arguments: [27, 31])
    func `a reference stays, though its figure has changed since the export`(_ figure: Int) throws {
        let revision = try revision(
            [Self.source], printed: ["收到27件。"], to: ["共收到27件。"], new: figure)
        #expect(revision.changes == [.replace(0, "共收到{{申请.新收.总计}}件。")])
    }

    @Test func `a text that was brought in line with its table keeps the reference`() throws {
        let revision = try revision(
            [Self.source], printed: ["收到27件。"], to: ["共收到31件。"], new: 27, revised: 31)
        #expect(revision.changes == [.replace(0, "共收到{{申请.新收.总计}}件。")])
    }

    @Test(arguments: [("收到27件。", 31), ("收到31件。", 31)])
    func `a text whose figure alone has changed is left alone`(_ new: String, _ figure: Int) throws {
        let revision = try revision([Self.source], printed: ["收到27件。"], to: [new], new: 27, revised: figure)
        #expect(revision.changes == [])
        #expect(revision.refusals == [])
    }

    @Test func `a figure that was typed over is refused`() throws {
        let revision = try revision([Self.source, "乙"], printed: ["收到27件。", "乙"], to: ["收到28件。", "乙二"])
        #expect(revision.changes == [.replace(1, "乙二")])
        #expect(revision.refusals == refusal(0, .reference(source: "{{申请.新收.总计}}", printed: "27")))
    }

    @Test(
        arguments: [
            (["甲\u{7}"], 0, "\u{7}", 2), (["甲", "乙丙\u{7F}丁"], 1, "\u{7F}", 3), (["甲", "\u{FEFF}乙"], 1, "\u{FEFF}", 1),
            (["甲", "乙\u{FFFE}"], 1, "\u{FFFE}", 2),
        ] as [([String], Int, Unicode.Scalar, Int)])
    func `a character that a file cannot hold is refused with its place`(
        _ new: [String], _ paragraph: Int, _ character: Unicode.Scalar, _ place: Int
    ) throws {
        let revision = try revision(["甲"], to: new)
        #expect(revision.changes == [])
        #expect(revision.refusals == refusal(paragraph, .unprintable(character, place: place)))
    }

    @Test func `a tab is an ordinary character of a paragraph`() throws {
        let revision = try revision(["甲"], to: ["甲\t乙"])
        #expect(revision.changes == [.replace(0, "甲\t乙")])
        #expect(revision.refusals == [])
    }
}
