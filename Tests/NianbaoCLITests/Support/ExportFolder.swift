import Foundation
import TestSupport

@testable import NianbaoCLI

/// A report in a folder, and the folder `导出` in it that it is exported to.
final class ExportFolder {
    let folder: TemporaryFolder
    let title = "青石县水利局2024年政府信息公开工作年度报告"

    init() throws { folder = try TemporaryFolder() }

    var input: String { folder.path("年报.yaml") }
    var output: String { folder.path("导出") }
    var text: String { "导出/\(title).txt" }
    var workbook: String { "导出/\(title).xlsx" }
    var manifest: String { "导出/.nianbao/\(title).json" }

    /// The names of everything in the output folder, in order.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: output).sorted() }
    }

    /// Writes the report; reports with other texts have other outputs.
    func write(_ overview: String = "公开信息52条。", fields: String = "", requests: String = "申请: 0") throws {
        var report = ReportText()
        report.overview = "总体情况: \(overview)"
        report.fields = fields
        report.requests = requests
        try folder.put("年报.yaml", report.text)
    }

    @discardableResult
    func export(_ options: String...) -> CommandRun { CommandRun(["export", input, "-o", output] + options) }

    func status(_ options: String...) -> CommandRun { CommandRun(["status", folder.path] + options) }

    /// Exports `old` and then `new`, and puts the files of `old` back, as a kill right after the manifest would.
    func interrupt(_ old: String, _ new: String) throws {
        try write(old)
        export()
        let (oldText, oldWorkbook) = (try folder.bytes(text), try folder.bytes(workbook))
        try write(new)
        export()
        try folder.put(text, oldText)
        try folder.put(workbook, oldWorkbook)
    }

    /// What changes when a file is written anew.
    func identity(_ name: String) throws -> [String] {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
        return ["\(attributes[.systemFileNumber] ?? 0)", "\(attributes[.modificationDate] ?? 0)"]
    }
}
