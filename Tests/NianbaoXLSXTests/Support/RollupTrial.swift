import NianbaoCore
import OfficeReading
import Testing

@testable import NianbaoXLSX

/// The 底稿 of a region with made-up units, read back.
struct RollupTrial {
    let rollup: Rollup
    let region: CompletedReport
    let written: WrittenWorkbook

    /// - Parameters:
    ///   - gaps: Whether units leave cells open.
    ///   - roster: The units that should report; all that do if `nil`.
    ///   - change: What is changed in the region's report before the workbook is written.
    init(
        _ edition: TestForm, units: Int = 3, gaps: Bool = false, roster: Roster? = nil, adjustments: [Adjustment] = [],
        faulty: Set<Int> = [], change: (inout Report) throws -> Void = { _ in }
    ) throws {
        let form = try edition.form()
        var policy = Rollup.Policy()
        (policy.allowsErrors, policy.keepsFigures, policy.isPartial) = (true, true, true)
        var rollup = Rollup(form, year: form.years.lowerBound, agency: "示例市", roster: roster, policy: policy)
        for index in 0..<units {
            var report = try edition.random(seed: UInt64(index + 1), gaps: gaps)
            report.agency = "单位\(index)"
            let faults = faulty.contains(index) ? [Finding(.cellMissing, at: nil, Bilingual("空"))] : []
            rollup.add(UnitReport(file: "\(index).yaml", hash: String(repeating: "a", count: 64), report, faults))
        }
        var report = RegionDraft(rollup, adjustments: adjustments, sources: []).report
        try change(&report)
        let (region, file) = (CompletedReport(report), ScratchFile())
        try RollupWorkbook.write(region, rollup, rollup.account, to: file.path, tool: "0.1.0")
        (self.rollup, self.region, written) = (rollup, region, try WrittenWorkbook(file))
    }

    /// The place of a cell's figure in a row of its table's sheet.
    func place(_ cell: CellID, row: String) throws -> (sheet: String, place: CellReference) {
        let section = rollup.form.sections[rollup.form[cell].section]
        let heads = IndicatorHeads(try #require(section.table), of: rollup.form)
        let sheet = try written[sheet: section.name.key]
        let index = try #require(heads.cells.firstIndex(of: cell))
        let line = try row == "合计" || row == "调整" || row == "示例市" ? sheet.row(row) : sheet.row(row, column: 1)
        return (section.name.key, CellReference(row: line, column: UnitTableSheet.lead + index))
    }
}
