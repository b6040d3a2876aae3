import Testing

@testable import NianbaoCore

@Suite struct GridHeadersTests {
    @Test(arguments: GridTests.tables)
    func `a figure's headers are the labels that name it in messages`(_ table: GridTests.Printed) throws {
        let (grid, form) = (try table.grid(), try table.edition.form())
        let headers = GridHeaders(grid)
        var count = 0
        for (y, row) in grid.rows.enumerated() {
            for (x, slot) in row.enumerated() {
                guard case .cell(let cell) = slot, case .figure(let figure) = cell.content else { continue }
                let labels = form.labels(of: figure.id)
                #expect(headers[row: y, column: x].map { grid.label($0) } == labels.rows + labels.columns)
                count += 1
            }
        }
        #expect(count == grid.figures.count)
    }

    @Test func `headers are named from the outermost in`() throws {
        let grid = Grid(try TestEdition.of2021.table("requests"), of: try TestEdition.of2021.form())
        let headers = GridHeaders(grid)[row: 6, column: 4].map { grid.label($0) }
        #expect(headers == ["三、本年度办理结果", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "申请人情况", "法人或其他组织", "商业企业"])
    }

    @Test func `a part of a table has the headers below its own caption`() throws {
        let grid = Grid(try TestEdition.of2021.table("disclosure"), of: try TestEdition.of2021.form())
        let headers = GridHeaders(grid)[row: 6, column: 1].map { grid.label($0) }
        #expect(headers == ["第二十条第（五）项", "行政许可", "本年处理决定数量"])
    }
}

extension Grid {
    fileprivate func label(_ position: GridHeaders.Position) -> String {
        guard case .cell(let cell) = rows[position.row][position.column], case .text(let text) = cell.content else {
            return ""
        }
        return text
    }
}
