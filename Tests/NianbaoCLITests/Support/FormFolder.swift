import Foundation
import GoldenFiles
import TestSupport

@testable import NianbaoCLI

/// A folder with form files made from that of 2021, and reports on them.
final class FormFolder {
    let folder: TemporaryFolder
    static let usual = "政府信息公开工作年度报告"

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("格式")
    }

    var path: String { folder.path }

    /// Writes a form like that of 2021, with the changes.
    @discardableResult
    func putForm(_ name: String, _ edition: String = "2027", from year: Int = 2027, _ changes: (String, String)...)
        throws
        -> String
    {
        let text = try Project.read("Templates/2021/form.yaml")
            .replacing("edition: 2021\n", with: "edition: \(edition)\n")
            .replacing("years: {from: 2021}", with: "years: {from: \(year)}")
            .replacing("  edition: 2019\n", with: "  edition: 2021\n")
        return try folder.put(name, changes.reduce(text) { $0.replacing($1.0, with: $1.1) })
    }

    @discardableResult
    func put(_ name: String, year: Int = 2027, _ fields: String = "", _ change: (inout ReportText) -> Void = { _ in })
        throws
        -> String
    {
        var report = ReportText()
        (report.year, report.fields) = (String(year), fields)
        report.overview = "总体情况: 通过县政府网站公开信息52条。"
        change(&report)
        return try folder.put(name, report.text)
    }

    /// The form that findings as JSON say a report is on.
    func edition(_ run: CommandRun) -> String? {
        run.output.firstMatch(of: /"edition":"([^"]*)"/).map { String($0.1) }
    }
}
