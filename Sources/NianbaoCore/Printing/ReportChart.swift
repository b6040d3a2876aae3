/// A chart of a report: bars with their figures as they are printed.
package struct ReportChart: Hashable, Sendable {
    /// The text above it.
    package let title: String
    /// The bars from top to bottom.
    package let bars: [Bar]

    /// A bar of a chart.
    package struct Bar: Hashable, Sendable {
        /// What is written before it.
        package let name: String
        /// The figure as the tables print it; `nil` when a cell is not filled in, or that year has none like it.
        package let figure: String?
        /// How long it is, as a share of the longest bar, from 0 to 1.
        package let share: Double
    }

    /// The charts that the report's form declares. One of several years is left out when only this year is known.
    ///
    /// - Parameter earlier: The reports of the years before, the latest first; each of the same agency.
    package static func all(of report: CompletedReport, earlier: [CompletedReport]) -> [ReportChart] {
        report.form.charts.compactMap { chart in
            switch chart.content {
            case .figures(let bars):
                return ReportChart(
                    title: chart.title,
                    bars.map { bar in
                        (bar.name, report.sum(bar.cells), report.form[bar.cells[0]].measure)
                    })
            case .years(let bar):
                guard !earlier.isEmpty else { return nil }
                let years =
                    [(report, bar.cells as [CellID]?)] + earlier.map { ($0, $0.cells(for: bar.cells, of: report.form)) }
                let measure = report.form[bar.cells[0]].measure
                return ReportChart(
                    title: chart.title,
                    years.reversed().map { year, cells in
                        ("\(year.stated.year)年", cells.flatMap { year.sum($0) }, measure)
                    })
            }
        }
    }

    private init(title: String, _ bars: [(name: String, value: Int?, measure: Measure)]) {
        let longest = bars.compactMap(\.value).max() ?? 0
        self.title = title
        self.bars = bars.map { bar in
            Bar(
                name: bar.name, figure: bar.value.map { Figure.text($0, bar.measure) },
                share: longest > 0 ? Double(max(0, bar.value ?? 0)) / Double(longest) : 0)
        }
    }
}

extension CompletedReport {
    /// The sum of cells, of which some may not apply; `nil` when one is not filled in, or none applies.
    fileprivate func sum(_ cells: [CellID]) -> Int? {
        var sum: Int?
        for cell in cells {
            switch self[cell] {
            case .number(let number): sum = (sum ?? 0) + number
            case .notApplicable: continue
            case .absent, .blank, .unreadable: return nil
            }
        }
        return sum
    }

    /// The cells of this report that mean the same as those of a later form; `nil` when one has none, or is counted otherwise.
    fileprivate func cells(for later: [CellID], of form: Form) -> [CellID]? {
        let correspondence = Correspondence(from: self.form, to: form)
        let cells = later.compactMap { correspondence.predecessors[$0.index] }
        guard cells.count == later.count,
            zip(cells, later).allSatisfy({ self.form[$0].measure.scale == form[$1].measure.scale })
        else { return nil }
        return cells
    }
}
