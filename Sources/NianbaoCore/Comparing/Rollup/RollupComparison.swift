/// Compares a region's own report with the sum of its units and its adjustments.
package struct RollupComparison: Sendable {
    let region: CompletedReport
    let rollup: Rollup
    let account: [Rollup.Unit]
    /// The cells that differ, in the form's order.
    let gaps: [Gap]
    /// How many input cells have no figure on one of the two sides, so that it is unknown whether they agree.
    package let undecided: Int

    /// A cell in which the region's figure is not the sum of its units and the adjustments.
    struct Gap: Hashable {
        let cell: CellID
        /// The cell's index among the input cells.
        let index: Int
        /// The figure of the region's report.
        let stated: Int
        /// The sum of the units and the adjustments.
        let expected: Int
        let adjusted: Int

        var difference: Int { stated - expected }
    }

    /// - Parameters:
    ///   - rollup: All units, with their figures kept.
    ///   - account: Their final status.
    package init(_ region: CompletedReport, _ rollup: Rollup, _ account: [Rollup.Unit]) {
        self.region = region
        self.rollup = rollup
        self.account = account
        var amounts: [CellID: Int] = [:]
        for adjustment in region.stated.adjustments { amounts[adjustment.cell, default: 0] += adjustment.amount }
        var (gaps, undecided): ([Gap], Int) = ([], 0)
        for (index, cell) in rollup.cells.enumerated() {
            let adjusted = amounts[cell] ?? 0
            guard let stated = Self.figure(region[cell]), let sum = Self.figure(rollup.totals[index]) else {
                undecided += 1
                continue
            }
            guard stated != sum + adjusted else { continue }
            gaps.append(Gap(cell: cell, index: index, stated: stated, expected: sum + adjusted, adjusted: adjusted))
        }
        (self.gaps, self.undecided) = (gaps, undecided)
    }

    /// The figure, with 0 for a cell that is not applicable; `nil` for one that is not filled in.
    static func figure(_ value: CellValue) -> Int? { value == .notApplicable ? 0 : value.number }
}
