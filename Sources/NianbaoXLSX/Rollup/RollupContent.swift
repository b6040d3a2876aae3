internal import NianbaoCore

/// The data that the sheets of a 底稿 show.
struct RollupContent {
    /// The region's report.
    let region: CompletedReport
    /// The units whose figures are in the sum.
    let units: [Unit]
    private let sum: CompletedReport
    private let adjustments: CompletedReport

    struct Unit {
        let agency: String
        let state: String
        /// The unit's figures with totals, as a report of nothing else.
        let report: CompletedReport
    }

    init(_ region: CompletedReport, _ rollup: Rollup, _ account: [Rollup.Unit]) {
        self.region = region
        func completed(_ value: (Int) -> CellValue) -> CompletedReport {
            var report = Report(form: rollup.form, agency: "", year: rollup.year)
            for (index, cell) in rollup.cells.enumerated() { report[cell].value = value(index) }
            return CompletedReport(report)
        }
        units = account.compactMap { unit in
            unit.figures.map { figures in
                Unit(agency: unit.agency, state: unit.stateWord.zh, report: completed { figures[$0] })
            }
        }
        sum = completed { rollup.totals[$0] }
        var amounts: [CellID: Int] = [:]
        for adjustment in region.stated.adjustments { amounts[adjustment.cell, default: 0] += adjustment.amount }
        adjustments = completed { .number(amounts[rollup.cells[$0]] ?? 0) }
    }

    var form: Form { region.form }

    func total(_ cell: CellID) -> CellValue { sum[cell] }

    /// The sum of the adjustments, in whole units of the cell's measure.
    func adjusted(_ cell: CellID) -> Int { adjustments[cell].number ?? 0 }

    /// The cell's value in the rows 合计, 调整 and that of the region; `row` counts from zero.
    func summary(_ cell: CellID, _ row: Int) -> CellValue { [sum, adjustments, region][row][cell] }

    /// How many characters the longest figure takes that is shown of a cell.
    func longest(_ cell: CellID) -> Int {
        let measure = form[cell].measure
        let reports = [sum, adjustments, region] + units.map(\.report)
        return reports.reduce(0) { longest, report in
            max(longest, report[cell].number.map { Figure.text($0, measure).utf8.count } ?? 1)
        }
    }
}
