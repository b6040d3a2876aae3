import Testing

@testable import NianbaoCore

/// Tables with columns and rows that offices add by hand: numbers of rows, subtotals.
@Suite struct ForeignColumnTests {
    private let report: CompletedReport
    private let published: PublishedReport

    init() throws {
        report = try Importing.madeUp(.of2021, seed: 2)
        published = PublishedReport(report)
    }

    private func missing(_ change: (inout PublishedReport) -> Void) throws -> [String] {
        var published = published
        change(&published)
        return Importing.missing(try Importing.report(published.document), of: report)
    }

    /// Puts a column with the numbers of the rows before the others.
    private func number(_ table: inout PublishedTable, below header: String) {
        let (first, figures) = (table.firstDataRow, Set(table.dataRows))
        var count = 0
        for row in table.rows.indices {
            for cell in table.rows[row].indices { table.rows[row][cell].column += 1 }
            guard figures.contains(row) else { continue }
            count += 1
            table.rows[row].insert(PublishedTable.Cell(text: "\(count)", column: 0, role: .header), at: 0)
        }
        table.rows[0].insert(PublishedTable.Cell(text: header, column: 0, rowSpan: first, role: .header), at: 0)
    }

    /// Puts a column with the sums of the organisations before the last one.
    private func addSubtotals(_ table: inout PublishedTable) {
        let last = table.width - 1
        for row in table.rows.indices {
            for cell in table.rows[row].indices {
                let own = table.rows[row][cell]
                if own.column == last { table.rows[row][cell].column += 1 }
                let isGroup = own.columnSpan > 1 && own.column + own.columnSpan >= last && own.column > 2
                if isGroup { table.rows[row][cell].columnSpan += 1 }
            }
            let figures = table.rows[row].filter(\.isFigure)
            let text: String? =
                figures.isEmpty
                ? row == table.firstDataRow - 1 ? "小计" : nil
                : "\(figures.dropFirst().dropLast().compactMap { Int($0.text) }.reduce(0, +))"
            guard let text else { continue }
            table.rows[row].append(PublishedTable.Cell(text: text, column: last, role: .header))
            table.rows[row].sort { $0.column < $1.column }
        }
    }

    @Test(arguments: ["序号", "编 号", ""])
    func `numbers of rows are no figures`(_ header: String) throws {
        #expect(try missing { $0.edit("申请情况") { number(&$0, below: header) } } == [])
    }

    @Test func `numbers of rows are known in every table by their header`() throws {
        #expect(try missing { $0.editTables { number(&$0, below: "序号") } } == [])
    }

    @Test(arguments: ["序号", ""])
    func `numbers go on in the next piece of a table that a page break cut`(_ header: String) throws {
        let missing = try missing { published in
            for index in published.sections.indices where published.sections[index].heading.contains("申请情况") {
                number(&published.sections[index].tables[0], below: header)
                let table = published.sections[index].tables[0]
                let cut = table.firstDataRow + 8
                published.sections[index].tables = [
                    table.piece(0..<cut), table.piece(cut..<table.rows.count),
                ]
            }
        }
        #expect(missing == [])
    }

    @Test func `a column of subtotals below a group of the form is none of its columns`() throws {
        #expect(try missing { $0.edit("申请情况") { addSubtotals(&$0) } } == [])
    }

    @Test func `both together change no figure`() throws {
        let both = try missing { published in
            published.edit("申请情况") { table in
                addSubtotals(&table)
                number(&table, below: "序号")
            }
        }
        #expect(both == [])
    }

    @Test func `figures that count up below no header stay figures where rows have no labels`() throws {
        let grid = DocumentGrid(
            cells: (0..<4).flatMap { row in
                (0..<2).map { DocumentGrid.Cell("\(row + 1)", row: row, column: $0, at: .table(1)) }
            }, rowCount: 4, columnCount: 2, at: .table(1))
        #expect(grid.withoutRowNumbers == grid)
    }

    @Test(arguments: [[9, 10, 12], [0, 1, 2], [1, 1, 1], [9, 8, 7], [9, 10]])
    func `a first column that does not count up by one is kept`(_ numbers: [Int]) {
        let grid = DocumentGrid(
            cells: numbers.enumerated().flatMap { row, number in
                [
                    DocumentGrid.Cell("\(number)", row: row, column: 0, at: .table(1)),
                    DocumentGrid.Cell("一行", row: row, column: 1, at: .table(1)),
                ]
            }, rowCount: numbers.count, columnCount: 2, at: .table(1))
        #expect(grid.withoutRowNumbers == grid)
    }
}
