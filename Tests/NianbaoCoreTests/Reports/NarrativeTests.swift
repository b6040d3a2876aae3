import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct NarrativeTests {
    @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\n\n\n", "\n　\n"])
    func `every line is a paragraph and empty ones are dropped`(_ lineBreak: String) {
        #expect(Narrative("甲。\(lineBreak)乙。").paragraphs == [Paragraph("甲。"), Paragraph("乙。")])
    }

    @Test(arguments: ["甲。", "  甲。", "　　甲。", "\t甲。 ", "甲。\u{A0}", " 　甲。　 "])
    func `indentation of any kind is dropped`(_ text: String) {
        #expect(Narrative(text).paragraphs == [Paragraph("甲。")])
    }

    @Test func `spaces inside are kept`() {
        #expect(Narrative("甲　乙 丙").paragraphs == [Paragraph("甲　乙 丙")])
    }

    /// Lines and trimming as the documentation has them, written down the simple way.
    private func paragraphs(_ text: String) -> [String] {
        let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
        let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{A0}", "\u{3000}"]
        return text.unicodeScalars.split { breaks.contains($0) }.compactMap { line in
            var rest = line.drop { blanks.contains($0) }
            while let last = rest.last, blanks.contains(last) { rest.removeLast() }
            return rest.isEmpty ? nil : String(rest)
        }
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `any mixture of breaks, spaces and text is cut and trimmed`(_ seed: UInt64) {
        let scalars: [Unicode.Scalar] = [
            "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", " ", "\t", "\u{A0}", "\u{3000}", "a", "年", "、", "\u{2027}",
            "\u{3001}",
            "\u{84}", "\u{A1}", "🙂", "é",
        ]
        var generator = SplitMix64(seed: seed)
        var text = String.UnicodeScalarView()
        for _ in 0..<20 { text.append(scalars[Int(generator.next() % UInt64(scalars.count))]) }
        let narrative = Narrative(String(text))
        #expect(narrative.paragraphs.map(\.text) == paragraphs(String(text)))
        #expect(narrative.isEmpty == paragraphs(String(text)).isEmpty)
    }

    @Test(arguments: ["", "\n", " 　\n\t"])
    func `a text of spaces is empty`(_ text: String) {
        #expect(Narrative(text).isEmpty)
    }

    @Test(arguments: ["无", "无。", " 无\n"])
    func `a bare 无 says none`(_ text: String) {
        #expect(Narrative(text).saysNone)
    }

    @Test(arguments: ["", "无其他事项", "无\n无", "没有"])
    func `anything else says something`(_ text: String) {
        #expect(!Narrative(text).saysNone)
    }

    @Test(arguments: ["（一）主动公开", "（十二）监督保障", "（一）"])
    func `a short line with a number in wide brackets is a heading`(_ text: String) {
        #expect(Paragraph(text).isHeading)
    }

    @Test(arguments: [
        "主动公开", "(一)主动公开", "（1）主动公开", "（）主动公开", "（一", "一、主动公开", "（一）公开文件28份。",
        "（一）" + String(repeating: "长", count: 38),
    ])
    func `other lines are text`(_ text: String) {
        #expect(!Paragraph(text).isHeading)
    }
}
