import Testing

@testable import NianbaoCore

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("年报", 4), ("a年b", 4), ("（一）", 6), ("，", 2), ("　", 2), ("！", 2), ("｠", 2), ("￥", 2),
        ("Ａ１", 4), ("“”", 2), ("é", 1),
        ("e\u{301}", 1), ("\u{200B}", 0), ("\u{FEFF}", 0), ("\u{7}", 0), ("🙂", 2), ("𠀀", 2), ("한", 2), ("ｱ", 1),
    ])
    func `a text is as wide as its scalars`(_ text: String, _ width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test func `padding fills up to a width in cells`() {
        #expect("年报".padded(to: 6) == "年报  ")
    }

    @Test func `left padding puts the spaces first`() {
        #expect("年报".leftPadded(to: 6) == "  年报")
    }

    @Test func `a text that is too wide is not cut`() {
        #expect("年度报告".padded(to: 3) == "年度报告")
    }
}
