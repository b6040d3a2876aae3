import Testing

@testable import NianbaoCore

/// Table four, which the form prints across, in the other ways that documents print it.
@Suite(.serialized) struct TurnedTableTests {
    private let report: CompletedReport
    private let published: PublishedReport

    init() throws {
        report = try Importing.madeUp(.of2021, seed: 3)
        published = PublishedReport(report)
    }

    private static let results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    private static let kinds = ["行政复议", "未经复议直接起诉", "复议后起诉"]

    /// The report with other rows in place of its table four, each cell a label or the figure of a kind and a result.
    private func imported(_ rows: [[String]]) throws -> Imported {
        var published = published
        published.edit("行政复议") { table in
            table.rows = rows.map { texts in
                texts.enumerated().map { column, text in
                    PublishedTable.Cell(text: text, column: column, role: .label)
                }
            }
        }
        return try Importing.report(published.document)
    }

    /// The figure of a kind and a result, as it is printed.
    private func figure(_ kind: String, _ result: String) throws -> String {
        guard case .number(let number) = try report.value("复议诉讼.\(kind).\(result)") else { return "" }
        return String(number)
    }

    /// One row for each kind.
    private func rowsOfKinds() throws -> [[String]] {
        try [[""] + Self.results]
            + Self.kinds.map { kind in try [kind] + Self.results.map { try figure(kind, $0) } }
    }

    /// One row for each result.
    private func rowsOfResults() throws -> [[String]] {
        try [[""] + Self.kinds]
            + Self.results.map { result in try [result] + Self.kinds.map { try figure($0, result) } }
    }

    @Test func `a row for each kind of case is read`() throws {
        let imported = try imported(rowsOfKinds())
        #expect(Importing.missing(imported, of: report) == [])
        #expect(!imported.notes.contains { $0.kind == .noTable || $0.kind == .foreignRow })
    }

    @Test func `a row for each result is read`() throws {
        let imported = try imported(rowsOfResults())
        #expect(Importing.missing(imported, of: report) == [])
    }

    @Test(arguments: [false, true])
    func `what lacks a kind of case is not read by halves`(_ isByResult: Bool) throws {
        var rows = try isByResult ? rowsOfResults() : rowsOfKinds()
        if isByResult { for row in rows.indices { rows[row].removeLast() } } else { rows.removeLast() }
        let imported = try imported(rows)
        #expect(Importing.missing(imported, of: report).count == 12)
        #expect(imported.notes.contains { $0.kind == .noTable })
    }

    @Test func `rows whose totals are wrong are read as they are, so that the check reports them`() throws {
        var rows = try rowsOfKinds()
        rows[1][5] = "777"
        let imported = try imported(rows)
        #expect(Importing.missing(imported, of: report) == [])
        #expect(try imported.report.value("复议诉讼.行政复议.总计") == .number(777))
    }

    @Test(arguments: [
        ["维持", "纠正", "其他", "未审结", "合计"], ["维持原行政行为", "被纠正", "其他结果", "审理中", "小计"],
    ])
    func `headers in other usual words are the form's`(_ words: [String]) throws {
        var published = published
        published.edit("行政复议") { table in
            table.editLabels { label in Self.results.firstIndex(of: label).map { words[$0] } ?? label }
        }
        #expect(Importing.missing(try Importing.report(published.document), of: report) == [])
    }
}
