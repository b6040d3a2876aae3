import Testing

@testable import NianbaoCore

@Suite struct YAMLPositionTests {
    private func entries(_ text: String) throws -> [YAMLEntry] {
        let document = YAMLDocument(text)
        #expect(document.findings == [])
        return try #require(document.root?.entries)
    }

    @Test func `lines and columns count from one`() throws {
        let entry = try #require(try entries("a: b\n").first)
        #expect(entry.keySpan == SourceSpan(line: 1, column: 1, length: 1))
        #expect(entry.value.span == SourceSpan(line: 1, column: 4, length: 1))
    }

    @Test func `a Chinese character is one column`() throws {
        let entry = try #require(try entries("年度: 二〇二〇年\n").first)
        #expect(entry.keySpan == SourceSpan(line: 1, column: 1, length: 2))
        #expect(entry.value.span == SourceSpan(line: 1, column: 5, length: 5))
    }

    @Test func `a character beyond the basic plane is one column`() throws {
        let entry = try #require(try entries("🙂𠀀: x\n").first)
        #expect(entry.value.span == SourceSpan(line: 1, column: 5, length: 1))
    }

    @Test func `quotation marks belong to the span but not to the text`() throws {
        let entry = try #require(try entries("机关: \"某局\"\n").first)
        #expect(entry.value.span == SourceSpan(line: 1, column: 5, length: 4))
        #expect(entry.value.scalar == YAMLScalar(text: "某局", style: .quoted))
    }

    @Test func `list items have spans of their own`() throws {
        let marked = Marked("新收: [▸2, ▸21,▸0]\n")
        let items = try #require(try entries(marked.text).first?.value.items)
        #expect(items.map(\.span.start) == marked.positions)
    }

    @Test func `nested keys have spans of their own`() throws {
        let marked = Marked("▸申请:\n  ▸不予公开:\n    ▸国家秘密: 0\n")
        let outer = try #require(try entries(marked.text).first)
        let group = try #require(outer.value.entries?.first)
        let row = try #require(group.value.entries?.first)
        #expect([outer, group, row].map(\.keySpan.start) == marked.positions)
    }

    @Test func `block text keeps its lines`() throws {
        let entry = try #require(try entries("总体情况: |\n  第一段\n\n  第二段\n年度: 2020\n").first)
        #expect(entry.value.scalar == YAMLScalar(text: "第一段\n\n第二段\n", style: .literal))
    }

    @Test(arguments: [
        ("\"\\u4E2D\\U0001F642\\xE9\"", "中🙂é"), ("\"\\uFFFE\"", "\u{FFFE}"), ("\"\\0\"", "\0"), ("'it''s'", "it's"),
        ("\"\\L\"", "\u{2028}"),
    ])
    func `escapes give the characters they mean`(_ scalar: String, _ text: String) throws {
        #expect(try entries("a: \(scalar)\n").first?.value.scalar?.text == text)
    }

    @Test(arguments: ["\"\\uD800\"", "\"\\U00110000\""])
    func `escapes for no character are refused`(_ scalar: String) {
        #expect(YAMLDocument("a: \(scalar)\n").findings.map(\.rule) == ["yaml.syntax"])
    }

    @Test func `duplicate keys are all kept in order`() throws {
        #expect(try entries("a: 1\nb: 2\na: 3\n").map(\.key) == ["a", "b", "a"])
    }

    @Test(arguments: ["012", "yes", "1.0", "0x10", "2020-01-31", "on", "1_000"])
    func `a plain scalar is just its characters`(_ text: String) throws {
        #expect(try entries("a: \(text)\n").first?.value.scalar?.text == text)
    }

    @Test(arguments: ["", "~", "null", "Null", "NULL"])
    func `YAML's own words for nothing are null`(_ text: String) throws {
        #expect(try entries("a: \(text)\n").first?.value.scalar?.isNull == true)
    }

    @Test(arguments: ["\"~\"", "'null'", "\"\"", "nul", "0"])
    func `quoted or other words are not null`(_ text: String) throws {
        #expect(try entries("a: \(text)\n").first?.value.scalar?.isNull == false)
    }

    @Test(arguments: ["", "\n\n", "# 只有注释\n"])
    func `a text without content has no root and no findings`(_ text: String) {
        let document = YAMLDocument(text)
        #expect(document.root == nil)
        #expect(document.findings == [])
        #expect(document.isWellFormed)
    }

    @Test(arguments: ["机关:", "年度: 2024\n机关:", "年度: 2024\r\n申请:\r\n  新收:", "-", "? a"])
    func `what is missing at the end of an unended line stands after its last character`(_ text: String) throws {
        let lines = SourceLines(text)
        let root = try #require(YAMLDocument(text).root)
        let last = [root.entries?.last?.value.entries?.last?.value, root.entries?.last?.value, root.items?.last]
        let end = SourcePosition(line: lines.count, column: (lines[lines.count]?.unicodeScalars.count ?? 0) + 1)
        #expect(last.lazy.compactMap { $0 }.first?.span == SourceSpan(start: end, end: end))
    }

    @Test(arguments: ["a: [1,", "a: \"x", "a: {b", "年度: 2024\na: 'x"])
    func `a problem at the end of an unended line lies in the text`(_ text: String) throws {
        let findings = YAMLDocument(text).findings
        #expect(!findings.isEmpty)
        for finding in findings {
            let place = try #require(finding.span).start
            let width = try #require(SourceLines(text)[Int(place.line)]).unicodeScalars.count
            #expect(Int(place.column) <= width + 1)
        }
    }
}
