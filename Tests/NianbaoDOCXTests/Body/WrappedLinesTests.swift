import Testing

@testable import NianbaoDOCX

@Suite struct WrappedLinesTests {
    @Test(arguments: [
        ("", 6, 1), ("总计", 6, 1), ("商业企业", 6, 2), ("社会公益组织", 6, 2), ("甲乙丙，丁", 6, 2), ("甲，乙，丙", 6, 2), ("123456", 6, 1),
        ("甲123456", 6, 2), ("1234567", 6, 2), ("甲\n乙", 6, 2), ("a b c d", 4, 2), ("甲乙丙", 2, 3),
    ])
    func `lines are counted as a cell breaks them`(_ text: String, _ capacity: Int, _ count: Int) {
        #expect(WrappedLines.count(of: text, capacity: capacity) == count)
    }

    @Test func `a header of two lines has lines of like length`() {
        let width = 710
        let margin = WrappedLines.balancedMargin(of: "商业企业", in: width)
        let inner = width - 2 * margin
        #expect(inner >= 2 * WordStyle.tableSize && inner < 3 * WordStyle.tableSize)
        #expect(WrappedLines.balancedMargin(of: "总计", in: width) == TableLayout.margin)
        #expect(WrappedLines.balancedMargin(of: "金额12", in: 500) == TableLayout.margin)
    }
}
