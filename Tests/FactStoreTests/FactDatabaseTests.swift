import FormTemplates
import Foundation
import NianbaoCore
import Testing

@testable import FactStore

@Suite struct FactDatabaseTests {
    private static let library = FormLibrary(
        reading: FormTemplate.all.map {
            FormText(FormID(kind: $0.kind, edition: $0.edition), text: $0.text, snapshot: $0.snapshot)
        })

    /// A small report of each edition.
    private let reports: [CompletedReport]
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "nianbao-test-\(UUID().uuidString)")
        reports = try [
            """
            机关: =甲县水利局
            年度: 2024
            主动公开:
              第一项: {规章: 不适用, 行政规范性文件: 0}
              第八项: {行政事业性收费: 1.26}
            申请:
              新收: [2, {值: 21, 注: "'含补发"}, 0, 0, 4, 0, 28]
              上年结转: 待填
            """,
            """
            机关: 乙县人民政府
            年度: 2019
            口径: 行政区域
            主动公开:
              第五项: {行政许可: [1, -8, 3]}
            """,
        ].map { text in
            let reading = ReportReader(Self.library).read(SourceFile(name: "report", text: text))
            return CompletedReport(try #require(reading.report))
        }
    }

    /// Calls `body` with the path of a database of the reports in their order.
    private func inDatabase<Result>(
        _ name: String, and others: [CompletedReport] = [], _ body: (String) throws -> Result
    ) throws -> Result {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: name).path
        var database = try FactDatabase(path: path)
        for (number, report) in (reports + others).enumerated() {
            try database.add(report, from: FactSource(file: "\(number).yaml", errors: number))
        }
        try database.finish()
        return try body(path)
    }

    @Test(arguments: [
        (
            "SELECT agency, scope, year, edition, file, errors FROM reports ORDER BY report",
            ["=甲县水利局|organ|2024|2021|0.yaml|0", "乙县人民政府|region|2019|2019|1.yaml|1"]
        ),
        (
            """
            SELECT column_id, value, state, stated, remark, line, origin FROM facts
            WHERE agency = '=甲县水利局' AND table_id = 'requests' AND row_id = 'new' AND column_id IN ('company', 'total')
            """,
            ["company|21|number||'含补发|7|stated", "total|27|number|28||7|computed"]
        ),
        (
            "SELECT DISTINCT row_id, state, value FROM facts WHERE row_id IN ('article_20_1.regulations', 'carried_in') AND year = 2024",
            ["article_20_1.regulations|not_applicable|", "carried_in|blank|"]
        ),
        (
            "SELECT value, typeof(value), units, unit FROM facts WHERE row_id = 'article_20_8.fees' AND year = 2024",
            ["1.26|real|1260000|万元"]
        ),
        (
            "SELECT value, typeof(value) FROM facts WHERE row_id = 'article_20_5.licensing' AND year = 2019",
            ["1|integer", "-8|integer", "3|integer"]
        ),
        ("PRAGMA application_id", ["\(FactSchema.applicationID)"]),
        ("PRAGMA user_version", ["\(FactSchema.version)"]),
        ("PRAGMA integrity_check", ["ok"]),
        ("PRAGMA foreign_key_check", []),
    ])
    func `a query finds what the reports say`(_ query: String, _ rows: [String]) throws {
        #expect(try inDatabase("facts.db") { try SQLQuery.rows(query, in: $0) } == rows)
    }

    @Test func `every cell of every report is there once`() throws {
        let rows = try inDatabase("facts.db") { try SQLQuery.rows("SELECT count(*) FROM facts GROUP BY file", in: $0) }
        #expect(rows == reports.map { String($0.form.cells.count) })
    }

    @Test func `reports of two kinds by one agency for one year stay apart`() throws {
        let template = try #require(FormTemplate.all.first { $0.edition == "2021" })
        let text = template.text.replacingOccurrences(of: "kind: \(template.kind)", with: "kind: 另一种报告")
        let form = try #require(FormReader.read(SourceFile(name: "form.yaml", text: text), kind: "").form)
        let file = SourceFile(name: "report", text: "种类: 另一种报告\n机关: =甲县水利局\n年度: 2024\n")
        let report = try #require(ReportReader(Self.library, form: form).read(file).report)
        let query = """
            SELECT f.kind, count(*), count(DISTINCT c.cell) FROM facts AS f JOIN cells AS c
            USING (kind, edition, table_id, row_id, column_id) WHERE agency = '=甲县水利局' GROUP BY f.kind
            """
        let rows = try inDatabase("facts.db", and: [CompletedReport(report)]) { try SQLQuery.rows(query, in: $0) }
        let count = form.cells.count
        #expect(rows.sorted() == ["另一种报告|\(count)|\(count)", "\(template.kind)|\(count)|\(count)"].sorted())
    }

    @Test func `the view has the columns of the CSV, and the exact units`() throws {
        let names = try inDatabase("facts.db") {
            try SQLQuery.rows("SELECT name FROM pragma_table_info('facts')", in: $0)
        }
        #expect(names == FactColumn.allCases.map(\.rawValue) + ["units"])
    }

    @Test(arguments: [
        "SELECT sum(units) FROM figures WHERE cell = 7",
        "SELECT agency, value FROM facts WHERE table_id = 'requests' AND row_id = 'new' AND column_id = 'total'",
        "SELECT value FROM facts WHERE agency = '乙县人民政府' AND year = 2019",
    ])
    func `no question about one cell or one agency reads all figures`(_ query: String) throws {
        let plan = try inDatabase("facts.db") { try SQLQuery.rows("EXPLAIN QUERY PLAN " + query, in: $0) }
        #expect(!plan.isEmpty && !plan.contains { $0.contains("SCAN") }, "\(plan)")
    }

    @Test func `the same reports give the same bytes`() throws {
        let files = try ["one.db", "two.db"].map { name in
            try inDatabase(name) { try Data(contentsOf: URL(filePath: $0)) }
        }
        #expect(files[0] == files[1] && !files[0].isEmpty)
    }

    @Test func `a file that cannot be made is an error with the library's reason`() {
        #expect(throws: FactStoreError(operation: "open", reason: "unable to open database file", isFull: false)) {
            _ = try FactDatabase(path: "/nowhere/facts.db")
        }
    }

    @Test func `a full disk is distinguished from other problems`() throws {
        let error = #expect(throws: FactStoreError.self) {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let connection = try Connection(path: folder.appending(path: "full.db").path)
            try connection.run("PRAGMA max_page_count = 2; CREATE TABLE t (a); CREATE TABLE u (a)")
        }
        #expect(error?.isFull == true)
    }
}
