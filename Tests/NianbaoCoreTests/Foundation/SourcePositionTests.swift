import Testing

@testable import NianbaoCore

@Suite struct SourcePositionTests {
    @Test func `the line weighs more than the column`() {
        #expect(SourcePosition(line: 1, column: 9) < SourcePosition(line: 2, column: 1))
    }

    @Test func `on one line the column decides`() {
        #expect(SourcePosition(line: 2, column: 3) < SourcePosition(line: 2, column: 4))
    }

    @Test func `a span does not end before it starts`() {
        let span = SourceSpan(start: SourcePosition(line: 3, column: 5), end: SourcePosition(line: 2, column: 1))
        #expect(span.end == SourcePosition(line: 3, column: 5))
    }

    @Test func `a span's end is the first position after it`() {
        #expect(SourceSpan(line: 4, column: 2, length: 3).end == SourcePosition(line: 4, column: 5))
    }
}
