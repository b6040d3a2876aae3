internal import NianbaoCore

/// What the sheets of a 底稿 draw from.
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
                Unit(agency: unit.agency, state: unit.stateWord, report: completed { figures[$0] })
            }
        }
        sum = completed { rollup.totals[$0] }
        var amounts: [CellID: Int] = [:]
        for adjustment in region.report.adjustments { amounts[adjustment.cell, default: 0] += adjustment.amount }
        adjustments = completed { .number(amounts[rollup.cells[$0]] ?? 0) }
    }

    var form: Form { region.form }

    func total(_ cell: CellID) -> CellValue { sum[cell] }

    /// What the adjustments come to, in whole units of the cell's measure.
    func adjusted(_ cell: CellID) -> Int { adjustments[cell].number ?? 0 }

    /// What stands in the rows 合计, 调整 and that of the region, counted from zero.
    func summary(_ cell: CellID, _ row: Int) -> CellValue { [sum, adjustments, region][row][cell] }
}

extension Rollup.Unit {
    /// How the unit stands, in a word.
    var stateWord: String {
        switch standing {
        case .sound: "已计入"
        case .hasErrors: isSummed ? "有错误，已计入" : "有错误"
        case .unreadable: "读不出"
        case .otherYear: "年度不符"
        case .otherForm: "版式不符"
        case .repeated: "重报"
        case .contained: "重复计算"
        case .unlisted: "不在名单上"
        case .missing: "缺报"
        case .region: "本级，不计"
        case .otherKind: "别种报告，不计"
        }
    }
}

extension Form {
    /// What a cell is the sum of; `nil` for typed ones.
    func terms(of cell: CellID) -> [Term]? {
        self[cell].isDerived ? derivations.first { $0.target == cell }?.terms : nil
    }
}

extension CellValue {
    /// The value of a sum, which may be that it applies to none.
    func shown(_ measure: Measure) -> CachedValue { self == .notApplicable ? .text("/") : cached(measure) }
}
