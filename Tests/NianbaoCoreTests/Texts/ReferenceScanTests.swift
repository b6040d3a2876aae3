import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct ReferenceScanTests {
    /// The pieces in short: `=` before literal text, `?` before a reference and what it holds, `!` before an unclosed
    /// one.
    private func pieces(_ text: String) -> [String] {
        ReferenceScan(text[...]).map { piece in
            switch piece {
            case .literal(let text): "=\(text)"
            case .reference(let whole, let inner): "?\(whole)?\(inner)"
            case .unclosed(let text): "!\(text)"
            }
        }
    }

    @Test(arguments: [
        ("", []), ("甲", ["=甲"]), ("{甲} }} {", ["={甲} }} {"]), ("{{甲}}", ["?{{甲}}?甲"]),
        ("一{{甲}}二{{乙}}", ["=一", "?{{甲}}?甲", "=二", "?{{乙}}?乙"]), ("{{}}", ["?{{}}?"]),
        ("{{甲}}{{乙}}", ["?{{甲}}?甲", "?{{乙}}?乙"]), ("{{{甲}}}", ["?{{{甲}}?{甲", "=}"]),
        ("一{{甲", ["=一", "!{{甲"]), ("{{甲}", ["!{{甲}"]), ("{{甲\n}}{{乙}}", ["!{{甲", "=\n}}", "?{{乙}}?乙"]),
        ("{{甲\r\n}}", ["!{{甲", "=\r\n}}"]), ("{{甲\u{2028}}}", ["!{{甲", "=\u{2028}}}"]),
        ("{{ {{甲}} }}", ["?{{ {{甲}}? {{甲", "= }}"]),
    ])
    func `a text falls into literals, references and unclosed ones`(_ text: String, _ expected: [String]) {
        #expect(pieces(text) == expected)
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `the pieces are the whole text`(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let parts = ["{", "{{", "}", "}}", "甲", "\n", " ", "🙂"]
        let text = (0..<20).compactMap { _ in parts.randomElement(using: &generator) }.joined()
        let joined = ReferenceScan(text[...]).map { piece -> Substring in
            switch piece {
            case .literal(let text), .reference(let text, _), .unclosed(let text): text
            }
        }
        #expect(joined.joined() == text)
    }

    @Test(arguments: [("甲{{乙", true), ("{{", true), ("{甲{", false), ("", false), ("｛｛甲｝｝", false)])
    func `a text without two braces is not looked through`(_ text: String, _ may: Bool) {
        #expect(Narrative(text).mayHoldReferences == may)
    }
}
