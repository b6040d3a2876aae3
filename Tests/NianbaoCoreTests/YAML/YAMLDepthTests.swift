import Testing

@testable import NianbaoCore

@Suite struct YAMLDepthTests {
    private func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    @Test func `sixty-four levels are read`() {
        let document = YAMLDocument(nested(64))
        #expect(document.findings == [])
        #expect(document.root != nil)
    }

    @Test func `a figure inside of sixty-four lists is not another level`() {
        let brackets = String(repeating: "[", count: 64)
        #expect(YAMLDocument(brackets + "1" + String(repeating: "]", count: 64)).findings == [])
    }

    @Test func `the sixty-fifth level is refused where it opens`() {
        let document = YAMLDocument(nested(65))
        #expect(document.findings.map(\.mark) == ["1:65 yaml.depth"])
        #expect(document.root == nil)
    }

    @Test func `the message names the level`() {
        #expect(YAMLDocument(nested(65)).findings.first?.message.zh == "这里已嵌套到第 65 层，不再往下读")
    }

    @Test func `levels of indentation count too`() {
        let lines = (0..<66).map { String(repeating: " ", count: $0) + "键:" }
        #expect(YAMLDocument(lines.joined(separator: "\n")).findings.map(\.mark) == ["65:65 yaml.depth"])
    }

    @Test func `a hundred thousand brackets are one finding`() {
        let document = YAMLDocument("申请: " + String(repeating: "[", count: 100_000))
        #expect(document.findings.map(\.mark) == ["1:68 yaml.depth"])
    }
}
