package import NianbaoCore

/// The 汇总底稿: what a region's report was summed from, unit by unit, with live sums.
package struct RollupWorkbook {
    private let region: CompletedReport
    private let account: [Rollup.Unit]
    private let content: RollupContent
    private let tool: String

    /// Writes the workbook to `path`, replacing what is there.
    ///
    /// - Parameters:
    ///   - region: The region's report, made or handed in.
    ///   - rollup: All units, with their figures kept.
    ///   - account: Their final status.
    ///   - tool: The tool's version, e.g. `0.1.0`.
    package static func write(
        _ region: CompletedReport, _ rollup: Rollup, _ account: [Rollup.Unit], to path: String, tool: String
    ) throws(WorkbookError) {
        let content = RollupContent(region, rollup, account)
        try RollupWorkbook(region: region, account: account, content: content, tool: tool).write(to: path)
    }

    private var title: String { "\(region.stated.agency)\(region.stated.year)年\(region.form.kind)汇总底稿" }

    private func write(to path: String) throws(WorkbookError) {
        var workbook = try Workbook(path: path)
        try workbook.set(
            Workbook.Properties(
                title: title, subject: "格式 \(region.form.edition)：\(region.form.source)",
                author: region.stated.agency, comments: "nianbao \(tool)", status: "",
                custom: [("nianbao.edition", region.form.edition), ("nianbao.version", tool)]))
        let page = PageSetup(paper: .a3, title: title)
        let tables = region.form.sections.compactMap { section in
            section.table.map { UnitTableSheet(section, $0, content, page) }
        }
        for table in tables { try table.write(to: &workbook) }
        try AdjustmentSheet(content: content, tables: tables, page: page).write(to: &workbook)
        try UnitListSheet(facts: facts, account: account, page: page).write(to: &workbook)
        try RollupCheckSheet(content: content, tables: tables, page: page).write(to: &workbook)
        try workbook.close()
    }

    /// The lines at the top of the list of units.
    private var facts: [String] {
        let summed = account.count(where: \.isSummed)
        return [
            title, "格式：\(region.form.edition)（\(region.form.source)）",
            "计入 \(summed) 个单位，没有计入 \(account.count - summed) 个　生成：nianbao \(tool)",
        ]
    }
}
