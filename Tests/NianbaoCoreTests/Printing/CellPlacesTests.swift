import Testing

@testable import NianbaoCore

@Suite struct CellPlacesTests {
    private func places(_ edition: TestEdition) throws -> (form: Form, places: CellPlaces) {
        let form = try edition.form()
        return (form, CellPlaces(PrintedForm(form)))
    }

    @Test(arguments: TestEdition.allCases)
    func `every figure stands below its section's heading, and no two in one place`(_ edition: TestEdition) throws {
        let (form, places) = try places(edition)
        let addresses = try form.cells.indices.map { index in
            let place = try #require(places[CellID(index)])
            #expect(place.sheet == form.sections[form.cells[index].section].name.key)
            #expect(place.row > 0)
            #expect(place.measure == form.cells[index].measure)
            return try #require(places.address(of: CellID(index)))
        }
        #expect(Set(addresses).count == form.cells.count)
    }

    @Test(arguments: [
        ("申请.新收.自然人", "申请!D5"), ("申请.新收.总计", "申请!J5"),
        ("disclosure.article_20_5.licensing.decisions", "主动公开!B8"),
    ])
    func `a cell has its address in the workbook`(_ cell: String, _ address: String) throws {
        let (form, places) = try places(.of2021)
        #expect(places.address(of: try form.cell(cell)) == address)
    }

    @Test func `the parts of a sum that touch are one area`() throws {
        let (form, places) = try places(.of2021)
        let terms = try #require(form.sum(of: try form.cell("申请.新收.总计")))
        #expect(places.areas(terms, on: "申请").map(\.reference) == ["D5:I5"])
        #expect(places.areas(terms, on: "复议诉讼").isEmpty)
    }
}
