import Testing

@testable import NianbaoCore

@Suite struct StrayBracesTests {
    private func places(_ text: String, limit: Int = 100, means: (Substring) -> Bool = { $0 == "甲" }) -> [String] {
        StrayBraces(in: text[...], limit: limit, means: means).places.map { String($0) }
    }

    @Test(arguments: [
        ("", []), ("甲", []), ("{乙}", []), ("{", []), ("}{", []), ("{甲}", ["{甲}"]), ("｛甲｝", ["｛甲｝"]),
        ("一{{乙", ["{{"]), ("乙}}一", ["}}"]), ("{乙}}", ["{乙}}"]), ("｛｛乙｝｝", ["｛｛乙｝｝"]), ("{｛乙｝}", ["{｛乙｝}"]),
        ("{{乙\n}}", ["{{", "}}"]), ("{甲}{乙}{甲}", ["{甲}", "{甲}"]), ("{乙{甲}", ["{甲}"]), ("{}}", ["{}}"]),
    ])
    func `braces that were meant for a reference are found`(_ text: String, _ expected: [String]) {
        #expect(places(text) == expected)
    }

    @Test func `no more are found than are wanted`() {
        #expect(places(String(repeating: "甲}} ", count: 9), limit: 3).count == 3)
    }

    @Test func `a text of nothing but pairs is not looked into to its end`() {
        var asked = 0
        let text = String(repeating: "{乙}", count: 100_000)
        #expect(
            places(text) { _ in
                asked += 1
                return false
            } == [])
        #expect(asked <= 1000)
    }

    @Test(arguments: [("{", true), ("}", true), ("｛", true), ("一｝", true), ("〔（", false), ("", false)])
    func `a text without braces is not looked through`(_ text: String, _ has: Bool) {
        #expect(Narrative(text).hasBraces == has)
    }
}
