import Testing

@testable import NianbaoCore

/// `{{不核对}}` and `{{unchecked}}` in sentences.
@Suite struct SilenceTests {
    private let edition = TestEdition.of2021

    private func findings(_ marked: Marked) throws -> [Finding] {
        let report = try edition.completed(file: marked.text)
        return TextClaims.check.run(report) + ReportCheck.references.run(report)
    }

    private func marked(_ text: String, figures: String = "申请: 0\n") -> Marked {
        Marked(edition.head + "总体情况: |\n  \(text)\n" + figures)
    }

    @Test(arguments: [
        "收到申请3件{{不核对}}。", "收到申请3件{{不核对：含口头答复}}，答复3件。", "{{ 不核对 }}收到申请3件。", "收到申请3件{{unchecked}}。",
        "收到申请3件{{unchecked: office only}}。", "收到申请3件{{不核对:甲；乙。丙}}。", "收到申请3件。{{不核对}}",
        "收到申请3件。 {{不核对：甲}}\n  予以公开见表。",
    ])
    func `silence their sentence`(_ text: String) throws {
        #expect(try findings(marked(text)) == [])
    }

    @Test(arguments: [
        "▸收到申请3件。收到申请4件{{不核对}}。", "收到申请3件{{不核对}}。▸收到申请4件。", "收到申请3件{{不核对}}\n  ▸收到申请4件",
        "▸收到申请3件。{{不核对}}收到申请4件。",
    ])
    func `silence no other sentence`(_ text: String) throws {
        let marked = marked(text)
        #expect(try findings(marked).map(\.mark) == marked.marks("n.received"))
    }

    @Test(arguments: [
        "收到申请0件▸{{不核对}}。", "工作按计划完成▸{{不核对：甲}}。", "▸{{unchecked}}工作按计划完成", "全省收到申请3件▸{{不核对}}。",
        "一▸{{不核对}}二▸{{不核对}}",
    ])
    func `are reported where there is nothing to silence`(_ text: String) throws {
        let marked = marked(text)
        #expect(try findings(marked).map(\.mark) == marked.marks("n.unused_silence"))
    }

    @Test func `are left alone while the tables are not filled in`() throws {
        #expect(try findings(marked("收到申请3件{{不核对}}。", figures: "申请: 待填\n")) == [])
    }

    @Test(arguments: ["不核对甲", "uncheckedly", "不核对 甲"])
    func `are written with a colon before the reason`(_ inner: String) throws {
        let marked = marked("工作按计划完成▸{{\(inner)}}。")
        #expect(try findings(marked).map(\.mark).allSatisfy { $0.contains("ref.") })
        #expect(try !findings(marked).isEmpty)
    }

    @Test func `print nothing`() throws {
        let report = try edition.completed(file: marked("收到申请3件{{不核对：甲}}。{{unchecked}}").text)
        #expect(report.paragraphs(of: report.stated.narratives[0]).map(\.text) == ["收到申请3件。"])
    }

    @Test(arguments: [
        ("收到申请3件{{不核对：甲}}。", "收到申请5件。", "收到申请5件{{不核对：甲}}。"),
        ("{{不核对}}收到申请3件。", "本局收到申请3件。", "{{不核对}}本局收到申请3件。"),
        ("收到申请3件{{不核对}}，办结{{申请.总计.总计}}件。", "收到申请4件，全部办结0件。", "收到申请4件{{不核对}}，全部办结{{申请.总计.总计}}件。"),
        ("甲。收到申请3件{{不核对}}。乙。", "甲。乙。", "甲。{{不核对}}乙。"),
        ("收到申请3件。{{不核对}}", "收到申请3件。又一句。", "收到申请3件。{{不核对}}又一句。"),
    ])
    func `stay at their place when the printed text is corrected`(
        _ source: String, _ printed: String, _ expected: String
    ) throws {
        let report = try edition.filled()
        #expect(try ReferencedText(source, in: report).source(printing: printed) == expected)
    }

    @Test func `survive formatting`() throws {
        let text = ReportFormatter.text(of: marked("收到申请3件{{不核对：含口头答复}}。").text, form: try edition.form())
        #expect(text.contains("收到申请3件{{不核对：含口头答复}}。"))
    }
}
