import Testing

@testable import NianbaoCore

@Suite struct PrintedGridTests {
    /// What is printed of the first figure of the 2021 edition's first table when a report says this of it.
    private func text(_ figure: String) throws -> String {
        let body = "主动公开:\n  第一项:\n    规章: [\(figure), 0, 0]\n"
        let report = CompletedReport(try #require(try TestEdition.of2021.reading(body).report))
        return try #require(figures(of: report).first)
    }

    /// What is printed of all figures of an edition's first table.
    private func figures(of report: CompletedReport, on edition: TestEdition = .of2021) throws -> [String] {
        let grid = Grid(try edition.table("disclosure"), of: report.form)
        let printed = PrintedGrid(grid, of: report, description: "")
        return grid.figures.map { printed.text(of: $0) }
    }

    @Test(arguments: [("27", "27"), ("0", "0"), ("不适用", "/"), ("待填", "")])
    func `blank, zero and not applicable are printed as three things`(_ figure: String, _ printed: String) throws {
        #expect(try text(figure) == printed)
    }

    @Test func `what is unreadable or absent is printed as nothing`() throws {
        #expect(try text("二十七") == "")
        let report = CompletedReport(try TestEdition.of2021.report(""))
        #expect(try figures(of: report).allSatisfy { $0 == "" })
    }

    @Test func `an amount is printed with the form's decimals`() throws {
        let body = "主动公开:\n  第九项:\n    政府集中采购: [22, 94430]\n"
        let report = CompletedReport(try TestEdition.of2019.report(body))
        #expect(try figures(of: report, on: .of2019).last == "94430.0000")
    }

    @Test func `a remark is printed behind its figure`() throws {
        #expect(try text("{值: 22, 注: 其中修订16件}") == "22（其中修订16件）")
    }

    @Test func `a remark is printed even without figure`() throws {
        #expect(try text("{值: 待填, 注: 等司法局}") == "（等司法局）")
    }

    @Test func `a grid prints what a report says`() throws {
        let body = "主动公开:\n  第一项:\n    规章: 不适用\n    行政规范性文件: [{值: 3, 注: 其中修订1件}, 待填, 0]\n  第八项:\n    行政事业性收费: 1.26\n"
        let report = CompletedReport(try TestEdition.of2021.report(body))
        #expect(try figures(of: report) == ["/", "/", "/", "3（其中修订1件）", "", "0", "", "", "", "1.26"])
    }
}
