import Testing

@testable import NianbaoCore

@Suite struct PunctuationInTextTests {
    private func reading(_ marked: Marked) throws -> Reading { try TestEdition.of2021.reading(file: marked.text) }

    private func marked(_ body: String) -> Marked { Marked(TestEdition.of2021.head + body) }

    @Test(arguments: ["｜", "|"])
    func `prose after a bar may have any punctuation`(_ bar: String) throws {
        let text = marked("总体情况: \(bar)\n  新收：27件，含“结转”［1］件。\n  标题：〔2021〕30号\n申请: 0\n")
        let report = try #require(try reading(text).report)
        #expect(report.narratives[0].paragraphs.map(\.text) == ["新收：27件，含“结转”［1］件。", "标题：〔2021〕30号"])
    }

    @Test(arguments: ["|\n  甲\u{A0}乙\u{200B}丙\n\n  \u{A0}丁", "甲\u{A0}乙\u{200B}丙\u{A0}丁"])
    func `what looks like spaces, or is invisible, is left in prose`(_ text: String) throws {
        let marked = marked("总体情况: \(text)\n申请:\n  新收▸：0\n")
        let reading = try reading(marked)
        #expect(reading.findings.map(\.mark) == marked.marks("yaml.punctuation"))
        let kept = try #require(reading.report).narratives[0].text.unicodeScalars.filter {
            $0 == "\u{A0}" || $0 == "\u{200B}"
        }
        #expect(kept.count == 3)
    }

    @Test func `a wide bar is reported once, at its column`() throws {
        let marked = marked("总体情况: ▸｜\n  正文。\n申请: 0\n")
        let finding = try #require(try reading(marked).findings.first)
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("yaml.punctuation"))
        #expect(finding.advice?.zh == "改用英文半角“|”")
    }

    @Test func `prose is not blamed for a fault elsewhere`() throws {
        let marked = marked("总体情况: |\n  新收：27件。\n申请:\n  新收: [▸012, 0, 0, 0, 0, 0]\n")
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("number.format"))
    }

    @Test func `a remark may have any punctuation`() throws {
        let marked = marked("申请:\n  新收: {自然人: {值: 22, 注: 其中：修订16件、“新立”6件}, 商业企业: ▸012}\n")
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("number.format"))
        let report = try #require(try reading(marked).report)
        #expect(try report.entry("申请.新收.自然人").remark == "其中：修订16件、“新立”6件")
    }

    @Test(arguments: ["标题: 【草案】某局2023年年报", "标题: “一网通办”年报", "机关: ［某］局", "导语: ｛甲｝乙"])
    func `a text field that begins with a wide character is not blamed for a fault elsewhere`(_ line: String) throws {
        let body = "年度: 2023\n格式: 2021\n" + (line.hasPrefix("机关") ? "" : "机关: 某局\n") + line
        let marked = Marked(body + "\n申请:\n  新收: [▸012, 0, 0, 0, 0, 0]\n")
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("number.format"))
    }

    @Test func `a comment may have any punctuation`() throws {
        let marked = marked("# 新收：［1，2］\n申请:\n  新收: [▸012, 0, 0, 0, 0, 0] # 其中：甲，乙\n")
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("number.format"))
    }

    @Test func `a text in quotes may have any punctuation`() throws {
        let marked = marked("申请:\n  新收: {自然人: {值: 1, 注: \"甲，乙：丙\"}, 商业企业: ▸012}\n")
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("number.format"))
    }

    @Test func `a line in brackets that runs on is repaired to its end`() throws {
        let marked = marked("申请:\n  新收: [1, 2, 3▸，\n    4▸，5, 6]\n")
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("yaml.punctuation"))
        #expect(try #require(try reading(marked).report).row("申请.新收") == numbers(1, 2, 3, 4, 5, 6, nil))
    }

    @Test func `a map that runs on after a remark is repaired to its end`() throws {
        let marked = marked("申请:\n  新收: {自然人: {值: 1, 注: 甲：乙},\n    商业企业: 2▸，其余: 0}\n")
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("yaml.punctuation"))
        #expect(try #require(try reading(marked).report).row("申请.新收") == numbers(1, 2, 0, 0, 0, 0, nil))
    }

    @Test func `a bracket that is never closed does not reach over the keys below`() throws {
        let marked = marked("申请:\n  新收: ▸[1, 2\n  上年结转: 0\n总体情况: |\n  甲，乙、丙：“丁”。\n")
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("yaml.syntax"))
    }

    @Test func `prose indented by full-width spaces is reported and read`() throws {
        let marked = marked("总体情况: |\n▸　　第一段。\n▸　　第二段。\n申请: 0\n")
        let reading = try reading(marked)
        #expect(reading.findings.map(\.mark) == marked.marks("yaml.punctuation"))
        #expect(reading.report?.narratives[0].paragraphs.map(\.text) == ["第一段。", "第二段。"])
    }

    @Test func `a wide number sign is reported`() throws {
        let marked = marked("▸＃ 说明\n申请: 0\n")
        #expect(try reading(marked).findings.map(\.mark) == marked.marks("yaml.punctuation"))
    }

    @Test func `a sound file is not scanned at all`() throws {
        #expect(try reading(marked("标题: “一网通办”：［年报］\n")).findings == [])
    }
}
