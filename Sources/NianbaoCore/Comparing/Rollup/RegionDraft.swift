/// The report of a region as a roll-up makes it: the figures are the sum of the units and the adjustments, the texts
/// are still to be written.
package struct RegionDraft: Sendable {
    /// The region's report.
    package let report: Report
    /// Comments and texts to write with it.
    package let notes: DraftNotes
    /// What is wrong with the figures: adjustments that lead below zero, and sums that no cell can hold.
    package let findings: [Finding]

    /// - Parameters:
    ///   - sources: The units as the report lists them.
    ///   - formFile: The path of the form file that the report should name; `nil` for none.
    package init(_ rollup: Rollup, adjustments: [Adjustment], sources: [RollupSource], formFile: String? = nil) {
        let form = rollup.form
        var report = ReportWriter.blank(form: form, agency: rollup.agency, year: rollup.year, scope: .region)
        report.namesKind = formFile != nil
        report.formFile = formFile
        report.sources = sources
        report.adjustments = adjustments
        for (cell, value) in zip(rollup.cells, rollup.totals) { report[cell].value = value.asFigure }
        findings = Self.tooLarge(rollup, report) + adjustments.compactMap { report.apply($0) }
        self.report = report
        notes = Self.notes(rollup, report)
    }

    /// Sums that exceed a cell's limit although every summed unit is sound.
    private static func tooLarge(_ rollup: Rollup, _ report: Report) -> [Finding] {
        let isSound = rollup.units.allSatisfy { !$0.isSummed || $0.standing == .sound }
        return zip(rollup.cells, rollup.totals).compactMap { cell, total in
            guard total.number.map({ $0.magnitude > CellValue.limit }) ?? (isSound && total == .unreadable) else {
                return nil
            }
            let address = rollup.form[cell].address(.chinese)
            return Finding(
                .tooLarge, at: nil,
                Bilingual(zh: "\(address)加起来超过一格能写的数", en: "\(address) adds up to more than a cell can hold"),
                advice: Bilingual(zh: "看看哪个单位的数填错了", en: "look for a unit with a wrong figure"), cells: [cell])
        }
    }

    /// Notes that remain true after later updates of the figures.
    private static func notes(_ rollup: Rollup, _ report: Report) -> DraftNotes {
        var notes = DraftNotes.starting(rollup.form)
        notes.introduction = [
            "", "各表的数由 nianbao rollup 汇总各单位的年报得出，单位见文件末尾的“汇总”。",
            "要改数的，不改上面的表，在“调整”里写明哪一格、多少、为什么，再加 --update 汇总一次。",
        ]
        return notes
    }
}

extension CellValue {
    /// The sum of units as a cell of a report: one that no cell can hold is not filled in.
    fileprivate var asFigure: CellValue {
        switch self {
        case .number(let number): number.magnitude <= CellValue.limit ? self : .blank
        case .absent, .blank, .unreadable: .blank
        case .notApplicable: self
        }
    }
}

extension Report {
    /// Adds the amount to its cell. Not applicable counts as 0; a cell that is not filled in stays so.
    ///
    /// - Returns: What is wrong with the result.
    fileprivate mutating func apply(_ adjustment: Adjustment) -> Finding? {
        let (cell, measure) = (adjustment.cell, form[adjustment.cell].measure)
        let figure: Int
        switch self[cell].value {
        case .number(let number): figure = number + adjustment.amount
        case .notApplicable: figure = adjustment.amount
        case .absent, .blank, .unreadable: return nil
        }
        self[cell].value = .number(figure)
        guard figure < 0, !measure.allowsNegative else { return nil }
        let text = Figure.digits(figure, measure)
        let address = form[cell].address(spelling)
        return Finding(
            .nonNegative, at: adjustment.span,
            Bilingual(zh: "调整以后，\(address)是 \(text)", en: "with this adjustment, \(address) is \(text)"),
            advice: Bilingual(zh: "核对数额", en: "check the amount"))
    }
}
