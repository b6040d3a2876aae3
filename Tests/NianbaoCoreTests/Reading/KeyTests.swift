import Testing

@testable import NianbaoCore

@Suite struct KeyTests {
    private func findings(_ marked: Marked) throws -> [Finding] {
        try TestEdition.of2021.reading(file: marked.text).findings
    }

    @Test(arguments: [
        ("▸总体情況: 无\n", "是不是“总体情况”？"), ("申请:\n  ▸新受: 0\n", "是不是“新收”？"),
        ("申请:\n  不予公开:\n    ▸国家机密: 0\n", "是不是“国家秘密”？"), ("申请:\n  新收: {▸自燃人: 1}\n", "是不是“自然人”？"),
        ("主动公开:\n  ▸第一相: 0\n", "是不是“第一项”？"), ("申请:\n  新收: {自然人: 1, ▸其佘: 0}\n", "是不是“其他”？"),
        ("申请:\n  新收: {自然人: {值: 1, ▸备注: 甲}}\n", "是不是“注”？"), ("▸requets: 0\n", "是不是“requests”？"),
        ("requests:\n  ▸carried_inn: 0\n", "是不是“carried_in”？"),
    ])
    func `an unknown key is reported with the nearest known one`(_ body: String, _ advice: String) throws {
        let marked = Marked(TestEdition.of2021.head + body)
        let finding = try #require(try findings(marked).first)
        #expect(finding.mark == marked.marks("key.unknown")[0])
        #expect(finding.advice?.zh == advice)
    }

    @Test func `an unknown key that resembles none is reported with what is possible there`() throws {
        let marked = Marked(TestEdition.of2021.head + "申请:\n  不予处理:\n    ▸行政许可: 0\n")
        let finding = try #require(try findings(marked).first)
        #expect(finding.mark == marked.marks("key.unknown")[0])
        #expect(finding.message.zh == "不认识的项目“行政许可”")
        #expect(finding.advice?.zh == "这里可以写：信访举报投诉、重复申请、公开出版物、大量反复、确认或重新出具")
    }

    @Test func `a label instead of a key is reported with its key`() throws {
        let finding = try #require(try TestEdition.of2021.reading("申请:\n  不予公开:\n    属于国家秘密: 0\n").findings.first)
        #expect(finding.advice?.zh.contains("国家秘密") == true)
    }

    @Test func `an unknown key takes nothing from the known ones`() throws {
        let reading = try TestEdition.of2021.reading("申请:\n  新受: [9, 9, 9, 9, 9, 9]\n  上年结转: 0\n")
        let report = try #require(reading.report)
        #expect(try report.row("申请.上年结转") == numbers(0, 0, 0, 0, 0, 0, nil))
        #expect(try report.row("申请.新收").allSatisfy { $0.number == nil })
    }

    @Test(arguments: [
        ("申清: 0\n", "申请.新收"), ("申请:\n  新受: 0\n", "申请.新收"), ("申请:\n  不与公开: 0\n", "申请.不予公开.国家秘密"),
        ("申请:\n  不予公开:\n    国家机密: 0\n", "申请.不予公开.国家秘密"),
    ])
    func `what is under a misspelt key is in the file, but cannot be read`(_ body: String, _ row: String) throws {
        let report = try #require(try TestEdition.of2021.reading(body).report)
        #expect(try report.row(row).dropLast().allSatisfy { $0 == .unreadable })
        #expect(try report.row("申请.上年结转").contains(.number(0)) == false)
    }

    @Test(arguments: ["申请:\n  新收: 0\n  新受: 1\n", "申请:\n  新受: 1\n  新收: 0\n", "申请: 0\n申清: 1\n", "申清: 1\n申请: 0\n"])
    func `beside the right key a slip takes nothing away`(_ body: String) throws {
        let report = try #require(try TestEdition.of2021.reading(body).report)
        #expect(try report.row("申请.新收").dropLast().allSatisfy { $0 == .number(0) })
    }

    @Test(arguments: ["存在问提: 甲\n", "存在问提: 甲\n存在问题: 乙\n"])
    func `a text under a slip is in the file, but cannot be read`(_ body: String) throws {
        let narratives = try #require(try TestEdition.of2021.reading(body).report).narratives
        #expect(narratives.filter(\.isUnreadable).count == (body.contains("乙") ? 0 : 1))
    }

    @Test(arguments: [
        "年度: 2022\n▸年度: 2023\n", "申请: 0\n▸申请: 0\n", "申请:\n  新收: 0\n  ▸新收: [1, 0, 0, 0, 0, 0]\n",
        "申请:\n  新收: {自然人: 1, ▸自然人: 2}\n", "申请:\n  新收: {其余: 0, ▸其余: 0}\n",
        "申请:\n  新收: {自然人: {值: 1, ▸值: 2}}\n", "申请:\n  不予公开: 0\n  ▸不予公开: 0\n", "总体情况: 甲\n▸总体情况: 乙\n",
    ])
    func `a key written twice is reported at the second`(_ body: String) throws {
        let marked = Marked("格式: 2021\n机关: 某局\n" + (body.hasPrefix("年度") ? "" : "年度: 2023\n") + body)
        #expect(try findings(marked).map(\.mark) == marked.marks("key.duplicate"))
    }

    @Test(arguments: [
        "申请: 0\n▸requests: 0\n", "申请:\n  新收: 0\n  ▸new: 0\n", "申请:\n  新收: {自然人: 1, ▸natural: 2}\n",
        "申请:\n  新收: {自然人: {值: 1, ▸value: 2}}\n",
    ])
    func `both spellings of one key are one key`(_ body: String) throws {
        let marked = Marked(TestEdition.of2021.head + body)
        #expect(try findings(marked).map(\.mark) == marked.marks("key.duplicate"))
    }

    @Test func `a duplicate names the place of the first`() throws {
        let finding = try #require(try TestEdition.of2021.reading("申请:\n  新收: 0\n  新收: 0\n").findings.first)
        #expect(finding.message.zh == "“新收”写了两次")
        #expect(finding.notes.map(\.span) == [SourceSpan(line: 5, column: 3, length: 2)])
    }

    @Test func `of two figures the first is kept`() throws {
        let reading = try TestEdition.of2021.reading("申请:\n  新收: {自然人: 1, 自然人: 2}\n")
        #expect(try #require(reading.report).value("申请.新收.自然人") == .number(1))
    }

    @Test func `English ids read the same as Chinese keys`() throws {
        let english = """
            edition: 2021
            agency: 青石县教育局
            year: 2023
            scope: region
            requests:
              new: {natural: 1, rest: 0}
              carried_in: todo
              denied:
                state_secret: [{value: 2, note: once}, 0, 0, 0, 0, 0]
            disclosure:
              article_20_1:
                regulations: n/a

            """
        let chinese = """
            格式: 2021
            机关: 青石县教育局
            年度: 2023
            口径: 行政区域
            申请:
              新收: {自然人: 1, 其余: 0}
              上年结转: 待填
              不予公开:
                国家秘密: [{值: 2, 注: once}, 0, 0, 0, 0, 0]
            主动公开:
              第一项:
                规章: 不适用

            """
        let readings = try [english, chinese].map { try TestEdition.of2021.reading(file: $0) }
        #expect(readings.flatMap(\.findings) == [])
        let reports = try readings.map { try #require($0.report) }
        #expect(reports[0].entries.map(\.value) == reports[1].entries.map(\.value))
        #expect(reports[0].entries.map(\.remark) == reports[1].entries.map(\.remark))
        #expect(reports.map(\.scope) == [.region, .region])
        #expect(reports.map(\.spelling) == [.english, .chinese])
    }
}
