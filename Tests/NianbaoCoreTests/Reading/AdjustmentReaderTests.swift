import Testing

@testable import NianbaoCore

@Suite struct AdjustmentReaderTests {
    private let edition = TestEdition.of2021

    private var head: String { edition.head + "口径: 行政区域\n" }

    @Test(arguments: [
        "调整:\n  - {位置: 申请.新收.自然人, 数额: -1, 理由: 两个单位联合答复, 经办: 王某, 日期: 2025-01-10}\n",
        """
        adjustments:
        - place: requests.new.natural
          amount: -1
          reason: 两个单位联合答复
          author: 王某
          date: 2025-01-10

        """,
    ])
    func `an adjustment is read in either spelling and notation`(_ body: String) throws {
        let reading = try edition.reading(file: head + body)
        #expect(reading.findings.map(\.mark) == [])
        let adjustment = try #require(reading.report?.adjustments.first)
        #expect(adjustment.cell == (try edition.form().cell("申请.新收.自然人")))
        #expect(adjustment.amount == -1 && adjustment.reason == "两个单位联合答复")
        #expect([adjustment.author, adjustment.date] == ["王某", "2025-01-10"])
    }

    @Test(arguments: [("-0.5", -500_000), ("1.26", 1_260_000), ("+2", 2_000_000)])
    func `an amount of money is in the printed unit`(_ text: String, _ amount: Int) throws {
        let body = "调整:\n  - {位置: 主动公开.第八项.行政事业性收费, 数额: \(text), 理由: 两个单位重复登记}\n"
        #expect(try edition.reading(file: head + body).report?.adjustments.map(\.amount) == [amount])
    }

    @Test(arguments: [
        ("调整: ▸减一件", "应当是列表"), ("调整:\n  - ▸减一件\n", "“项目: 值”"),
        ("调整:\n  - ▸{数额: -1, 理由: 联合答复一件}\n", "缺少“位置”"),
        ("调整:\n  - ▸{位置: 申请.新收.自然人, 理由: 联合答复一件}\n", "缺少“数额”"),
        ("调整:\n  - ▸{位置: 申请.新收.自然人, 数额: -1}\n", "缺少“理由”"),
        ("调整:\n  - {位置: 申请.新收.自然人, 数额: -1, 理由: ▸重}\n", "理由太短"),
        ("调整:\n  - {位置: ▸申请.新受.自然人, 数额: -1, 理由: 联合答复一件}\n", "没有“新受”"),
        ("调整:\n  - {位置: ▸申请.新收, 数额: -1, 理由: 联合答复一件}\n", "还没有写到一格"),
        ("调整:\n  - {位置: ▸申请.新收.总计, 数额: -1, 理由: 联合答复一件}\n", "合计或好几格"),
        ("调整:\n  - {位置: ▸申请.不予公开.自然人, 数额: -1, 理由: 联合答复一件}\n", "合计或好几格"),
        ("调整:\n  - {位置: 申请.新收.自然人, 数额: ▸一件, 理由: 联合答复一件}\n", "不是可以加减的数"),
        ("调整:\n  - {位置: 申请.新收.自然人, 数额: ▸0, 理由: 联合答复一件}\n", "不是可以加减的数"),
        ("调整:\n  - {位置: 申请.新收.自然人, 数额: ▸--1, 理由: 联合答复一件}\n", "不是可以加减的数"),
        ("调整:\n  - {位置: 申请.新收.自然人, 数额: ▸0.5, 理由: 联合答复一件}\n", "不是可以加减的数"),
        ("调整:\n  - {位置: 申请.新收.自然人, 数额: -1, 理由: 联合答复一件, 日期: ▸去年}\n", "写法不对"),
    ])
    func `a fault is reported at its place`(_ body: String, _ says: String) throws {
        let marked = Marked(head + body)
        let findings = try edition.reading(file: marked.text).findings
        #expect(findings.map(\.mark) == marked.marks("a.notation"))
        #expect(findings.first?.message.zh.contains(says) == true)
    }

    @Test(arguments: ["▸调整: []\n", "▸汇总: []\n"])
    func `an organ has neither adjustments nor units`(_ body: String) throws {
        let marked = Marked(edition.head + body)
        #expect(try edition.reading(file: marked.text).findings.map(\.mark) == marked.marks("a.notation"))
    }

    // MARK: Summed units

    @Test func `summed units are read with their state`() throws {
        let hash = String(repeating: "0a", count: 32)
        let body = """
            汇总:
              - {机关: 水利局, 文件: 水利局.yaml, SHA-256: \(hash)}
              - {机关: 民政局, 文件: 民政局.yaml, SHA-256: \(hash), 状态: 有错误}
              - {机关: 教育局, 状态: missing}

            """
        let reading = try edition.reading(file: head + body)
        #expect(reading.findings.map(\.mark) == [])
        let sources = try #require(reading.report?.sources)
        #expect(sources.map(\.agency) == ["水利局", "民政局", "教育局"])
        #expect(sources.map(\.state) == [.summed, .summedWithErrors, .missing])
        #expect(sources.map(\.file) == ["水利局.yaml", "民政局.yaml", nil] && sources[0].hash == hash)
    }

    @Test(arguments: ["未报送", "缺报", "missing"])
    func `a unit that has not reported is read by the earlier word too`(_ word: String) throws {
        let reading = try edition.reading(file: head + "汇总:\n  - {机关: 水利局, 状态: \(word)}\n")
        #expect(reading.findings.isEmpty && reading.report?.sources.map(\.state) == [.missing])
    }

    @Test func `a file that could not be read stands without an agency`() throws {
        let reading = try edition.reading(file: head + "汇总:\n  - {文件: 截断.xlsx, 状态: 未计入}\n")
        #expect(reading.findings.isEmpty && reading.report?.sources.map(\.name) == ["截断.xlsx"])
    }

    @Test(arguments: [
        ("汇总:\n  - ▸{文件: 水利局.yaml}\n", "缺少“机关”"),
        ("汇总:\n  - {机关: 水利局, SHA-256: ▸0f}\n", "64 位"),
        ("汇总:\n  - {机关: 水利局, 状态: ▸好}\n", "状态不能是“好”"),
    ])
    func `a fault in the list of units is reported`(_ body: String, _ says: String) throws {
        let marked = Marked(head + body)
        let findings = try edition.reading(file: marked.text).findings
        #expect(findings.map(\.mark) == marked.marks("a.notation"))
        #expect(findings.first?.message.zh.contains(says) == true)
    }

    // MARK: Files of their own

    @Test func `a file may hold adjustments alone or be last run's report`() throws {
        let list = "调整:\n  - {位置: 申请.新收.自然人, 数额: -1, 理由: 联合答复一件}\n"
        for text in [list, head + "申请: 0\n" + list] {
            let (adjustments, findings) = AdjustmentFile.read(SourceFile(name: "", text: text), on: try edition.form())
            #expect(adjustments.map(\.amount) == [-1] && findings.isEmpty)
        }
    }

    @Test(arguments: ["", "机关: 甲\n", "调整: 甲\n", "- 甲\n"])
    func `a file without adjustments is reported`(_ text: String) throws {
        let (adjustments, findings) = AdjustmentFile.read(SourceFile(name: "", text: text), on: try edition.form())
        #expect(adjustments.isEmpty && findings.containsErrors)
    }
}
