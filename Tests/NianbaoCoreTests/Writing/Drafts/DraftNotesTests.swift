import Testing

@testable import NianbaoCore

@Suite struct DraftNotesTests {
    private let edition = TestEdition.of2021

    private func draft(_ change: (inout DraftNotes, Form) throws -> Void) throws -> String {
        let form = try edition.form()
        var notes = DraftNotes()
        try change(&notes, form)
        let blank = ReportWriter.blank(form: form, agency: "青石县教育局", year: 2023, scope: .organ)
        return ReportWriter.text(of: blank, notes: notes)
    }

    private func section(_ id: String, in form: Form) throws -> Int {
        try #require(form.sections.firstIndex { $0.name.id == id })
    }

    @Test func `the introduction goes on with the notes`() throws {
        let text = try draft { notes, _ in notes.introduction = ["", "由上年年报起草。"] }
        #expect(text.contains("再运行 nianbao export 导出。\n#\n# 由上年年报起草。\n\n格式: 2021\n"))
    }

    @Test func `a note on a row follows its label`() throws {
        let text = try draft { notes, form in
            notes.rows[form[try form.cell("申请.新收.自然人")].row] = "上年 27"
            notes.rows[form[try form.cell("复议诉讼.行政复议.结果维持")].row] = "上年 1"
        }
        #expect(text.contains("  新收:             待填    # 一、本年新收政府信息公开申请数量；上年 27\n"))
        #expect(text.contains("  行政复议:         待填    # 上年 1\n"))
    }

    @Test func `guidance is above a section's text`() throws {
        let text = try draft { notes, form in notes.guidance[try section("other_matters", in: form)] = ["上年写了“无”。", ""]
        }
        #expect(text.hasSuffix("确无其他事项的写“无”。\n# 上年写了“无”。\n#\n其他事项: |\n  待填\n"))
    }

    @Test func `closing notes are below a section's table, with the table`() throws {
        let text = try draft { notes, form in notes.closing[try section("requests", in: form)] = ["上年结转应为 2"] }
        #expect(text.contains("  # 上年结转应为 2\n\n# 四、政府信息公开行政复议、行政诉讼情况\n"))
        #expect(text.split(separator: "\n").contains { $0.hasPrefix("  结转下年度:") })
        #expect(ReportFormatter.text(of: text, form: try edition.form()) == text)
    }

    @Test func `a text to start from is written where the report has none`() throws {
        let text = try draft { notes, form in notes.texts[try section("overview", in: form)] = ["（一）主动公开", "# 待写"] }
        #expect(text.contains("\n总体情况: |\n  （一）主动公开\n  # 待写\n\n"))
        #expect(try edition.reading(file: text).report?.narratives[0].paragraphs.count == 2)
    }

    @Test func `a text that the report has is not replaced`() throws {
        let form = try edition.form()
        var report = Report(form: form, agency: "青石县教育局", year: 2023)
        report.narratives[0] = Narrative("自己的", span: SourceSpan(start: .start, end: .start))
        var notes = DraftNotes()
        notes.texts[0] = ["上年的"]
        #expect(ReportWriter.text(of: report, notes: notes).hasSuffix("总体情况: |\n  自己的\n"))
    }

    @Test(arguments: ["甲\n乙: 1", "甲\u{7}", "甲\u{2028}乙"])
    func `what a comment cannot contain does not break the file`(_ note: String) throws {
        let text = try draft { notes, form in
            notes.introduction = [note]
            notes.rows[form[try form.cell("申请.新收.自然人")].row] = note
            notes.closing[try section("requests", in: form)] = [note]
        }
        #expect(try edition.reading(file: text).findings.map(\.mark) == [])
        #expect(text.count { $0 == "甲" } == 3)
    }
}
