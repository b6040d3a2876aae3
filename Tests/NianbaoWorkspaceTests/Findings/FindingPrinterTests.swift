import NianbaoCore
import Testing

@testable import NianbaoWorkspace

@Suite struct FindingPrinterTests {
    private func drawn(
        _ line: String, at column: Int, length: Int = 1, _ language: Language = .chinese, hasColour: Bool = false
    ) -> [String] {
        let finding = Finding(
            .fault, at: SourceSpan(line: 1, column: column, length: length), Bilingual(zh: "不对", en: "wrong"))
        return lines([finding], of: line, language, hasColour: hasColour)
    }

    private func lines(
        _ findings: [Finding], of text: String = "", _ language: Language = .chinese, hasColour: Bool = false
    ) -> [String] {
        let file = SourceFile(name: "年报.yaml", text: text)
        var printer = FindingPrinter(file, FindingStyle(language, hasColour: hasColour))
        return printer.text(findings).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `the first line has place, severity, message and rule`() {
        #expect(drawn("年度: 2O24", at: 5)[0] == "年报.yaml:1:5: 错误：不对 [test.fault]")
    }

    @Test func `English messages have English words`() {
        #expect(drawn("年度: 2O24", at: 5, .english)[0] == "年报.yaml:1:5: error: wrong [test.fault]")
    }

    @Test(arguments: [
        ("新收: 12O", 5, 3, "  1 | 新收: 12O", "    |       ^^^"),
        ("新收：12", 3, 1, "  1 | 新收：12", "    |     ^^"),
        ("　年度: 2024", 1, 1, "  1 | 　年度: 2024", "    | ^^"),
        ("年渡: 2024", 1, 2, "  1 | 年渡: 2024", "    | ^^^^"),
        ("abc: 待填", 6, 2, "  1 | abc: 待填", "    |      ^^^^"),
    ])
    func `the mark stands right below the fault`(
        _ line: String, _ column: Int, _ length: Int, _ excerpt: String, _ mark: String
    ) {
        #expect(drawn(line, at: column, length: length)[1...2] == [excerpt, mark])
    }

    @Test func `a fault at the end of a line is marked behind it`() {
        #expect(drawn("年度:", at: 4, length: 0)[2] == "    |      ^")
    }

    @Test func `a column behind the end of the line is marked at its end`() {
        #expect(drawn("年度:", at: 40)[2] == "    |      ^")
    }

    @Test func `a fault over several lines is marked to the end of the first`() {
        let span = SourceSpan(start: SourcePosition(line: 1, column: 3), end: SourcePosition(line: 2, column: 9))
        let finding = Finding(.fault, at: span, Bilingual("不对"))
        #expect(lines([finding], of: "新收，上年\n结转")[2] == "    |     ^^^^^^")
    }

    @Test func `the margin grows with the line number`() {
        let finding = Finding(.fault, at: SourceSpan(line: 12, column: 1, length: 1), Bilingual("不对"))
        let drawn = lines([finding], of: String(repeating: "x\n", count: 12))
        #expect(drawn[1...2] == ["  12 | x", "     | ^"])
    }

    @Test func `a long line is cut on both sides of the fault`() {
        let line = String(repeating: "甲", count: 100) + "！" + String(repeating: "乙", count: 100)
        let drawn = drawn(line, at: 101)
        let excerpt = "…" + String(repeating: "甲", count: 25) + "！" + String(repeating: "乙", count: 24) + "…"
        #expect(drawn[1] == "  1 | " + excerpt)
    }

    @Test func `the mark below a cut line stands right below the fault`() {
        let line = String(repeating: "甲", count: 100) + "！" + String(repeating: "乙", count: 100)
        #expect(drawn(line, at: 101)[2] == "    | " + String(repeating: " ", count: 1 + 50) + "^^")
    }

    @Test func `a long fault is marked as far as it is shown`() {
        let line = String(repeating: "甲", count: 500)
        #expect(drawn(line, at: 1, length: 500)[2] == "    | " + String(repeating: "^", count: 100))
    }

    @Test(arguments: [
        ("a\u{1B}[31mb", "a␛[31mb"), ("a\u{7}b", "a␇b"), ("a\tb", "a b"), ("a\u{7F}b", "a\u{FFFD}b"),
        ("a\u{9B}31mb", "a\u{FFFD}31mb"), ("a\u{202E}b", "a\u{FFFD}b"),
    ])
    func `control characters of a file are shown and not sent`(_ line: String, _ shown: String) {
        #expect(drawn(line, at: 1)[1] == "  1 | " + shown)
    }

    @Test func `control characters in messages are shown and not sent`() {
        #expect(lines([Finding(.fault, at: nil, Bilingual("“\u{1B}c”不对"))])[0] == "年报.yaml: 错误：“␛c”不对 [test.fault]")
    }

    @Test func `without being asked for there is no colour`() {
        #expect(!drawn("年度: 2O24", at: 5).joined().contains("\u{1B}"))
    }

    @Test(arguments: [(Severity.error, "1;31"), (.warning, "1;33"), (.hint, "1;36")])
    func `each severity has its colour`(_ severity: Severity, _ code: String) {
        let rule = Rule(id: "test.fault", severity: severity, statement: Bilingual(""))
        let span = SourceSpan(line: 1, column: 1, length: 1)
        let drawn = lines([Finding(rule, at: span, Bilingual("不对"))], of: "x", hasColour: true)
        #expect(drawn[2].hasSuffix("\u{1B}[\(code)m^\u{1B}[0m"))
    }

    @Test func `a finding about the whole file has no excerpt`() {
        #expect(lines([Finding(.fault, at: nil, Bilingual("不对"))], of: "x") == ["年报.yaml: 错误：不对 [test.fault]", "", ""])
    }

    @Test func `advice stands below the excerpt`() {
        let finding = Finding(.fault, at: nil, Bilingual("不对"), advice: Bilingual(zh: "改写", en: "mend it"))
        #expect(lines([finding])[1] == "  处理：改写")
    }

    @Test func `a note names its place`() {
        let note = Finding.Note(Bilingual("第一次"), at: SourceSpan(line: 3, column: 2, length: 1))
        #expect(lines([Finding(.fault, at: nil, Bilingual("不对"), notes: [note])])[1] == "  相关位置：年报.yaml:3:2: 第一次")
    }

    @Test func `a note without a place stands alone`() {
        let finding = Finding(.fault, at: nil, Bilingual("不对"), notes: [.init(Bilingual("总计"), at: nil)])
        #expect(lines([finding])[1] == "  相关位置：总计")
    }

    @Test func `a hundred findings are drawn`() {
        let drawn = lines(Array(repeating: Finding(.fault, at: nil, Bilingual("不对")), count: 100))
        #expect(drawn.count { $0.hasPrefix("年报.yaml") } == 100)
    }

    @Test func `more than a hundred findings are counted`() {
        let drawn = lines(Array(repeating: Finding(.fault, at: nil, Bilingual("不对")), count: 103))
        #expect(drawn.suffix(2) == ["……还有 3 处，先改上面的", ""])
    }
}

extension Rule {
    static let fault = Rule(id: "test.fault", statement: Bilingual(zh: "没有毛病", en: "no fault"))
}
