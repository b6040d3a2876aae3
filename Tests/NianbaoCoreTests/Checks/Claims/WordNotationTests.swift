import Testing

@testable import NianbaoCore

@Suite struct WordNotationTests {
    @Test(arguments: [
        ("答复", ["答复"]), ("(尚|仍)未答复", ["尚未答复", "仍未答复"]), ("答复(书)?", ["答复书", "答复"]),
        ("(a|b)(c|d)", ["ac", "ad", "bc", "bd"]), ("x(a(b)?|c)y", ["xaby", "xay", "xcy"]), ("（一）", ["（一）"]),
    ])
    func `a notation stands for all its ways of writing`(_ notation: String, _ writings: [String]) {
        #expect(WordNotation.writings(of: notation) == writings)
    }

    @Test(arguments: [
        "(a", "a)", "a|b", "(a||b)", "(|a)", "()", "()?", "a?", "?", "(a)?", "(a(b)?", "((a)?|b)c",
        String(repeating: "(a|b)", count: 13), String(repeating: "(", count: 200_000),
        String(repeating: "(a", count: 9) + String(repeating: ")", count: 9),
    ])
    func `what is no notation stands for nothing`(_ notation: String) {
        #expect(WordNotation.writings(of: notation) == nil)
    }
}
