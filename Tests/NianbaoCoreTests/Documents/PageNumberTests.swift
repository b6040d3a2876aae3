import Testing

@testable import NianbaoCore

@Suite struct PageNumberTests {
    @Test(arguments: [
        "- 3 -", "-3-", "—5—", "— 12 —", "－３－", "―7―", "─ 8 ─", "—— 4 ——", "第3页", "第 3 页", "第３页", "—— 第4页 ——",
        "第3页 共10页",
        "第3页，共10页", "第3页/共10页",
    ])
    func `a number between dashes, or in words, is that of a page`(_ text: String) {
        #expect(text.isPageNumber)
        #expect(text.isPageNumberOfMargin)
    }

    @Test(arguments: [
        "", "3", "-", "---", "- -", "-3", "3-", "3/10", "12-15", "—2024—", "第页", "第3条", "共10页", "见第3页", "第3页。",
    ])
    func `other numbers and words are text`(_ text: String) { #expect(!text.isPageNumber) }

    @Test(arguments: ["3", "3/10", "3·", "共10页"])
    func `in the margin a number needs nothing around it`(_ text: String) { #expect(text.isPageNumberOfMargin) }

    @Test(arguments: ["", "页", "第三页", "2024年报", "县政府办公室"])
    func `in the margin, too, words are text`(_ text: String) { #expect(!text.isPageNumberOfMargin) }
}
