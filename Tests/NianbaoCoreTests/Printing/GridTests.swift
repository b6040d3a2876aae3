import Testing

@testable import NianbaoCore

@Suite struct GridTests {
    /// A table of an edition; tests run over all of them.
    struct Printed: CustomTestStringConvertible, Sendable {
        let edition: TestEdition
        let section: String

        var testDescription: String { "\(edition.rawValue) \(section)" }

        func grid() throws -> Grid {
            Grid(try edition.table(section), of: try edition.form())
        }
    }

    static let tables = TestEdition.allCases.flatMap { edition in
        ["disclosure", "requests", "reviews"].map { Printed(edition: edition, section: $0) }
    }

    @Test(arguments: [
        (TestEdition.of2019, "disclosure", GridDrawings.disclosure2019),
        (.of2021, "disclosure", GridDrawings.disclosure2021),
        (.of2019, "requests", GridDrawings.requests2019),
        (.of2021, "requests", GridDrawings.requests2021),
        (.of2019, "reviews", GridDrawings.reviews),
        (.of2021, "reviews", GridDrawings.reviews),
    ])
    func `labels and merges are those in print`(_ edition: TestEdition, _ id: String, _ expected: String) throws {
        let drawing = try Printed(edition: edition, section: id).grid().drawing
        #expect(drawing == expected.split(separator: "\n").map(String.init))
    }

    @Test(arguments: tables)
    func `every row has the grid's width`(_ table: Printed) throws {
        let grid = try table.grid()
        #expect(grid.rows.allSatisfy { $0.count == grid.width })
        #expect(grid.columnWidths.count == grid.width)
    }

    @Test(arguments: tables)
    func `spans tile the grid exactly`(_ table: Printed) throws {
        let grid = try table.grid()
        var taken = grid.rows.map { $0.map { _ in 0 } }
        for (y, row) in grid.rows.enumerated() {
            for (x, slot) in row.enumerated() {
                guard case .cell(let cell) = slot else { continue }
                try #require(y + cell.rowSpan <= grid.rows.count && x + cell.columnSpan <= grid.width)
                for line in y..<y + cell.rowSpan {
                    for column in x..<x + cell.columnSpan { taken[line][column] += 1 }
                }
            }
        }
        #expect(taken.allSatisfy { $0.allSatisfy { $0 == 1 } })
    }

    @Test(arguments: tables)
    func `every cell of the form is printed once`(_ table: Printed) throws {
        let form = try table.edition.form()
        let printed = try table.grid().figures.map(\.id.index)
        #expect(
            printed.sorted()
                == form.cells.indices.filter { form.sections[form.cells[$0].section].name.id == table.section })
    }

    @Test(arguments: tables)
    func `no cell is without content`(_ table: Printed) throws {
        let empty = try table.grid().cells.filter { cell in
            if case .text(let text) = cell.content { text.isEmpty } else { false }
        }
        #expect(empty.isEmpty)
    }

    @Test(arguments: tables)
    func `typed figures are inputs and computed ones totals`(_ table: Printed) throws {
        let form = try table.edition.form()
        for cell in try table.grid().cells {
            guard case .figure(let figure) = cell.content else { continue }
            #expect(cell.role == (form[figure.id].isDerived ? .total : .input))
            #expect((figure.terms != nil) == form[figure.id].isDerived)
        }
    }

    @Test(arguments: [
        (TestEdition.of2021, "disclosure", 0), (.of2021, "requests", 3), (.of2021, "reviews", 3),
        (.of2019, "requests", 3),
        (.madeUp, "requests", 3), (.madeUp, "reviews", 2),
    ])
    func `a table of one block has its head rows on top`(_ edition: TestEdition, _ id: String, _ count: Int) throws {
        #expect(try Printed(edition: edition, section: id).grid().headRows == count)
    }

    @Test(arguments: [("disclosure", PageOrientation.portrait), ("requests", .portrait), ("reviews", .landscape)])
    func `a table is printed the way its form says`(_ id: String, _ orientation: PageOrientation) throws {
        #expect(try Printed(edition: .of2021, section: id).grid().orientation == orientation)
    }

    @Test func `the sentence on the balance is a note`() throws {
        let first = try #require(try Printed(edition: .of2021, section: "requests").grid().cells.first)
        #expect(first.role == .note)
    }
}

extension Grid {
    var cells: [GridCell] {
        rows.joined().compactMap { slot in
            if case .cell(let cell) = slot { cell } else { nil }
        }
    }

    var figures: [GridFigure] {
        cells.compactMap { cell in
            if case .figure(let figure) = cell.content { figure } else { nil }
        }
    }
}
