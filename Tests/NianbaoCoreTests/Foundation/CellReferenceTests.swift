import Testing

@testable import NianbaoCore

@Suite struct CellReferenceTests {
    static let places: [(String, row: Int, column: Int)] = [
        ("A1", 0, 0), ("D5", 4, 3), ("Z1", 0, 25), ("AA1", 0, 26), ("AZ10", 9, 51), ("BA1", 0, 52), ("ZZ1", 0, 701),
        ("AAA1", 0, 702), ("XFD1048576", 1_048_575, 16_383),
    ]

    @Test(arguments: places)
    func `A1 notation names a row and a column from zero`(_ text: String, _ row: Int, _ column: Int) {
        #expect(CellReference(text) == CellReference(row: row, column: column))
    }

    @Test(arguments: places)
    func `a place is written in A1 notation`(_ text: String, _ row: Int, _ column: Int) {
        #expect(CellReference(row: row, column: column).text == text)
    }

    @Test func `letters may be small`() {
        #expect(CellReference("xfd7")?.text == "XFD7")
    }

    @Test(arguments: [
        "", "A", "1", "A0", "A01", "$A$1", "A1:B2", "A-1", "A+1", "A1 ", " A1", "Ａ1", "A１", "@1", "[1", "XFE1", "ZZZ1",
        "AAAA1", "A1048577", "A99999999999999999999",
    ])
    func `what names no cell of a sheet is not a reference`(_ text: String) {
        #expect(CellReference(text) == nil)
    }

    @Test func `cells are ordered row by row`() {
        let places = ["B2", "A10", "AA1", "B1", "A2"].compactMap { CellReference($0) }
        #expect(places.sorted().map(\.text) == ["B1", "AA1", "A2", "B2", "A10"])
    }
}
