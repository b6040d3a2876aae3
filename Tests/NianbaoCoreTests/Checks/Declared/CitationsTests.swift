import Testing

@testable import NianbaoCore

@Suite struct CitationsTests {
    private func findings(_ text: String, _ edition: TestEdition = .of2021) throws -> [Finding] {
        Citations.check.run(CompletedReport(try edition.report("总体情况: |\n  \(text)\n")))
    }

    @Test(arguments: [
        ("《中华人民共和国政府信息公开条例》（国务院令第771号）", "771→711"), ("《政府信息公开条例》（中华人民共和国国务院令第492号）", nil),
        ("国务院令第710号《中华人民共和国政府信息公开条例》", "710→711"), ("《政府信息公开条例》（国务院第771号令）", "771→711"),
        ("《中华人民共和国政府信息公开条例》已经国务院令第117号公布", "117→711"),
        ("国办公开办涵〔2021〕30号", "国办公开办涵〔2021〕30号→国办公开办函〔2021〕30号"),
        ("按照《政府信息公开工作年度报告格式》（国办公开办函〔2021〕03号）", "国办公开办函〔2021〕03号→国办公开办函〔2021〕30号"),
        ("按照国办公开办函〔2022〕30号要求", nil), ("国办公开函〔2021〕30号", "国办公开函〔2021〕30号→国办公开办函〔2021〕30号"),
        ("国办公开办函〔2019〕60号", nil), ("《政府信息公开工作年度报告格式》（国发〔2021〕30号）", nil),
    ])
    func `a wrong number of a document is found`(_ text: String, _ fix: String?) throws {
        let findings = try findings("依据\(text)编制。")
        #expect(findings.map(\.rule) == ["f.citations"])
        #expect(findings.first?.fix?.edits.map { "\($0.old)→\($0.new)" } == fix.map { [$0] })
    }

    @Test(arguments: [
        "《中华人民共和国政府信息公开条例》（国务院令第711号）", "《中华人民共和国政府信息公开条例》（国务院令第492号公布，国务院令第711号修订）",
        "国办公开办函〔2021〕30号", "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）", "《企业信息公示暂行条例》（国务院令第654号）",
        "国务院令第722号《优化营商环境条例》", "国办函〔2020〕109号", "国办发〔2020〕109号", "国办公开办函〔2016〕206号", "国办函〔2021〕30号", "青政办函〔2024〕3号",
        "2007年4月5日公布的《政府信息公开条例》（国务院令第492号）", "原《政府信息公开条例》（国务院令第492号）", "（2007年国务院令第492号公布，2019年国务院令第711号修订）",
        "与国办公开办函〔2019〕60号相比", "国令第711号", "《中华人民共和国政府信息公开条例释义》", "《信息公开条例》", "《政府信息公开条例》第五十六条",
        "《政府信息公开条例》、《企业信息公示暂行条例》（国务院令第654号）", "热线12345号、公众号2个", "门牌8号",
    ])
    func `right numbers and those of other documents are left alone`(_ text: String) throws {
        #expect(try findings("依据\(text)办理。") == [])
    }

    @Test(arguments: [
        ("《中华人民共和国政府信息公开条列》", "中华人民共和国政府信息公开条列→中华人民共和国政府信息公开条例"), ("《政务信息公开条例》", "政务信息公开条例→政府信息公开条例"),
        ("《中华人民共和国信息公开条例》", "中华人民共和国信息公开条例→中华人民共和国政府信息公开条例"), ("《政府信息公开条例》第七十条", nil),
        ("《政府信息公开条例》（国务院今第711号）", "国务院今第711号→国务院令第711号"), ("条例（国务院令第711）", "国务院令第711→国务院令第711号"),
        ("《优化营商环境条例》（国务院令第711号）", nil),
    ])
    func `a slip in the words of a citation is found`(_ text: String, _ fix: String?) throws {
        let findings = try findings("依据\(text)编制。")
        #expect(findings.map(\.rule) == ["f.citations"])
        #expect(findings.first?.fix?.edits.map { "\($0.old)→\($0.new)" } == fix.map { [$0] })
    }

    @Test(arguments: ["《优化营商环境条例》（国务院令第711号）", "《中华人民共和国政府信息公开条列》", "国务院令第710号《中华人民共和国政府信息公开条例》"])
    func `without country and subject, neither is looked for`(_ citation: String) throws {
        let text = try TestEdition.of2021.text()
            .replacing("\n  country: 中华人民共和国\n", with: "\n").replacing("subject: 信息公开, ", with: "")
        let form = try #require(FormReader.read(SourceFile(name: "form.yaml", text: text)).form)
        var report = Report(form: form, agency: "青石县水利局", year: 2023)
        report.narratives[0] = Narrative("依据\(citation)编制。", span: SourceSpan(line: 1, column: 1, length: 1))
        let findings = Citations.check.run(CompletedReport(report))
        #expect(findings.allSatisfy { $0.fix == nil && !$0.message.zh.contains("不是《") })
        #expect(findings.count <= 1)
    }

    @Test func `the other edition's notice is wrong on either form`() throws {
        #expect(try findings("按照国办公开办函〔2021〕30号编制。", .of2019).map(\.rule) == ["f.citations"])
        #expect(try findings("按照国办公开办函〔2019〕60号编制。", .of2019) == [])
    }

    @Test func `each wrong number is a finding of its own, with all its places`() throws {
        let told = try findings("依据国务院令第771号《政府信息公开条例》和国办公开办涵〔2021〕30号编制，国办公开办涵〔2021〕30号另有说明。")
        #expect(told.map { $0.fix?.edits.count } == [1, 2])
        #expect(told.map(\.notes.count) == [0, 1])
    }
}
