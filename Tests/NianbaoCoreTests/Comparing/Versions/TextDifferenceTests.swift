import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct TextDifferenceTests {
    private let edition = TestEdition.of2021

    private func changes(_ old: [String], _ new: [String]) throws -> [String] {
        try edition.difference(overview(old), overview(new)).drawnTexts
    }

    private func overview(_ paragraphs: [String]) -> String {
        paragraphs.isEmpty ? "总体情况: 待填\n" : "总体情况: |\n" + paragraphs.map { "  \($0)\n" }.joined()
    }

    @Test(
        arguments: [
            (["甲", "乙"], ["甲", "乙"], []),
            (["甲", "丙"], ["甲", "乙", "丙"], ["总体情况 +→2 "]),
            (["甲", "乙", "丙"], ["甲", "丙"], ["总体情况 2→- "]),
            (["收到27件。"], ["收到28件。"], ["总体情况 1→1 收到[27→28]件。"]),
            ([], ["甲"], ["总体情况 +→1 "]),
            (["甲"], [], ["总体情况 1→- "]),
            (["（一）", "收到27件。", "（二）"], ["（一）", "新段落", "收到28件。", "（二）"], ["总体情况 +→2 ", "总体情况 2→3 收到[27→28]件。"]),
            (["收到27件。", "另一段", "尾"], ["收到28件。", "尾"], ["总体情况 1→1 收到[27→28]件。", "总体情况 2→- "]),
            (["甲一", "乙一"], ["甲二", "乙二"], ["总体情况 1→1 甲[一→二]", "总体情况 2→2 乙[一→二]"]),
        ] as [([String], [String], [String])])
    func `added, removed and changed paragraphs are listed`(
        _ old: [String], _ new: [String], _ expected: [String]
    ) throws {
        #expect(try changes(old, new) == expected)
    }

    @Test(arguments: [
        ("收到127件", "收到128件", "收到[127→128]件"), ("1,234件", "1,235件", "[1,234→1,235]件"),
        ("１２件", "１３件", "[１２→１３]件"), ("1.26万元", "1.27万元", "[1.26→1.27]万元"), ("新收27，100件", "新收28，100件", "新收[27→28]，100件"),
        ("收到27件，办结25件", "收到28件，办结26件", "收到[27→28]件，办结[25→26]件"), ("甲", "乙", "[甲→乙]"),
        ("办理及时", "办理很及时", "办理[→很]及时"), ("办理很及时", "办理及时", "办理[很→]及时"),
        ("按期办结申请", "如期办理申请", "[按期办结→如期办理]申请"), ("a1b", "c1d", "[a→c]1[b→d]"),
    ])
    func `what changed in a paragraph is marked, and numbers change as wholes`(
        _ old: String, _ new: String, _ expected: String
    ) throws {
        #expect(try changes([old], [new]) == ["总体情况 1→1 \(expected)"])
    }

    @Test func `indentation and empty lines do not count`() throws {
        let difference = try edition.difference("总体情况: |\n  甲\n  乙\n", "总体情况: |\n  　　甲\n\n  乙  \n")
        #expect(difference.isEmpty)
    }

    @Test func `the preamble is compared too`() throws {
        let difference = try edition.difference("导语: 甲\n其他事项: 无\n", "导语: 乙\n其他事项: 有\n")
        #expect(difference.drawnTexts == ["导语 1→1 [甲→乙]", "其他事项 1→1 [无→有]"])
    }

    @Test(arguments: 0..<UInt64(100))
    func `the changes of a text make the new text of the old one`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let old = paragraphs(&generator)
        var new = old
        for index in new.indices.reversed() {
            switch generator.next() % 6 {
            case 0: new.remove(at: index)
            case 1: new.insert(contentsOf: paragraphs(&generator).prefix(2), at: index)
            case 2: new[index] += "27件"
            default: break
            }
        }
        let pairs = ParagraphPairing.pairs(old, new)
        var kept = Set(old.indices).subtracting(pairs.compactMap(\.old)).sorted()[...]
        let replaced = Dictionary(uniqueKeysWithValues: pairs.compactMap { pair in pair.new.map { ($0, pair) } })
        let rebuilt = new.indices.map { index -> String in
            guard let pair = replaced[index] else { return kept.popFirst().map { old[$0] } ?? "" }
            guard let before = pair.old else { return new[index] }
            return TextPiece.pieces(from: old[before], to: new[index]).map(\.new).joined()
        }
        #expect(rebuilt == new)
        #expect(kept.isEmpty)
        for case let pair in pairs where pair.old != nil && pair.new != nil {
            let (before, after) = (old[pair.old ?? 0], new[pair.new ?? 0])
            #expect(TextPiece.pieces(from: before, to: after).map(\.old).joined() == before)
        }
    }

    private func paragraphs(_ generator: inout SplitMix64) -> [String] {
        (0..<Int.random(in: 0...8, using: &generator)).map { _ in
            (RandomText.paragraphs.randomElement(using: &generator) ?? "") + String(generator.next() % 3)
        }
    }

    @Test func `texts of thousands of paragraphs are compared in reasonable time`() {
        let old = (0..<8000).map { "第\($0)段，收到申请\($0)件。" }
        let new = old.map { $0 + "另有说明。" }
        let clock = ContinuousClock()
        var pairs: [ParagraphPairing.Pair] = []
        let time = clock.measure { pairs = ParagraphPairing.pairs(old, new) }
        #expect(pairs.count == 8000)
        #expect(time < .seconds(20))
    }
}

extension TextPiece {
    fileprivate var old: String {
        switch self {
        case .same(let text): text
        case .changed(let old, _): old
        }
    }

    fileprivate var new: String {
        switch self {
        case .same(let text): text
        case .changed(_, let new): new
        }
    }
}
