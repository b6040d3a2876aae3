import Testing

@testable import NianbaoCore

@Suite struct ReferencedTextTests {
    private static let source = "收到{{申请.新收.总计}}件，办结{{申请.总计.总计}}件。"

    private func report() throws -> CompletedReport {
        try TestEdition.of2021.filled(["申请.新收.自然人": .number(27), "申请.予以公开.自然人": .number(25)])
    }

    private func text(_ source: String = Self.source) throws -> ReferencedText {
        ReferencedText(source, in: try report())
    }

    @Test(arguments: [
        (source, "收到27件，办结25件。"), ("没有引用", "没有引用"), ("{{申请.新收.总计}}", "27"), ("没有关{{申请", "没有关{{申请"),
        ("{{申请.没有}}件", "{{申请.没有}}件"), ("", ""),
    ])
    func `a paragraph prints its figures, and unresolved references as written`(
        _ source: String, _ printed: String
    ) throws {
        #expect(try text(source).printed == printed)
    }

    @Test(arguments: [
        ("收到27件，办结25件。", source), ("本年共收到27件，办结25件。", "本年共收到{{申请.新收.总计}}件，办结{{申请.总计.总计}}件。"),
        ("收到27件申请，均已办结，共25件", "收到{{申请.新收.总计}}件申请，均已办结，共{{申请.总计.总计}}件"),
        ("27，25", "{{申请.新收.总计}}，{{申请.总计.总计}}"), ("收到 27 件，办结 25 件。", "收到 {{申请.新收.总计}} 件，办结 {{申请.总计.总计}} 件。"),
        ("收到27件，办结25件。另有3件。", "收到{{申请.新收.总计}}件，办结{{申请.总计.总计}}件。另有3件。"),
    ])
    func `words around figures change, and the references stay`(_ new: String, _ expected: String) throws {
        #expect(try text().source(printing: new) == expected)
    }

    @Test(arguments: [
        ("收到28件，办结25件。", "申请.新收.总计", "27"), ("收到127件，办结25件。", "申请.新收.总计", "27"),
        ("收到27.5件，办结25件。", "申请.新收.总计", "27"), ("收到27３件，办结25件。", "申请.新收.总计", "27"),
        ("收到2 7件，办结25件。", "申请.新收.总计", "27"), ("收到27件，办结件。", "申请.总计.总计", "25"), ("", "申请.新收.总计", "27"),
    ])
    func `a figure that is not as it was is refused`(_ new: String, _ address: String, _ printed: String) throws {
        let text = try text()
        #expect(throws: ChangedReference(source: "{{\(address)}}", printed: printed)) { try text.source(printing: new) }
    }

    @Test func `a paragraph without references becomes anything`() throws {
        let new = String(repeating: "乙", count: 30_000)
        #expect(try text(String(repeating: "甲", count: 30_000)).source(printing: new) == new)
    }

    @Test(arguments: [
        (source, "收到31件，办结29件。"), ("{{申请.新收.总计}}件", "31件"), ("新收{{同比 申请.新收.总计}}", "新收增长12.5%"), ("没有引用", "没有引用"),
        ("", ""),
    ])
    func `an earlier printed paragraph shows what its references gave`(_ source: String, _ printed: String) throws {
        let text = try #require(ReferencedText(source, printedAs: printed))
        #expect(text.printed == printed)
        #expect(try text.source(printing: "又" + printed) == "又" + source)
    }

    @Test(arguments: [(source, "收31件，办结29件。"), (source, "收到31件"), ("没有引用", "有引用"), ("没有引用", "没有引用。"), ("", "甲")])
    func `what another paragraph printed shows nothing`(_ source: String, _ printed: String) {
        #expect(ReferencedText(source, printedAs: printed) == nil)
    }

    @Test func `references without anything between them cannot be separated`() {
        #expect(ReferencedText("{{申请.新收.总计}}{{申请.总计.总计}}件", printedAs: "2725件") == nil)
    }

    @Test(arguments: [
        ("甲乙", "甲{{年度}}乙"), ("甲一乙", "甲{{年度}}一乙"), ("乙", "{{年度}}乙"), ("丙甲", "丙甲{{年度}}"), ("", "{{年度}}"),
        ("丙", "{{年度}}丙"),
    ])
    func `what prints nothing stays after what is left before it`(_ new: String, _ expected: String) throws {
        let text = try #require(ReferencedText("甲{{年度}}乙", printedAs: "甲乙"))
        #expect(try text.source(printing: new) == expected)
    }
}
