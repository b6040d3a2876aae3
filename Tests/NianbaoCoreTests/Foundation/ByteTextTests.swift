import Testing

@testable import NianbaoCore

@Suite struct ByteTextTests {
    @Test func `texts are the same byte for byte`() {
        #expect(ByteText("新收") == ByteText("新收"))
        #expect(ByteText("新收办结"[..."新收办结".index("新收办结".startIndex, offsetBy: 1)]) == ByteText("新收"))
        #expect(ByteText("新收") != ByteText("新办"))
        // Canonically equivalent, and so equal as strings.
        #expect(ByteText("é") != ByteText("e\u{301}"))
    }

    @Test func `a set finds texts by their bytes`() {
        let words = (0..<500).map { "词\($0)" } + ["", "e\u{301}"]
        let set = Set(words.map { ByteText($0) })
        #expect(set.count == words.count)
        #expect(words.allSatisfy { set.contains(ByteText($0)) })
        #expect(!set.contains(ByteText("é")))
    }
}
