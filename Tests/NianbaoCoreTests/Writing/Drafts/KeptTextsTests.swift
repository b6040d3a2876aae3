import SeededRandom
import Testing

@testable import NianbaoCore

/// Last year's texts as the texts to begin with.
@Suite struct KeptTextsTests {
    private static let year = TestEdition.of2021.year

    /// Last year's report with 15 applications, 9 of them by natural persons, and one carried over.
    private func last(_ text: String, _ edition: TestEdition = .of2021) throws -> CompletedReport {
        var report = try edition.report("总体情况: |\n  \(text)\n")
        report.agency = "青石县水利局"
        for index in report.form.cells.indices where !report.form.cells[index].isDerived {
            report.entries[index].value = .number(0)
        }
        for (address, value) in [
            ("申请.新收.自然人", 9), ("申请.新收.商业企业", 6), ("申请.上年结转.自然人", 1), ("申请.予以公开.自然人", 16),
        ] {
            report[try report.form.cell(address)].value = .number(value)
        }
        return CompletedReport(report)
    }

    private func kept(
        _ text: String, from edition: TestEdition = .of2021, _ texts: NextYearDraft.Texts = .kept
    ) throws -> String {
        let draft = NextYearDraft(
            from: try last(text, edition), named: "去年.yaml", on: try TestEdition.of2021.form(), texts: texts)
        return draft.report.narratives[0].text
    }

    @Test(arguments: [
        ("全年收到政府信息公开申请15件。", "全年收到政府信息公开申请{{申请.新收.总计}}件。"),
        ("上年结转1件。", "上年结转{{申请.上年结转.总计}}件。"),
        ("全年收到政府信息公开申请{{申请.新收.总计}}件。", "全年收到政府信息公开申请{{申请.新收.总计}}件。"),
        ("公开信息36条。", "公开信息【36】条。"), ("\(year)年，公开信息。", "【\(year)】年，公开信息。"),
        ("参加培训100余人次。", "参加培训【100余】人次。"), ("举办培训三次。", "举办培训【三】次。"),
        ("一是落实国办发〔2020〕3号文件。", "一是落实国办发〔2020〕3号文件。"), ("电话0379-65551234。", "电话0379-65551234。"),
        ("全年收到政府信息公开申请14件。", "全年收到政府信息公开申请【14】件。"),
    ])
    func `a number of the tables becomes a reference, any other one is in brackets`(
        _ text: String, _ expected: String
    ) throws {
        #expect(try kept(text) == expected)
    }

    @Test func `on a later form, references name the cells that follow`() throws {
        #expect(
            try kept("全年收到政府信息公开申请15件，其他处理{{申请.其他处理.总计}}件。", from: .of2019)
                == "全年收到政府信息公开申请{{申请.新收.总计}}件，其他处理【0】件。")
    }

    @Test func `a workbook to fill in has no references`() throws {
        #expect(
            try kept("全年收到政府信息公开申请15件，上年结转{{申请.上年结转.总计}}件。", .keptWithoutReferences)
                == "全年收到政府信息公开申请【15】件，上年结转【1】件。")
    }

    @Test func `what does not apply stays so, where the texts are kept`() throws {
        var report = try last("公开信息。").stated
        let cell = try report.form.cell("主动公开.第一项.规章.制发")
        report[cell].value = .notApplicable
        let completed = CompletedReport(report)
        let values = [NextYearDraft.Texts.asComments, .kept].map {
            NextYearDraft(from: completed, named: "去年.yaml", on: report.form, texts: $0).report[cell].value
        }
        #expect(values == [.blank, .notApplicable])
    }

    @Test(arguments: 1...40)
    func `every number that is kept in a made-up text is in brackets that the check finds`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let numbers = (0..<6).map { _ in Int.random(in: 0...20_000, using: &generator) }
        let words = [
            "公开信息\(numbers[0])条", "组织培训\(numbers[1])次", "增长\(numbers[2])%", "收到申请\(numbers[3])件",
            "\(numbers[4])多人次参加", "金额\(numbers[5]).5万元",
        ].shuffled(using: &generator)
        let text = try kept(words.joined(separator: "，") + "。")
        let marks = LastYearMark.ranges(in: text).map { text[$0] }
        #expect(marks.count == text.count { $0 == "【" }, "\(text)")
        // Outside of brackets and references, no digit is left.
        var rest = text
        for range in LastYearMark.ranges(in: text).reversed() { rest.removeSubrange(range) }
        let literals = ReferenceScan(rest[...]).map { if case .literal(let words) = $0 { String(words) } else { "" } }
        #expect(!literals.joined().contains { ("0"..."9").contains($0) }, "\(text)")
    }
}
