import Testing

@testable import NianbaoCore

@Suite struct SourceLinesTests {
    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every line break of editors ends one line`(_ lineBreak: String) {
        let lines = SourceLines("第一行\(lineBreak)第二行\(lineBreak)第三行")
        #expect((1...lines.count).map { lines[$0] } == ["第一行", "第二行", "第三行"])
    }

    @Test func `LF after CR LF ends a separate line`() {
        let lines = SourceLines("a\r\n\nb")
        #expect((1...lines.count).map { lines[$0] } == ["a", "", "b"])
    }

    @Test func `a text that ends with a line break has an empty last line`() {
        let lines = SourceLines("a\n")
        #expect((1...lines.count).map { lines[$0] } == ["a", ""])
    }

    @Test func `an empty text has one empty line`() {
        let lines = SourceLines("")
        #expect(lines.count == 1)
        #expect(lines[1] == "")
    }

    @Test(arguments: [0, 3, -1])
    func `there is no line outside of the text`(_ number: Int) {
        #expect(SourceLines("a\nb")[number] == nil)
    }

    @Test func `lines and libyaml's marks agree whatever ends the lines`() throws {
        let text = "a: 1\r\nb: 2\rc: 3\nd: 4"
        let entries = try #require(YAMLDocument(text).root?.entries)
        let lines = SourceLines(text)
        let shown = entries.map { lines[Int($0.keySpan.start.line)].map(String.init) }
        #expect(shown == ["a: 1", "b: 2", "c: 3", "d: 4"])
    }
}
