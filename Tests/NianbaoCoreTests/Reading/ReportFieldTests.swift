import Testing

@testable import NianbaoCore

@Suite struct ReportFieldTests {
    private func reading(_ text: String) throws -> Reading { try TestEdition.of2021.reading(file: text) }

    @Test func `the fields at the top are read`() throws {
        let text = "机关: 某局\n年度: 2023\n口径: 行政区域\n上年报告: 2022.yaml\n标题: 另一个标题\n导语: |\n  甲。\n  乙。\n"
        let reading = try reading(text)
        #expect(reading.findings == [])
        let report = try #require(reading.report)
        #expect(report.agency == "某局")
        #expect(report.year == 2023)
        #expect(report.scope == .region)
        #expect(report.prior?.path == "2022.yaml")
        #expect(report.title == "另一个标题")
        #expect(report.preamble.paragraphs.map(\.text) == ["甲。", "乙。"])
    }

    @Test func `without a title the form's is used`() throws {
        let report = try #require(try reading("机关: 某局\n年度: 2023\n").report)
        #expect(report.title == "某局2023年政府信息公开工作年度报告")
    }

    @Test func `without a scope the figures are the organ's own`() throws {
        #expect(try #require(try reading("机关: 某局\n年度: 2023\n").report).scope == .organ)
    }

    @Test(arguments: [(2019, "2019"), (2020, "2019"), (2021, "2021"), (2025, "2021")])
    func `the year chooses the edition`(_ year: Int, _ edition: String) throws {
        #expect(try reading("机关: 某局\n年度: \(year)\n").report?.form.edition == edition)
    }

    @Test func `an edition that is stated wins over the year's with a warning`() throws {
        let marked = Marked("格式: ▸2019\n机关: 某局\n年度: 2023\n")
        let reading = try reading(marked.text)
        #expect(reading.report?.form.edition == "2019")
        #expect(reading.findings.map(\.mark) == marked.marks("field.edition"))
        #expect(reading.findings.map(\.severity) == [.warning])
        #expect(reading.findings.map(\.message.zh) == ["2023 年度应当用 2021 格式，这里写的是 2019"])
    }

    @Test func `an edition that does not exist is reported and the year's is used`() throws {
        let marked = Marked("格式: ▸2020\n机关: 某局\n年度: 2020\n")
        let reading = try reading(marked.text)
        #expect(reading.report?.form.edition == "2019")
        #expect(reading.findings.map(\.mark) == marked.marks("field.value"))
        #expect(reading.findings.map { $0.advice?.zh } == ["写 2019 或 2021"])
    }

    @Test func `a year before the first edition is reported even if an edition is named`() throws {
        let marked = Marked("格式: ▸2021\n机关: 某局\n年度: 2009\n")
        let reading = try reading(marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("field.edition"))
        #expect(reading.findings.map(\.message.zh) == ["2009 年度没有对应的格式，这里写的是 2021"])
    }

    @Test func `a year before the first edition is reported`() throws {
        let marked = Marked("机关: 某局\n年度: ▸2015\n")
        let reading = try reading(marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("field.value"))
        #expect(reading.findings.map(\.message.zh) == ["2015 年度没有对应的格式"])
    }

    @Test(arguments: [
        ("2023年", "只写数字，例如 2023"), ("２０２３", "只写数字，例如 2023"), ("23", "只写数字，例如 2025"), ("二〇二三", "只写数字，例如 2023"),
        ("2100", "只写数字，例如 2025"), ("2007", "只写数字，例如 2025"), ("\"\"", "只写数字，例如 2025"),
    ])
    func `a year is four digits`(_ year: String, _ advice: String) throws {
        let marked = Marked("格式: 2021\n机关: 某局\n年度: ▸\(year)\n")
        let findings = try reading(marked.text).findings
        #expect(findings.map(\.mark) == marked.marks("field.value"))
        #expect(findings.map { $0.advice?.zh } == [advice])
    }

    @Test func `agency and year must be there`() throws {
        let findings = try reading("格式: 2021\n").findings
        #expect(findings.map(\.mark) == ["- key.missing", "- key.missing"])
        #expect(Set(findings.map(\.message.zh)) == ["缺少“机关”", "缺少“年度”"])
    }

    @Test(arguments: [
        ("▸年渡: 2020\n机关: 某局\n", "是不是“年度”？"), ("年度: 2020\n▸机 关: 某局\n", "是不是“机关”？"),
        ("agency: 某局\n▸yaer: 2020\n", "是不是“year”？"),
    ])
    func `a misspelt field is reported and still read`(_ text: String, _ advice: String) throws {
        let marked = Marked(text)
        let reading = try reading(marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("key.unknown"))
        #expect(reading.findings.map { $0.advice?.zh } == [advice])
        let report = try #require(reading.report)
        #expect(report.agency == "某局")
        #expect(report.year == 2020 && report.isYearKnown)
        #expect(report.form.edition == "2019")
    }

    @Test func `a section is not taken for a field that is missing`() throws {
        let findings = try reading("格式: 2021\n机关: 某局\n申请: 0\n主动公开: 0\n其他事项: 无\n").findings
        #expect(findings.map(\.mark).contains("- key.missing"))
        #expect(!findings.contains { $0.rule == "key.unknown" })
    }

    @Test(arguments: [
        ("机关: ▸某\u{A0}局\n年度: 2023\n", "field.value", "“机关”里有一个空格不是普通空格，是不间断空格（U+00A0）", "某 局"),
        ("机关: ▸某\u{200B}局\n年度: 2023\n", "field.value", "“机关”里有看不见的字符：零宽空格（U+200B）", "某局"),
        ("机关: ▸\u{200B}某局\n年度: 2023\n", "yaml.punctuation", "这里有看不见的字符：零宽空格（U+200B）", "某局"),
    ])
    func `invisible characters do not get into a name`(
        _ text: String, _ rule: String, _ message: String, _ agency: String
    ) throws {
        let marked = Marked(text)
        let reading = try reading(marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks(rule))
        #expect(reading.findings.map(\.message.zh) == [message])
        #expect(reading.report?.agency == agency)
    }

    @Test(arguments: ["待填", "todo", "~", "\"\"", "\"  \""])
    func `an empty agency is reported`(_ agency: String) throws {
        let findings = try reading("机关: \(agency)\n年度: 2023\n").findings
        #expect(findings.map(\.rule) == ["field.value"])
        #expect(findings.map(\.message.zh) == ["“机关”还没有填写"])
    }

    @Test(arguments: ["[某局]", "{a: b}", "\"甲\\n乙\"", "|\n  甲\n  乙"])
    func `an agency is one line of text`(_ agency: String) throws {
        let findings = try reading("机关: \(agency)\n年度: 2023\n").findings
        #expect(findings.map(\.message.zh) == ["“机关”应当是一行文字"])
    }

    @Test(arguments: [("本机关", Scope.organ), ("organ", .organ), ("行政区域", .region), ("region", .region)])
    func `a scope is one of two words`(_ word: String, _ scope: Scope) throws {
        let reading = try reading("机关: 某局\n年度: 2023\n口径: \(word)\n")
        #expect(reading.findings == [])
        #expect(reading.report?.scope == scope)
    }

    @Test func `another scope is reported with the two words`() throws {
        let marked = Marked("机关: 某局\n年度: 2023\n口径: ▸全县\n")
        let finding = try #require(try reading(marked.text).findings.first)
        #expect(finding.mark == marked.marks("field.value")[0])
        #expect(finding.advice?.zh == "写 本机关 或 行政区域")
    }

    @Test(arguments: ["上年报告: 待填", "标题: ~", "口径: 待填", "导语: 待填"])
    func `other fields may be empty`(_ line: String) throws {
        let reading = try reading("机关: 某局\n年度: 2023\n\(line)\n")
        #expect(reading.findings == [])
        #expect(reading.report?.prior == nil)
        #expect(reading.report?.customTitle == nil)
        #expect(reading.report?.scope == .organ)
        #expect(reading.report?.preamble.isEmpty == true)
    }
}
