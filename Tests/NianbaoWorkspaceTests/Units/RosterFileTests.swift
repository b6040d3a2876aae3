import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace
@testable import OfficeReading

/// Lists of units, as text, as a table and in a workbook.
@Suite struct RosterFileTests {
    private func roster(
        _ text: String, named path: String = "名单.txt", column: String? = nil, sheet: String? = nil
    ) throws(Failure) -> RosterFile {
        try RosterFile(Array(text.utf8), at: path, column: column, sheet: sheet)
    }

    private func failure(
        _ text: String, named path: String = "名单.txt", column: String? = nil, sheet: String? = nil
    ) -> String? {
        do throws(Failure) {
            _ = try roster(text, named: path, column: column, sheet: sheet)
            return nil
        } catch {
            return error.message.en
        }
    }

    private func names(_ file: RosterFile) -> [String] { file.roster.entries.map(\.agency) }

    @Test func `a text has a unit in each line, but for comments and empty lines`() throws {
        #expect(names(try roster("# 名单\n甲局\n\n 乙局 \n")) == ["甲局", "乙局"])
    }

    @Test func `a table has its units in the column that is named so, or in the one that is asked for`() throws {
        let table = "序号,单位名称,上级\n1,甲局,县政府\n2,乙局,县政府\n"
        let file = try roster(table, named: "名单.csv")
        #expect(names(file) == ["甲局", "乙局"] && file.place.words.en == "the column “单位名称”")
        #expect(names(try roster(table, named: "名单.csv", column: "上级")) == ["县政府"])
        #expect(names(try roster(table, named: "名单.txt", column: "单位名称")) == ["甲局", "乙局"])
    }

    @Test func `a table without such a column shows what there is`() {
        #expect(
            failure("编号,科室,电话\n1,办公室,1\n", named: "名单.csv")
                == "no column of the list “名单.csv” looks like names; name one with --roster-column: 编号, 科室, 电话")
        #expect(failure("单位,电话\n甲局,1\n", named: "a.csv", column: "名字")?.hasSuffix(": 单位, 电话") == true)
    }

    @Test(arguments: ["# 只有说明\n", "#\n\n# 二\n"])
    func `a list without units says so`(_ text: String) {
        #expect(failure(text) == "the list “名单.txt” names no units")
    }

    @Test func `what is no text cannot be read as a list`() {
        let failure = #expect(throws: Failure.self) {
            try RosterFile([0xFF, 0xD8, 0xFF, 0, 1, 2], at: "图.jpg", column: nil, sheet: nil)
        }
        #expect(failure?.message.en.hasPrefix("cannot read the list “图.jpg”: ") == true)
    }

    @Test func `only a workbook has sheets`() {
        #expect(failure("甲局\n", sheet: "名单")?.hasPrefix("the list “名单.txt” is no workbook (xlsx)") == true)
    }

    @Test func `what begins like a workbook and is none cannot be read`() {
        #expect(failure("PK\u{3}\u{4}", named: "名单.xlsx")?.hasPrefix("cannot read the list “名单.xlsx”: ") == true)
    }

    @Test func `a file that is not there cannot be read`() {
        #expect(throws: Failure.self) { try RosterFile("/nonexistent/名单.txt", column: nil, sheet: nil) }
    }

    // MARK: Remarks

    @Test func `units named twice are counted once, with a remark`() throws {
        let file = try roster("甲局\n乙局\n甲局\n")
        #expect(names(file) == ["甲局", "乙局"])
        #expect(file.remarks.map(\.en) == ["on the list “名单.txt” more than once, and counted once: 甲局"])
    }

    @Test func `rows that name no unit are shown, long ones cut`() throws {
        let long = String(repeating: "注", count: 40)
        let file = try roster("序号,单位\n1,甲局\n,合计\n,注：\(long)\n", named: "名单.csv")
        #expect(names(file) == ["甲局"])
        let remark = try #require(file.remarks.last?.en)
        #expect(remark.hasPrefix("rows of the list “名单.csv” that were not counted as units: "))
        #expect(remark.contains("合计") && remark.contains("…") && !remark.contains(long))
    }

    @Test func `a list without either has no remark`() throws {
        #expect(try roster("甲局\n").remarks.isEmpty)
    }

    // MARK: Names of another list

    private func check(_ file: RosterFile, agency: String) throws {
        let form = try #require(FormLibrary.builtIn.form(year: 2024))
        var rollup = Rollup(form, year: 2024, agency: "青石县", roster: file.roster, policy: Rollup.Policy())
        rollup.add(UnitReport(file: "a.yaml", hash: nil, Report(form: form, agency: agency, year: 2024), []))
        try file.checkNames(rollup, rollup.account)
    }

    @Test func `a list of which no name is a report's agency is another list`() throws {
        let file = try roster("序号,单位,科室\n1,甲局,办公室\n", named: "名单.csv", column: "科室")
        let failure = #expect(throws: Failure.self) { try check(file, agency: "甲局") }
        let words = try #require(failure?.message.en)
        #expect(words.contains("What was read is the column “科室”: 1 name, such as “办公室”"))
        #expect(words.contains("such as “甲局”: name another column with --roster-column"))
        try check(try roster("甲局\n"), agency: "甲局")
    }

    @Test func `the first of the names is shown, a long one cut`() throws {
        let file = try roster(String(repeating: "长", count: 30) + "\n办公室\n")
        let failure = #expect(throws: Failure.self) { try check(file, agency: "青石县水利局") }
        #expect(
            failure?.message.en.contains("column 1: 2 names, such as “\(String(repeating: "长", count: 20))…”") == true)
    }

    @Test(arguments: ["{\"单位\": [\"甲局\"]}", "\n [\"甲局\"]", "<html>甲局", String(repeating: "甲", count: 201)])
    func `a text of another notation is no list`(_ text: String) {
        #expect(failure(text, named: "名单.json")?.contains("has a name a line, or is a column of CSV or xlsx") == true)
    }
}
