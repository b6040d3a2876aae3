import NianbaoCore
import Testing

@testable import NianbaoXLSX

@Suite struct IndicatorHeadsTests {
    @Test(arguments: TestForm.allCases)
    func `each column has just its cell's labels above it, and the headers leave no hole`(_ edition: TestForm) throws {
        let form = try edition.form()
        for section in form.tables {
            let heads = IndicatorHeads(try #require(section.table), of: form)
            for (column, cell) in heads.cells.enumerated() {
                let above = heads.heads.filter { $0.column <= column && column < $0.column + $0.columnSpan }
                    .sorted { $0.row < $1.row }
                let labels = form.labels(of: cell)
                #expect(above.map(\.text) == labels.rows + labels.columns)
                #expect(above.flatMap { Array($0.row..<$0.row + $0.rowSpan) } == Array(0..<heads.depth))
            }
        }
    }

    @Test(arguments: TestForm.allCases)
    func `all cells of a table have a column, in the form's order`(_ edition: TestForm) throws {
        let form = try edition.form()
        let columns = try form.tables.flatMap { IndicatorHeads(try #require($0.table), of: form).cells }
        #expect(columns == form.cells.indices.map { CellID($0) })
    }

    @Test func `rows next to each other below one label are a group`() throws {
        let form = try TestForm.of2021.form()
        let groups = try form.tables.map { section in
            IndicatorHeads(try #require(section.table), of: form).groups.map(\.count)
        }
        #expect(groups == [[6, 1, 2, 1], [14, 14, 56, 21, 35, 21, 7, 7], [5, 10]])
    }

    @Test func `a label that several columns share is one header`() throws {
        let form = try TestForm.of2021.form()
        let table = try #require(form.tables.first { $0.name.key == "申请" }?.table)
        let heads = IndicatorHeads(table, of: form).heads
        let first = try #require(heads.first)
        #expect(first.text == "一、本年新收政府信息公开申请数量" && first.columnSpan == 7)
        #expect(heads.count { $0.text == "三、本年度办理结果" } == 1)
    }
}
