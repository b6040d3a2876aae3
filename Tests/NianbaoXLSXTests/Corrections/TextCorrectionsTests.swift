import NianbaoCore
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

@Suite struct TextCorrectionsTests {
    /// Title, two paragraphs of preamble, two spare rows, heading, three paragraphs: rows 1 to 9.
    private var trial: CorrectionTrial

    init() throws { trial = try CorrectionTrial(try Self.report()) }

    private static func report(_ text: String = "一段。\n新收{{申请.新收.总计}}件。\n三段。") throws -> Report {
        var report = try TestForm.of2021.zeros()
        report.preamble = narrative("导语一。\n导语二。", line: 1)
        report.narratives[0] = narrative(text, line: 5)
        return report
    }

    private static func narrative(_ text: String, line: Int) -> Narrative {
        Narrative(text, span: SourceSpan(line: line, column: 1, length: 1))
    }

    private func changes(_ trial: CorrectionTrial, _ text: TextID = .section(0)) throws -> [ParagraphChange] {
        let corrections = try trial.read()
        #expect(corrections.refusals.isEmpty)
        #expect(corrections.origins.map(\.subject) == (corrections.changes.isEmpty ? [] : [.text(text)]))
        return corrections.changes.texts[text] ?? []
    }

    @Test func `a paragraph that was changed is replaced`() throws {
        var trial = trial
        try trial.put("一段，改过。", "总体情况", "A7")
        #expect(try changes(trial) == [.replace(0, "一段，改过。")])
    }

    @Test func `a paragraph that was deleted is removed, and one below is added`() throws {
        var trial = trial
        try trial.put(nil, "总体情况", "A7")
        try trial.put("四段。", "总体情况", "A10")
        #expect(try changes(trial) == [.remove(0), .insert(3, "四段。")])
    }

    @Test func `a spare row between takes a paragraph of the preamble`() throws {
        var trial = trial
        try trial.put("　　导语三。", "总体情况", "A5")
        #expect(try changes(trial, .preamble) == [.insert(2, "导语三。")])
    }

    @Test func `two lines in one cell are two paragraphs`() throws {
        var trial = trial
        try trial.put("三段。\n四段。", "总体情况", "A9")
        #expect(try changes(trial) == [.insert(3, "四段。")])
    }

    @Test func `the preamble is corrected in its own rows`() throws {
        var trial = trial
        try trial.put("导语二，改过。", "总体情况", "A3")
        #expect(try changes(trial, .preamble) == [.replace(1, "导语二，改过。")])
    }

    @Test func `words around a number from the tables can change, the number cannot`() throws {
        var trial = trial
        try trial.put("共新收0件。", "总体情况", "A8")
        #expect(try changes(trial) == [.replace(1, "共新收{{申请.新收.总计}}件。")])
        try trial.put("新收4件。", "总体情况", "A8")
        #expect(
            try trial.refusals() == [
                "总体情况!A8: “0” in this paragraph comes from the tables ({{申请.新收.总计}}) and was changed"
            ])
    }

    @Test func `the title is changed in the report only`() throws {
        var trial = trial
        try trial.put("别的标题", "总体情况", "A1")
        #expect(try trial.refusals() == ["总体情况!A1: the title was changed"])
        try trial.put(trial.report.title + "（草稿）", "总体情况", "A1")
        #expect(try trial.refusals() == [])
    }

    @Test func `without its heading a text has no beginning`() throws {
        var trial = trial
        try trial.put("总体情况", "总体情况", "A6")
        #expect(try trial.refusals() == ["总体情况!A: the heading “一、总体情况” is not there"])
    }

    @Test func `what is beside the text is refused`() throws {
        var trial = trial
        try trial.put("批注", "总体情况", "C8")
        #expect(try trial.refusals() == ["总体情况!C8: “批注” is outside the text"])
    }

    @Test func `a sheet of text that is gone is refused`() throws {
        var trial = trial
        trial.remove("总体情况")
        #expect(try trial.refusals() == ["总体情况: the sheet is gone"])
    }

    @Test func `a character that no file can hold is shown with its number`() throws {
        var trial = trial
        try trial.put("一\u{1}段。", "总体情况", "A7")
        #expect(
            try trial.refusals() == [
                "总体情况!A7: character 2 of this paragraph (U+0001) cannot be written in a file"
            ])
    }

    @Test func `a text that the report does not have is not invented`() throws {
        var trial = trial
        var report = trial.report
        report.narratives[0] = Narrative(report.narratives[0].text)
        try trial.put("一段，改过。", "总体情况", "A7")
        #expect(try trial.refusals(for: report) == ["总体情况!A7: the report does not have this text"])
    }

    @Test func `a text with a paragraph longer than a cell is changed in the report only`() throws {
        var trial = try CorrectionTrial(try Self.report(String(repeating: "长", count: 40_000) + "\n二段。"))
        #expect(try trial.refusals() == [])
        try trial.put("短。", "总体情况", "A7")
        #expect(try trial.refusals() == ["总体情况!A7: a paragraph is longer than a cell can hold"])
    }

    @Test func `what was changed on both sides is a conflict`() throws {
        var trial = trial
        let later = try Self.report("一段，后来改过。\n新收{{申请.新收.总计}}件。\n三段。")
        try trial.put("一段，改过。", "总体情况", "A7")
        #expect(
            try trial.refusals(for: later) == [
                "总体情况!A7: this paragraph was changed in the workbook, and in the report after the export"
            ])
        try trial.put("一段，后来改过。", "总体情况", "A7")
        #expect(try trial.refusals(for: later) == [], "both were changed alike")
    }

    @Test func `a paragraph that was deleted here and changed there is a conflict`() throws {
        var trial = trial
        let later = try Self.report("一段，后来改过。\n新收{{申请.新收.总计}}件。\n三段。")
        try trial.put(nil, "总体情况", "A7")
        #expect(
            try trial.refusals(for: later) == [
                "总体情况: a paragraph that was removed here was changed in the report after the export"
            ])
    }

    @Test func `a figure that is corrected in the same workbook moves the numbers in its texts`() throws {
        var trial = trial
        try trial.put(.number("4"), "申请", "D5")
        try trial.put("新收4件。", "总体情况", "A8")
        let corrections = try trial.read()
        #expect(corrections.refusals.isEmpty && corrections.changes.texts.isEmpty)
        #expect(corrections.changes.cells.count == 1)
    }
}
