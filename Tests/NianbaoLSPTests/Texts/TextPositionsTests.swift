import NianbaoCore
import Testing

@testable import NianbaoLSP

@Suite struct TextPositionsTests {
    /// 𠮷 is two units of UTF-16 and four of UTF-8, 年 is one and three.
    private static let text = "a𠮷年b\r\nc\u{2028}d\re\nf"

    @Test(arguments: [
        (PositionUnit.utf16, 1, 4, 0, 4), (.utf8, 1, 4, 0, 8), (.utf32, 1, 4, 0, 3), (.utf16, 1, 2, 0, 1),
        (.utf16, 1, 3, 0, 3),
        (.utf16, 2, 1, 1, 0), (.utf16, 2, 3, 1, 2), (.utf16, 3, 1, 2, 0), (.utf16, 4, 2, 3, 1),
    ])
    func `a place of a finding is found by the editor, and back`(
        _ unit: PositionUnit, _ line: Int, _ column: Int, _ editorLine: Int, _ character: Int
    ) {
        let positions = TextPositions(Self.text, unit)
        let position = SourcePosition(line: line, column: column)
        let place = Incoming.Place(line: editorLine, character: character)
        #expect(positions.place(of: position) == place)
        #expect(positions.position(of: place) == position)
    }

    @Test(arguments: PositionUnit.allCases)
    func `places beyond the text are its end`(_ unit: PositionUnit) {
        let positions = TextPositions("年\n度", unit)
        let end = SourcePosition(line: 2, column: 2)
        for place in [(9, 0), (1, 9), (Int.max, Int.max), (1, Int.max)] {
            #expect(positions.position(of: .init(line: place.0, character: place.1)) == end)
        }
        #expect(positions.position(of: .init(line: 0, character: 9)) == SourcePosition(line: 1, column: 2))
        #expect(positions.position(of: .init(line: -1, character: -1)) == .start)
        #expect(positions.place(of: SourcePosition(line: 9, column: 1)) == positions.end)
        #expect(positions.place(of: SourcePosition(line: 2, column: 99)) == positions.end)
    }

    @Test func `a byte order mark belongs to the editor's text and not to the file's first line`() {
        let positions = TextPositions("\u{FEFF}年度", .utf16)
        #expect(positions.place(of: .start) == Incoming.Place(line: 0, character: 1))
        #expect(positions.position(of: .init(line: 0, character: 2)) == SourcePosition(line: 1, column: 2))
        #expect(positions.position(of: .init(line: 0, character: 0)) == .start)
    }

    @Test func `an empty text has one place`() {
        let positions = TextPositions("", .utf16)
        #expect(positions.end == Incoming.Place(line: 0, character: 0))
        #expect(positions.position(of: .init(line: 3, character: 3)) == .start)
    }
}
