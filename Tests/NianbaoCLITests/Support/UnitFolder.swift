import NianbaoCore
import NianbaoWorkspace
import TestSupport

@testable import NianbaoCLI

/// Reports of a county's units in a folder, and a list of them.
final class UnitFolder {
    let folder: TemporaryFolder
    /// The folder of the units.
    var units: String { folder.path("单位") }
    var region: String { folder.path("青石县2024.yaml") }
    var roster: String { folder.path("名单.txt") }

    static let names = ["青石县水利局", "青石县民政局", "青石县林业局"]

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("单位")
        for (index, name) in Self.names.enumerated() { try put(name, received: index + 1) }
        try folder.put("名单.txt", Self.names.joined(separator: "\n") + "\n")
    }

    /// Writes a unit's report: so many applications of natural persons, all granted, and as many licences.
    func put(_ agency: String, received: Int, year: String = "2024", as name: String? = nil) throws {
        var report = ReportText()
        (report.agency, report.year) = (agency, year)
        report.overview = "总体情况: 通过县政府网站公开信息52条。"
        report.disclosure = """
            主动公开:
              第一项:
                规章: 不适用
                行政规范性文件: [0, 0, \(received)]
              第五项: {行政许可: \(received * 10)}
              第六项: 0
              第八项: 0
            """
        report.requests = """
            申请:
              新收: {自然人: \(received), 其余: 0}
              上年结转: 0
              予以公开: {自然人: \(received), 其余: 0}
              部分公开: 0
              不予公开: 0
              无法提供: 0
              不予处理: 0
              其他处理: 0
              结转下年度: 0
            """
        try folder.put("单位/\(name ?? agency).yaml", report.text)
    }

    @discardableResult
    func rollup(_ options: String...) -> CommandRun {
        CommandRun(["rollup", units, "--agency", "青石县", "--year", "2024"] + options)
    }

    func compare(_ options: String...) -> CommandRun { CommandRun(["rollup", units, "--compare", region] + options) }

    /// The region's report as it was written.
    func report() throws -> Report? {
        ReportReader(.builtIn).read(SourceFile(name: "", text: try folder.text("青石县2024.yaml"))).report
    }

    /// A figure of the region's report, by its address.
    func figure(_ address: String) throws -> Int? {
        guard let report = try report() else { return nil }
        let cell = report.form.cells.firstIndex { $0.address(.chinese) == address }
        return cell.flatMap { report.entries[$0].value.number }
    }
}
