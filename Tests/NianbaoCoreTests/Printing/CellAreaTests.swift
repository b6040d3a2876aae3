import Testing

@testable import NianbaoCore

@Suite struct CellAreaTests {
    @Test(arguments: [
        (CellArea(row: 3, column: 3), "D4", "$D$4"),
        (CellArea(row: 3, column: 3, rows: 6), "D4:D9", "$D$4:$D$9"),
        (CellArea(row: 0, column: 25, columns: 2), "Z1:AA1", "$Z$1:$AA$1"),
        (CellArea(row: 9, column: 701, rows: 2, columns: 2), "ZZ10:AAA11", "$ZZ$10:$AAA$11"),
    ])
    func `an area is written in A1 notation`(_ area: CellArea, _ reference: String, _ absolute: String) {
        #expect(area.reference == reference)
        #expect(area.absoluteReference == absolute)
    }

    @Test(arguments: [(4, 3, "D4:D5"), (3, 4, "D4:E4")])
    func `a cell joins the next cell below or to the right`(_ row: Int, _ column: Int, _ joined: String) {
        var area = CellArea(row: 3, column: 3)
        let joins = area.extend(toRow: row, column: column)
        #expect(joins)
        #expect(area.reference == joined)
    }

    @Test(arguments: [(3, 3), (2, 3), (3, 2), (4, 4), (5, 3), (3, 5)])
    func `a cell elsewhere does not join`(_ row: Int, _ column: Int) {
        var area = CellArea(row: 3, column: 3)
        let joins = area.extend(toRow: row, column: column)
        #expect(!joins)
        #expect(area == CellArea(row: 3, column: 3))
    }

    @Test func `what reaches down does not grow to the right`() {
        var area = CellArea(row: 3, column: 3, rows: 2)
        let joins = [area.extend(toRow: 4, column: 4), area.extend(toRow: 5, column: 3)]
        #expect(joins == [false, true])
        #expect(area.reference == "D4:D6")
    }
}
