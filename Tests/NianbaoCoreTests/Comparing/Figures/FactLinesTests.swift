import Testing

@testable import NianbaoCore

@Suite struct FactLinesTests {
    private func text(_ report: CompletedReport, _ source: FactSource) -> String {
        var bytes = FactLines.header
        var lines = FactLines()
        lines.append(report, from: source, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: TestEdition.allCases, 0..<20)
    func `every cell of a report comes back from its lines`(_ edition: TestEdition, _ seed: UInt64) throws {
        let report = CompletedReport(RandomReport.decorated(on: try edition.form(), seed: seed))
        let source = FactSource(file: "县,\"甲\"/=1.yaml", errors: Int(seed))
        let records = try #require(CSVRecords(text(report, source)))
        #expect(records.rows.first == FactColumn.allCases.map(\.rawValue))
        try #require(records.rows.count == report.form.cells.count + 1)
        for (index, place) in report.form.factPlaces.enumerated() {
            let fact = report.fact(of: CellID(index))
            let digits = { (number: Int?) in number.map { Figure.digits($0, place.measure) } ?? "" }
            #expect(
                records.rows[index + 1].map(CSVRecords.unguarded) == [
                    report.stated.agency, report.stated.scope.rawValue, String(report.stated.year), edition.rawValue,
                    place.table, place.row, place.column, place.tableLabel, place.rowLabel, place.columnLabel,
                    place.measureName, place.unit, place.origin, digits(fact.value.number),
                    FactState(fact.value).rawValue, digits(fact.stated), fact.remark ?? "", source.file,
                    fact.line.map { String($0) } ?? "", String(source.errors), report.form.kind,
                ])
        }
    }

    @Test func `lines of two editions do not mix`() throws {
        let reports = try TestEdition.builtIn.map { CompletedReport(RandomReport.balanced(on: try $0.form(), seed: 1)) }
        var together: [UInt8] = []
        var apart: [UInt8] = []
        var lines = FactLines()
        for report in reports + reports {
            lines.append(report, from: FactSource(file: "a", errors: 0), to: &together)
            var fresh = FactLines()
            fresh.append(report, from: FactSource(file: "a", errors: 0), to: &apart)
        }
        #expect(together == apart)
    }

    @Test func `negative figures are numbers and not guarded`() throws {
        let report = try TestEdition.of2019.completed(
            file: TestEdition.of2019.head + "主动公开:\n  第五项:\n    行政许可: [1, -8, 3]\n")
        let lines = text(report, FactSource(file: "a", errors: 0))
        #expect(lines.contains(",signed,,stated,-8,number,"))
    }
}
