import Testing

@testable import NianbaoCore

@Suite struct GridFigureTests {
    private func figure(_ value: CellValue, _ measure: Measure = .count, remark: String? = nil) -> GridFigure {
        GridFigure(id: CellID(0), value: value, measure: measure, remark: remark, terms: nil, allowsNotApplicable: true)
    }

    @Test(arguments: [
        (CellValue.number(27), "27"), (.number(0), "0"), (.notApplicable, "/"), (.blank, ""), (.absent, ""),
        (.unreadable, ""),
    ])
    func `blank, zero and not applicable are printed as three things`(_ value: CellValue, _ text: String) {
        #expect(figure(value).text == text)
    }

    @Test func `an amount is printed with the form's decimals`() {
        #expect(figure(.number(94_430_000_000), .amount(decimals: 4)).text == "94430.0000")
    }

    @Test func `a remark is printed behind its figure`() {
        #expect(figure(.number(22), remark: "其中修订16件").text == "22（其中修订16件）")
    }

    @Test func `a remark is printed even without figure`() {
        #expect(figure(.blank, remark: "等司法局").text == "（等司法局）")
    }

    @Test func `a grid prints what a report says`() throws {
        let body = "主动公开:\n  第一项:\n    规章: 不适用\n    行政规范性文件: [{值: 3, 注: 其中修订1件}, 待填, 0]\n  第八项:\n    行政事业性收费: 1.26\n"
        let grid = Grid(
            try TestEdition.of2021.table("disclosure"), in: CompletedReport(try TestEdition.of2021.report(body)))
        #expect(grid.figures.map(\.text) == ["/", "/", "/", "3（其中修订1件）", "", "0", "", "", "", "1.26"])
    }
}
