import Testing

@testable import NianbaoCore

@Suite struct SectionsPresentTests {
    private func run(_ check: ReportCheck, _ body: String) throws -> [Finding] {
        let report = try TestEdition.of2021.completed(file: TestEdition.of2021.head + body)
        return check.run(report)
    }

    private static let all = ["总体情况: 甲", "主动公开: 0", "申请: 0", "复议诉讼: 0", "存在问题: 乙", "其他事项: 无"]

    @Test func `six sections pass`() throws {
        #expect(try run(.sectionsPresent, Self.all.joined(separator: "\n")) == [])
    }

    @Test(arguments: [
        (0, "一、总体情况", "总体情况"), (1, "二、主动公开政府信息情况", "主动公开"), (2, "三、收到和处理政府信息公开申请情况", "申请"),
        (3, "四、政府信息公开行政复议、行政诉讼情况", "复议诉讼"), (4, "五、存在的主要问题及改进情况", "存在问题"), (5, "六、其他需要报告的事项", "其他事项"),
    ])
    func `a section that is left out is reported by heading and key`(_ index: Int, _ heading: String, _ key: String)
        throws
    {
        var lines = Self.all
        lines.remove(at: index)
        let findings = try run(.sectionsPresent, lines.joined(separator: "\n"))
        #expect(findings.map(\.mark) == ["- f.sections"])
        #expect(findings.map(\.message.zh) == ["缺少“\(heading)”（项目：\(key)）"])
    }

    @Test(arguments: ["总体情况: 待填", "总体情况:", "申请: 待填", "申请:\n  新收: 待填"])
    func `a section that is to come is there`(_ line: String) throws {
        let lines = Self.all.filter { $0.prefix(2) != line.prefix(2) } + [line]
        #expect(try run(.sectionsPresent, lines.joined(separator: "\n")) == [])
    }

    @Test(arguments: ["申请: [0]", "申请: 无", "存在问题: [甲]"])
    func `a section that is wrongly written is there`(_ line: String) throws {
        let lines = Self.all.filter { $0.prefix(2) != line.prefix(2) } + [line]
        #expect(try run(.sectionsPresent, lines.joined(separator: "\n")) == [])
    }

    @Test func `an empty report lacks all six`() throws {
        #expect(try run(.sectionsPresent, "").count == 6)
    }

    @Test func `of a broken file nobody says what it lacks`() throws {
        #expect(try run(.sectionsPresent, "申请: [0\n") == [])
    }

    @Test(arguments: ["总体情况: 甲", "总体情况: 无其他", "其他事项: 无", "其他事项: 无。"])
    func `a narrative that is written passes`(_ body: String) throws {
        #expect(try run(.sectionsWritten, body) == [])
    }

    @Test(arguments: ["总体情况: [甲]", "总体情况: {甲: 乙}"])
    func `a narrative that is no text is not also reported as empty`(_ body: String) throws {
        #expect(try run(.sectionsWritten, body) == [])
    }

    @Test(arguments: ["总体情况", "存在问题", "其他事项"])
    func `a narrative that is to come is reported at its key`(_ key: String) throws {
        let findings = try run(.sectionsWritten, "申请: 0\n\(key): 待填\n")
        #expect(findings.map(\.mark) == ["5:1 f.section_empty"])
        #expect(findings.map(\.message.zh) == ["“\(key)”还没有写"])
    }

    @Test(arguments: ["总体情况: 无", "存在问题: 无。", "存在问题: |\n  无\n"])
    func `无 alone is no narrative where the form wants one`(_ body: String) throws {
        let findings = try run(.sectionsWritten, body)
        #expect(findings.map(\.mark) == ["4:1 f.section_empty"])
        #expect(findings.first?.message.zh.hasSuffix("不能只写“无”") == true)
    }

    @Test func `无 is offered only where it is enough`() throws {
        let findings = try run(.sectionsWritten, "总体情况: ~\n其他事项: ~\n")
        #expect(findings.map { $0.advice?.zh.contains("“无”") } == [false, true])
    }

    @Test(arguments: [
        "总体情况: |\n  （一）主动公开\n  ▸待填\n", "总体情况: |\n  ▸待填\n  甲\n", "总体情况: |\n  甲\n\n  　▸待填　 \n\n  乙\n",
        "总体情况: |2\n      ▸待填\n  甲\n", "总体情况: |\n  甲\n  ▸todo\n", "其他事项: |\n  无\n  ▸待填\n",
        "总体情况: |\n  甲待填乙\n  ▸待填\n", "总体情况: \"甲\\n▸待填\"\n", "导语: |\n  甲\n  ▸待填\n", "总体情况：|\n　　甲\n　　▸待填\n",
    ])
    func `a line that is to come is reported at its place`(_ body: String) throws {
        let marked = Marked(TestEdition.of2021.head + body)
        let report = try TestEdition.of2021.completed(file: marked.text)
        let findings = ReportCheck.sectionsWritten.run(report)
        #expect(findings.map(\.mark) == marked.marks("f.section_empty"))
        #expect(findings.first?.message.zh.hasSuffix("有一段待填") == true)
    }

    @Test(arguments: [
        "总体情况: |\n  待填表格已发\n", "总体情况: |\n  表格待填\n", "总体情况: |\n  甲\n  一、待填\n", "总体情况: |\n  todos\n  a todo\n",
        "总体情况: 甲 待填\n", "总体情况: |\n  待填。\n", "总体情况: |\n  待\n  填\n", "总体情况: >\n  甲\n  待填\n",
    ])
    func `the word inside a sentence is none`(_ body: String) throws {
        #expect(try run(.sectionsWritten, body) == [])
    }

    @Test func `a text with several such lines is reported at the first, with the others`() throws {
        let findings = try run(.sectionsWritten, "总体情况: |\n  待填\n  甲\n  待填\n存在问题: |\n  乙\n  待填\n")
        #expect(findings.map(\.mark) == ["5:3 f.section_empty", "10:3 f.section_empty"])
        #expect(findings.map(\.message.zh) == ["“总体情况”有 2 段待填", "“存在问题”有一段待填"])
        #expect(findings.map { $0.notes.compactMap { $0.span?.start.line } } == [[7], []])
    }
}
