import Testing

@testable import NianbaoCore

@Suite struct FactPlaceTests {
    @Test(arguments: TestEdition.allCases)
    func `no two cells have the same identifiers`(_ edition: TestEdition) throws {
        let form = try edition.form()
        let places = form.factPlaces
        #expect(places.count == form.cells.count && !places.isEmpty)
        #expect(Set(places.map { [$0.table, $0.row, $0.column] }).count == places.count)
    }

    @Test func `a cell has the form's identifiers and its printed labels`() throws {
        let form = try TestEdition.of2021.form()
        #expect(
            form.factPlaces[try form.cell("申请.不予公开.国家秘密.商业企业").index]
                == FactPlace(
                    table: "requests", row: "denied.state_secret", column: "company",
                    tableLabel: "三、收到和处理政府信息公开申请情况", rowLabel: "三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密",
                    columnLabel: "申请人情况 › 法人或其他组织 › 商业企业", measure: .count, isDerived: false))
    }

    @Test(arguments: [
        ("主动公开.第八项.行政事业性收费.金额", ["amount", "万元", "stated"]),
        ("申请.新收.总计", ["count", "", "computed"]),
    ])
    func `a place has measure, unit and origin`(_ address: String, _ words: [String]) throws {
        let form = try TestEdition.of2021.form()
        let place = form.factPlaces[try form.cell(address).index]
        #expect([place.measureName, place.unit, place.origin] == words)
    }

    @Test func `a net change may be negative`() throws {
        let form = try TestEdition.of2019.form()
        #expect(form.factPlaces[try form.cell("主动公开.第五项.行政许可.增减").index].measureName == "signed")
    }
}
