import Testing

@testable import NianbaoCore

@Suite struct BuiltInFormTests {
    private func rows(_ id: String, _ edition: TestEdition) throws -> [String] {
        let form = try edition.form()
        return try edition.table(id).blocks.flatMap { index in
            let block = form.blocks[index]
            return block.rows.indices.map { row in
                let path = block.path(row: row)
                let keys = path.map(\.key).joined(separator: ".")
                return "\(keys)|\(path.map(\.id).joined(separator: "."))|\(block.rows[row].label)"
            }
        }
    }

    private func columns(_ id: String, _ edition: TestEdition) throws -> [String] {
        let form = try edition.form()
        return try edition.table(id).blocks.flatMap { index in
            form.blocks[index].columns.map { "\($0.name.key)|\($0.name.id)|\($0.label)" }
        }
    }

    @Test(arguments: TestEdition.allCases)
    func `a form loads without findings`(_ edition: TestEdition) throws {
        let (form, findings) = FormReader.read(SourceFile(name: "form.yaml", text: try edition.text()))
        #expect(findings.map(\.mark) == [])
        #expect(form?.edition == edition.rawValue)
    }

    @Test(arguments: TestEdition.builtIn)
    func `the six sections stand in the prescribed order`(_ edition: TestEdition) throws {
        let sections = try edition.form().sections.map { "\($0.name.key)|\($0.name.id)|\($0.heading)" }
        #expect(sections == PrescribedTables.sections)
    }

    @Test(arguments: TestEdition.builtIn)
    func `the rows of table two are letter for letter those of the form`(_ edition: TestEdition) throws {
        #expect(try rows("disclosure", edition) == PrescribedTables.disclosureRows(edition))
    }

    @Test(arguments: TestEdition.builtIn)
    func `the columns of table two are letter for letter those of the form`(_ edition: TestEdition) throws {
        #expect(try columns("disclosure", edition) == PrescribedTables.disclosureColumns(edition))
    }

    @Test(arguments: TestEdition.builtIn)
    func `the rows of table three are letter for letter those of the form`(_ edition: TestEdition) throws {
        #expect(try rows("requests", edition) == PrescribedTables.applications(edition))
    }

    @Test(arguments: TestEdition.builtIn)
    func `the columns of table three are letter for letter those of the form`(_ edition: TestEdition) throws {
        #expect(try columns("requests", edition) == PrescribedTables.applicants)
    }

    @Test(arguments: TestEdition.builtIn)
    func `the rows of table four are letter for letter those of the form`(_ edition: TestEdition) throws {
        #expect(try rows("reviews", edition) == PrescribedTables.cases)
    }

    @Test(arguments: TestEdition.builtIn)
    func `the columns of table four are letter for letter those of the form`(_ edition: TestEdition) throws {
        #expect(try columns("reviews", edition) == PrescribedTables.outcomes)
    }

    @Test(arguments: [
        (TestEdition.of2019, "requests", 132, 161), (.of2021, "requests", 144, 175),
        (.of2019, "reviews", 12, 15), (.of2021, "reviews", 12, 15),
        (.of2019, "disclosure", 22, 22), (.of2021, "disclosure", 10, 10),
    ])
    func `so many cells are typed, out of so many`(
        _ edition: TestEdition, _ id: String, _ typed: Int, _ all: Int
    ) throws {
        let form = try edition.form()
        let cells = form.cells.filter { form.sections[$0.section].name.id == id }
        #expect(cells.count { !$0.isDerived } == typed)
        #expect(cells.count == all)
    }

    @Test(arguments: TestEdition.builtIn)
    func `only 规章 may be not applicable`(_ edition: TestEdition) throws {
        let rows = Set(try edition.form().cells.filter(\.allowsNotApplicable).map { $0.path.dropLast().map(\.key) })
        #expect(rows == [["主动公开", "第一项", "规章"]])
    }

    @Test func `only 本年增减 of 2019 may be negative`() throws {
        let cells = try TestEdition.of2019.form().cells.filter(\.measure.allowsNegative)
        #expect(Set(cells.compactMap(\.path.last?.key)) == ["增减"])
        #expect(cells.count == 5)
    }

    @Test func `no figure of 2021 may be negative`() throws {
        #expect(try TestEdition.of2021.form().cells.filter(\.measure.allowsNegative).isEmpty)
    }

    @Test(arguments: [
        (TestEdition.of2019, "主动公开.第九项.政府集中采购.金额", Measure.amount(decimals: 4)),
        (.of2021, "主动公开.第八项.行政事业性收费.金额", .amount(decimals: nil)),
        (.of2021, "申请.新收.自然人", .count),
    ])
    func `a cell has the measure of its column`(
        _ edition: TestEdition, _ address: String, _ measure: Measure
    ) throws {
        let form = try edition.form()
        #expect(form[try form.cell(address)].measure == measure)
    }

    @Test(arguments: [
        (TestEdition.of2019, "国办公开办函〔2019〕60号"), (.of2021, "国办公开办函〔2021〕30号"),
    ])
    func `a form names the document that prescribes it`(_ edition: TestEdition, _ source: String) throws {
        #expect(try edition.form().source == source)
    }

    @Test(arguments: [("存在问题", false), ("总体情况", false), ("其他事项", true)])
    func `无 is enough for other matters alone`(_ key: String, _ allowed: Bool) throws {
        let section = try #require(try TestEdition.of2021.form().sections.first { $0.name.key == key })
        guard case .narrative(let requirement) = section.body else {
            Issue.record("\(key) is no narrative")
            return
        }
        #expect(requirement.allowsNone == allowed)
    }

    @Test(arguments: TestEdition.builtIn)
    func `the title is agency, year and the statutory words`(_ edition: TestEdition) throws {
        let title = try edition.form().title(agency: "伊川县人民政府", year: 2020)
        #expect(title == "伊川县人民政府2020年政府信息公开工作年度报告")
    }
}
