import Testing

@testable import NianbaoCore

@Suite struct ReportReaderTests {
    private func reading(_ text: String) throws -> Reading { try TestEdition.of2021.reading(file: text) }

    @Test(arguments: ["", "# 只有注释\n", "---\n"])
    func `a file without entries is empty`(_ text: String) throws {
        let reading = try reading(text)
        #expect(reading.report == nil)
        #expect(reading.findings.count == 1)
    }

    @Test(arguments: ["2023年，各项工作按计划完成。\n", "- 甲\n- 乙\n", "[1, 2]\n"])
    func `for a file that is not a map, a message shows what a report looks like`(_ text: String) throws {
        let reading = try reading(text)
        #expect(reading.report == nil)
        #expect(reading.findings.map(\.mark) == ["1:1 field.value"])
        #expect(reading.findings.map(\.message.zh) == ["这里应当是“项目: 值”，例如“年度: 2020”"])
    }

    @Test func `a broken section does not hide the others`() throws {
        let marked = Marked(
            TestEdition.of2021.head + """
                主动公开:
                  第五项:
                    行政许可: ▸[1, 2
                申请:
                  新收: [1, 2, 3, 4, 5, 6]
                复议诉讼:
                  行政复议: ▸{结果维持: 1
                其他事项: 无

                """)
        let reading = try reading(marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("yaml.syntax"))
        let report = try #require(reading.report)
        #expect(try report.row("申请.新收") == numbers(1, 2, 3, 4, 5, 6, nil))
        #expect(!report.isWhole)
    }

    @Test func `nothing is reported missing in a broken file`() throws {
        let marked = Marked("格式: 2021\n机关 某局\n年度: ▸[2023\n")
        #expect(try reading(marked.text).findings.allSatisfy { $0.rule == "yaml.syntax" })
    }

    @Test func `a second document is reported and the first is read`() throws {
        let marked = Marked(TestEdition.of2021.head + "申请: 0\n▸---\n申请: 1\n")
        let reading = try reading(marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("yaml.document"))
        #expect(try #require(reading.report).value("申请.新收.自然人") == .number(0))
    }

    @Test(arguments: [("总体情况", 0), ("存在问题", 4), ("其他事项", 5)])
    func `a narrative is split into paragraphs`(_ key: String, _ index: Int) throws {
        let report = try TestEdition.of2021.report("\(key): |\n  （一）主动公开\n  公开文件28份。\n\n    另起一段。\n")
        #expect(report.narratives[index].paragraphs.map(\.text) == ["（一）主动公开", "公开文件28份。", "另起一段。"])
        #expect(report.narratives[index].span == SourceSpan(line: 4, column: 1, length: 4))
    }

    @Test(arguments: ["待填", "todo", "~", ""])
    func `a narrative that is not filled in is mentioned but empty`(_ word: String) throws {
        let report = try TestEdition.of2021.report("总体情况: \(word)\n")
        #expect(report.narratives[0].isEmpty)
        #expect(report.narratives[0].span != nil)
    }

    @Test func `a narrative that is not mentioned has no place`() throws {
        #expect(try TestEdition.of2021.report("申请: 0\n").narratives[0].span == nil)
    }

    @Test(arguments: ["[甲, 乙]", "\n  - 甲\n  - 乙"])
    func `a list is no narrative`(_ value: String) throws {
        let findings = try TestEdition.of2021.reading("总体情况: \(value)\n").findings
        #expect(findings.map(\.rule) == ["narrative.notation"])
        #expect(findings.map { $0.advice?.zh } == ["写“总体情况: |”，正文另起一行，每段一行，行首空两格，不加“-”"])
    }

    @Test(arguments: ["{甲: 乙}", "\n  甲: 乙"])
    func `a map is no narrative`(_ value: String) throws {
        let findings = try TestEdition.of2021.reading("总体情况: \(value)\n").findings
        #expect(findings.map(\.rule) == ["narrative.notation"])
        #expect(findings.map { $0.advice?.zh } == ["写“总体情况: |”，正文另起一行，每段一行，行首空两格"])
    }

    @Test func `a narrative that is not text is unreadable, not empty by intention`() throws {
        let reading = try TestEdition.of2021.reading("总体情况: [甲, 乙]\n")
        #expect(reading.report?.narratives[0].isUnreadable == true)
    }

    @Test(arguments: ["yichuan-2020.yaml", "qingshi-2023.yaml"])
    func `a sample reads without findings`(_ name: String) throws {
        let reading = try reading(try Fixture.sample(name))
        #expect(reading.findings.map(\.mark) == [])
        #expect(reading.report?.isWhole == true)
    }

    @Test(arguments: ["总体情况:\n  第一段。\n  第二段。\n", "总体情况: >\n  第一段。\n  第二段。\n", "总体情况: \"第一段。\n  第二段。\"\n"])
    func `lines that YAML would join are not taken for a paragraph without a word`(_ body: String) throws {
        let findings = try TestEdition.of2021.reading(body).findings
        #expect(findings.map(\.rule) == ["narrative.notation"])
    }

    @Test(arguments: ["{{年度}}年工作平稳。", "{{申请.新收.总计}}件。\n  第二段。"])
    func `a text that begins with a reference belongs below a bar`(_ text: String) throws {
        let reading = try TestEdition.of2021.reading("总体情况: \(text)\n")
        #expect(reading.findings.map(\.rule) == ["narrative.notation"])
        #expect(reading.findings.first?.fix != nil)
    }

    @Test(arguments: ["总体情况: 一段。\n", "总体情况: |\n  第一段。\n  第二段。\n", "总体情况: \"第一段。\\n第二段。\"\n"])
    func `lines that YAML keeps apart are fine`(_ body: String) throws {
        #expect(try TestEdition.of2021.reading(body).findings.isEmpty)
    }

    @Test(arguments: [("年度: 2020", "2019"), ("年度: 2023", "2021"), ("年度: 2030", "2030"), ("格式: 2030", "2030")])
    func `a report chooses between the given form and the built-in ones`(
        _ line: String, _ edition: String
    ) throws {
        let fixed = try TestEdition.madeUp.form()
        let reader = ReportReader(try .builtIn(), form: fixed)
        let report = reader.read(SourceFile(name: "r.yaml", text: "机关: 某局\n\(line)\n")).report
        #expect(report?.form.edition == edition)
    }
}
