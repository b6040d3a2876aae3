import Testing

@testable import NianbaoXLSX

@Suite struct WrappedTextTests {
    @Test(
        arguments: [
            ("", 10, 0), ("年", 10, 1), ("政府信息", 10, 1), ("政府信息公", 10, 1), ("政府信息公开", 10, 2),
            ("abcdefghij", 10, 1), ("abcdefghijk", 10, 2),
        ] as [(String, Double, Double)])
    func `a text takes the lines that its width needs`(_ text: String, width: Double, lines: Double) {
        #expect(WrappedText.lines(text, width: width) == lines)
    }

    @Test func `larger letters need more lines`() {
        #expect(WrappedText.lines("政府信息公开", width: 14) == 1)
        #expect(WrappedText.lines("政府信息公开", width: 14, size: 22) == 2)
    }

    @Test(arguments: [(0, 18), (1, 18), (3, 46)] as [(Double, Double)])
    func `a row has room for its lines, at least one`(_ lines: Double, height: Double) {
        #expect(WrappedText.height(ofLines: lines) == height)
    }
}
