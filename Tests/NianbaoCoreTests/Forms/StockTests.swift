import Testing

@testable import NianbaoCore

@Suite struct StockTests {
    /// The columns of table two that say how much there is: 现行有效, 对外公开总数量, 上一年项目数量.
    @Test(arguments: [(TestEdition.of2019, ["total_public", "prior_items"]), (.of2021, ["in_force"])])
    func `the stocks are the columns that say how much there is`(_ edition: TestEdition, _ columns: [String]) throws {
        let form = try edition.form()
        let expected = form.cells.indices.filter { index in
            form.sections[form.cells[index].section].name.id == "disclosure"
                && columns.contains(form.cells[index].path.last?.id ?? "")
        }
        #expect(!expected.isEmpty && Set(form.stocks) == Set(expected.map { CellID($0) }))
    }

    @Test func `a form that declares none has none`() throws {
        #expect(try TestEdition.madeUp.form().stocks.isEmpty)
    }
}
