import NianbaoCore
import Testing

@testable import NianbaoDOCX

@Suite struct TableLayoutTests {
    private static let headers = ["表", "项目", "栏目", "更正前", "更正后"]

    private func columns(_ row: [String]) -> [Int] {
        let table = PrintedGrid(headers: Self.headers, rows: [row], description: "表格更正")
        return TableLayout(table, on: .portrait).columns
    }

    @Test func `headers and numbers of a table of texts stay on one line beside long texts`() {
        let long = String(repeating: "三、收到和处理政府信息公开申请情况", count: 3)
        let widths = columns([long, long, long, "125.36", "1251832.55"])
        for (column, text) in [(3, "更正前"), (3, "125.36"), (4, "1251832.55"), (4, "更正后")] {
            let inner = widths[column] - 2 * TableLayout.margin
            #expect(inner * 2 / WordStyle.tableSize >= text.displayWidth, "\(text): \(widths)")
        }
        #expect(widths.reduce(0, +) == PageLayout.portrait.textWidth)
    }

    @Test(arguments: [10, 64, 400])
    func `words that fill no line are cut, and the table is as wide as the text`(_ length: Int) {
        let widths = columns(Self.headers.map { _ in String(repeating: "a", count: length) })
        #expect(widths.reduce(0, +) == PageLayout.portrait.textWidth && widths.allSatisfy { $0 > 1_000 })
    }
}
