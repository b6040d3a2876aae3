import Testing

@testable import NianbaoCore

@Suite struct EditedReportTests {
    private let reader: ReportReader
    private let head = TestEdition.of2021.head

    init() throws { reader = ReportReader(try .builtIn()) }

    private func outcome(
        _ text: String, _ edits: [(String, String)], sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> EditedReport.Outcome {
        let report = try #require(
            EditedReport(SourceFile(name: "年报.yaml", text: text), reader), sourceLocation: sourceLocation)
        let typed = try edits.map { name, text in
            FieldEdit(try #require(FieldID(name, report.report.form), sourceLocation: sourceLocation), text)
        }
        return report.making(typed, reader)
    }

    private func edit(
        _ text: String, _ edits: [(String, String)], sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String? {
        guard case .made(let made, _) = try outcome(text, edits, sourceLocation: sourceLocation) else { return nil }
        return made.file.text
    }

    @Test(arguments: [
        // Figures as files have them.
        ("申请:\n  新收: [2, 0, 0, 0, 0, 0]\n", "申请.新收.自然人", "１２", "申请:\n  新收: [12, 0, 0, 0, 0, 0]\n"),
        ("申请:\n  新收: [2, 0, 0, 0, 0, 0]\n", "申请.新收.自然人", " 1,234 ", "申请:\n  新收: [1234, 0, 0, 0, 0, 0]\n"),
        ("申请:\n  新收: [2, 0, 0, 0, 0, 0]\n", "申请.新收.自然人", "", "申请:\n  新收: [待填, 0, 0, 0, 0, 0]\n"),
        ("申请:\n  新收: [2, 0, 0, 0, 0, 0]\n", "申请.新收.自然人", "待填", "申请:\n  新收: [待填, 0, 0, 0, 0, 0]\n"),
        (
            "申请:\n  新收: [2, 0, 0, 0, 0, 0]\n", "申请.新收.自然人", "{值: 3, 注: 有说明}",
            "申请:\n  新收: [{值: 3, 注: \"有说明\"}, 0, 0, 0, 0, 0]\n"
        ),
        (
            "申请:\n  新收: [{值: 2, 注: 有说明}, 0, 0, 0, 0, 0]\n", "申请.新收.自然人", "3",
            "申请:\n  新收: [{值: 3, 注: 有说明}, 0, 0, 0, 0, 0]\n"
        ),
        (
            "申请:\n  新收: [{值: 2, 注: 有说明}, 0, 0, 0, 0, 0]\n", "申请.新收.自然人.注", "",
            "申请:\n  新收: [2, 0, 0, 0, 0, 0]\n"
        ),
        ("申请:\n  新收: 0  # 没有\n", "申请.新收.自然人.注", "补报", "申请:\n  新收: [{值: 0, 注: \"补报\"}, 0, 0, 0, 0, 0] # 没有\n"),
    ])
    func `a typed figure is read as in a file`(_ old: String, _ field: String, _ typed: String, _ new: String) throws {
        #expect(try edit(head + old, [(field, typed)]) == head + new)
    }

    @Test(arguments: [
        // Nothing but the first lines.
        ("", "申请.新收.自然人", "3", "申请:\n  新收: {自然人: 3}\n"),
        ("", "总体情况", "甲。\n乙。", "总体情况: |\n  甲。\n  乙。\n"),
        // Rows and groups between others.
        (
            "申请:\n  新收: 0 # 甲\n  # 乙\n  予以公开: 0\n", "申请.上年结转.自然人", "3",
            "申请:\n  新收: 0 # 甲\n  上年结转: {自然人: 3}\n  # 乙\n  予以公开: 0\n"
        ),
        (
            "申请:\n  # 乙\n  予以公开: 0\n", "申请.新收.自然人", "3",
            "申请:\n  # 乙\n  新收: {自然人: 3}\n  予以公开: 0\n"
        ),
        (
            "申请:\n    新收: 0\n    结转下年度: 0", "申请.无法提供.不掌握.自然人", "3",
            "申请:\n    新收: 0\n    无法提供:\n      不掌握: {自然人: 3}\n    结转下年度: 0"
        ),
        ("申请: {新收: 0, 予以公开: 0}\n", "申请.上年结转.自然人", "3", "申请: {新收: 0, 上年结转: {自然人: 3}, 予以公开: 0}\n"),
        ("申请: {予以公开: 0}\n", "申请.新收.自然人", "3", "申请: {新收: {自然人: 3}, 予以公开: 0}\n"),
        ("\"申请\":\n  '新收': 0", "申请.上年结转.自然人", "3", "\"申请\":\n  '新收': 0\n  上年结转: {自然人: 3}"),
        // A table before the one that is there, and a comment in the way of a text, which stays a comment.
        ("申请: 0\n", "总体情况", "甲。", "总体情况: |\n  甲。\n申请: 0\n"),
        ("申请: 0\n   # 注\n", "存在问题", "甲。", "申请: 0\n\n存在问题: |\n    甲。\n   # 注\n"),
    ])
    func `what is not there yet is put where the form has it`(
        _ old: String, _ field: String, _ typed: String, _ new: String
    ) throws {
        let gap = old.isEmpty || new.hasPrefix("总体情况") ? "\n" : ""
        #expect(try edit(head + old, [(field, typed)]) == head + gap + new)
    }

    @Test func `fields are replaced, put in and emptied`() throws {
        let file = head + "申请: 0\n"
        #expect(try edit(file, [("标题", "某报告: 一")]) == head + "标题: \"某报告: 一\"\n申请: 0\n")
        #expect(try edit(file, [("机关", "青石县水利局")]) == file.replacing("青石县教育局", with: "青石县水利局"))
        let titled = head + "标题: 甲 # 注\n申请: 0\n"
        #expect(try edit(titled, [("标题", "")]) == head + "标题: 待填 # 注\n申请: 0\n")
    }

    @Test func `explanations are added, changed and taken away`() throws {
        let file = head + "申请: 0\n"
        let name = "说明/t3.balance/申请.新收.自然人"
        let added = try #require(try edit(file, [(name, "上年漏计1件")]))
        #expect(
            added == file + "\n说明:\n  - 规则: t3.balance\n    位置: 申请.新收.自然人\n    理由: 上年漏计1件\n")
        let changed = try #require(try edit(added, [(name, "{理由: 上年多计1件, 经办: 张三}")]))
        #expect(changed == added.replacing("漏计", with: "多计") + "    经办: 张三\n")
        let second = try #require(try edit(changed, [("说明/y.carry", "更正后一致")]))
        #expect(second == changed + "  - 规则: y.carry\n    理由: 更正后一致\n")
        #expect(try edit(second, [("说明/y.carry", "")]) == changed)
        #expect(try edit(changed, [(name, "")]) == file + "\n")
        let braces = file + "说明: [{规则: y.carry, 理由: 已经核实}] # 注\n"
        #expect(try edit(braces, [(name, "上年漏计1件")])?.contains("已经核实}, {规则: t3.balance, ") == true)
        #expect(try edit(braces, [("说明/y.carry", "")]) == file)
        // The comment must not become part of the text above.
        let remarked = head + "其他事项: |\n  甲。\n说明:\n  - 规则: y.carry\n    理由: 已经核实\n   # 注\n"
        #expect(
            try edit(remarked, [("说明/y.carry", "")]) == head + "其他事项: |\n  甲。\n说明: []\n   # 注\n")
    }

    @Test(arguments: ["12件", "-3", "1.5", "012", "22（其中16件）", "{值: 三}"])
    func `a text that is no figure is refused with its finding and changes nothing`(
        _ typed: String
    ) throws {
        let file = head + "申请:\n  新收: [2, 0, 0, 0, 0, 0]\n"
        let edits = [("申请.新收.商业企业", "7"), ("申请.新收.自然人", typed)]
        guard case .refused(let refusals) = try outcome(file, edits) else {
            Issue.record("made")
            return
        }
        #expect(refusals.count == 1 && refusals.values.allSatisfy { !$0.findings.isEmpty })
        #expect(refusals.keys.first?.name(try TestEdition.of2021.form(), .chinese) == "申请.新收.自然人")
    }

    @Test func `a date that is none is refused with its finding`() throws {
        guard case .refused(let refusals) = try outcome(head, [("公开日期", "2024年1月")]) else {
            Issue.record("made")
            return
        }
        #expect(refusals[.line(.published)]?.findings.first?.rule == Rule.fieldValue.id)
    }

    @Test func `a figure in another style is noted`() throws {
        let file = head + "申请:\n  新收: [2, 0, 0, 0, 0, 0]\n"
        guard case .made(_, let notes) = try outcome(file, [("申请.新收.自然人", "１２")]) else {
            Issue.record("refused")
            return
        }
        #expect(notes.values.flatMap { $0 }.map(\.rule) == [Rule.numberStyle.id])
    }

    @Test func `a stated total follows its figures`() throws {
        let file = head + "申请:\n  新收: [2, 0, 0, 0, 0, 0, 2]\n"
        #expect(try edit(file, [("申请.新收.自然人", "5")]) == head + "申请:\n  新收: [5, 0, 0, 0, 0, 0, 5]\n")
    }

    @Test func `a faulty field is put right while other faults stay`() throws {
        let file = head + "申请:\n  新收: [2件, 0, 0, 三, 0, 0]\n"
        #expect(try edit(file, [("申请.新收.自然人", "2")]) == head + "申请:\n  新收: [2, 0, 0, 三, 0, 0]\n")
    }

    @Test func `a file in braces stays in braces`() throws {
        let file = "{格式: 2021, 机关: 局, 年度: 2023, 其他事项: 无}\n"
        let edits = [("申请.新收.自然人", "3"), ("标题", "甲"), ("存在问题", "乙。\n丙。"), ("说明/y.carry", "已经核实")]
        let new = try #require(try edit(file, edits))
        let expected =
            "{格式: 2021, 机关: 局, 年度: 2023, 标题: 甲, 申请: {新收: {自然人: 3}}, 存在问题: \"乙。\\n丙。\", 其他事项: 无, "
            + "说明: [{规则: y.carry, 理由: 已经核实}]}\n"
        #expect(new == expected)
    }

    @Test func `another year brings its form, unless the file has what that lacks`() throws {
        let file = "机关: 局 # 全称\n年度: 2023\n总体情况: 甲。\n"
        guard case .made(let made, _) = try outcome(file, [("年度", "2020")]) else {
            Issue.record("refused")
            return
        }
        #expect(made.file.text == file.replacing("2023", with: "2020") && made.report.form.edition == "2019")
        guard case .refused(let refusals) = try outcome(file, [("年度", "二〇二〇"), ("标题", "乙")]) else {
            Issue.record("made")
            return
        }
        #expect(refusals.keys.contains(.line(.year)) && !refusals.keys.contains(.line(.title)))
        #expect(try outcome(file, [("格式", "1999")]).isRefused)
    }

    @Test(arguments: ["\r\n", "\n", "\r"])
    func `line breaks stay those of the file`(_ lineBreak: String) throws {
        let file = (head + "申请:\n  新收: 0\n").replacing("\n", with: lineBreak)
        let new = try #require(try edit(file, [("申请.上年结转.自然人", "3"), ("存在问题", "甲。\r\n乙。")]))
        #expect(
            new == file + "  上年结转: {自然人: 3}\(lineBreak)\(lineBreak)存在问题: |\(lineBreak)  甲。\(lineBreak)  乙。\(lineBreak)")
    }

    @Test func `a file that is not well-formed has no fields`() {
        #expect(EditedReport(SourceFile(name: "", text: head + "申请: [\n"), reader) == nil)
        #expect(EditedReport(SourceFile(name: "", text: ""), reader) == nil)
    }

    @Test func `every field has a name that leads back to it`() throws {
        let text = head + "申请:\n  新收: [{值: 2, 注: 有}, 0, 0, 0, 0, 0]\n说明: [{规则: y.carry, 理由: 已经核实}]\n"
        let report = try #require(EditedReport(SourceFile(name: "", text: text), reader))
        let form = report.report.form
        for field in report.fields {
            #expect(
                FieldID(field.name(form, .chinese), form) == field && FieldID(field.name(form, .english), form) == field
            )
        }
    }
}

extension EditedReport.Outcome {
    fileprivate var isRefused: Bool { if case .refused = self { true } else { false } }
}
