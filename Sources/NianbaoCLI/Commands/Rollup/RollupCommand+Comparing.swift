internal import NianbaoCore
internal import NianbaoWorkspace

extension RollupCommand {
    /// Compares a region's report with its units, and returns the exit code.
    func compareRegion(_ path: String) throws -> Int32 {
        try regionWorkbook?.check(keepsOld: update)
        let forms = try form.load()
        let region = try CheckedReport(path, forms.reader())
        let completed = try wholeRegion(region, at: path)
        let roster = try self.roster.load()
        var policy = Rollup.Policy()
        // The office that compiled the region's report probably summed what it had, faulty or incomplete.
        (policy.allowsErrors, policy.isPartial, policy.keepsFigures) = (true, true, true)
        policy.former = completed.stated.sources.filter(\.state.isSummed).map(\.agency)
        var rollup = Rollup(
            completed.form, year: completed.stated.year, agency: completed.stated.agency, roster: roster?.roster,
            policy: policy)
        let gathering = UnitGathering(paths, others: [path, self.roster.path], counted: forms.counted(paths))
        _ = try gather(gathering, into: &rollup, forms, isTraced: true, for: nil)
        try checkYears(of: rollup, against: path)
        if rollup.units.isEmpty, !gathering.failures.isEmpty { return 2 }
        let account = rollup.account
        try roster?.checkNames(rollup, account)
        let told = UnitFindings(rollup.findings(account), roster: roster, region: path)
        try tell(account, told, on: format == .text ? .output : .error)
        guard account.contains(where: \.isSummed) else {
            throw Failure(
                zh: "没有一个单位能计入，没有核对“\(path)”；先解决上面的问题",
                en: "no unit could be summed; “\(path)” was not compared: fix what is reported above first")
        }
        try writeWorkbook(completed, rollup, account, isWhole: gathering.failures.isEmpty)
        let comparison = RollupComparison(completed, rollup, account)
        let compared = region.compared(comparison)
        try write(compared, forms)
        tellUndecided(comparison.undecided)
        guard gathering.failures.isEmpty else { return 2 }
        let fails = compared.findings.containsErrors || strict && compared.findings.count(.warning) > 0
        return fails || told.containsErrors ? 1 : 0
    }

    /// The region's report with its totals.
    ///
    /// - Throws: A `Failure` when it was not read to its end, or is no region's.
    private func wholeRegion(_ region: CheckedReport, at path: String) throws(Failure) -> CompletedReport {
        guard let completed = region.report, completed.stated.isWhole, !completed.stated.agency.isEmpty,
            completed.stated.isYearKnown
        else {
            throw region.failure(
                zh: "“\(path)”未能完整读取，不能核对", en: "“\(path)” cannot be read completely, so it cannot be compared")
        }
        guard completed.stated.scope == .region else {
            let scopes = completed.form.scopes
            throw Failure(
                zh:
                    "“\(path)”的口径是\(scopes[.organ].key)：它是一个机关自己的年报，不是\(scopes[.region].key)的，没有核对；--compare 后面写\(scopes[.region].key)的年报",
                en:
                    "the scope of “\(path)” is organ: it is one organ's own report and no region's; nothing was compared. "
                    + "Name the region's report after --compare")
        }
        return completed
    }

    /// Writes the 底稿 if it was asked for.
    ///
    /// - Parameter isWhole: Whether all units were found that were asked for.
    private func writeWorkbook(
        _ region: CompletedReport, _ rollup: Rollup, _ account: [Rollup.Unit], isWhole: Bool
    ) throws {
        guard isWhole else {
            // It lacks units that were asked for, and must not replace a workbook that has them.
            if let workbook { tellUnwritten(workbook) }
            return
        }
        try withWorkbook(region, rollup, account) { addWorkbook in
            var batch = OutputBatch(remarks: Terminal.error.remarks)
            try addWorkbook(&batch)
            try stopIfInterrupted(beforeWriting: workbook)
            try batch.commit()
        }
    }

    /// - Parameter count: How many cells have no figure on one side.
    private func tellUndecided(_ count: Int) {
        guard count > 0 else { return }
        Terminal.error.write(
            pick(
                zh: "有 \(count) 格一边没有数，没有核对\n", en: "\(count) cells have no figure on one side and were not compared\n")
        )
    }

    /// Makes sure that there is something to compare: if all units report on another year, every cell would differ.
    private func checkYears(of rollup: Rollup, against path: String) throws(Failure) {
        let years = rollup.yearsOfUnits
        guard !years.isEmpty, !years.contains(rollup.year) else { return }
        let shown = years.map(String.init)
        throw Failure(
            zh: "“\(path)”是 \(rollup.year) 年度的，各单位的年报是 \(shown.joined(separator: "、")) 年度的，没有核对；"
                + "多半有一边的年度写错了，或者拿错了文件",
            en:
                "“\(path)” reports on \(rollup.year), and the units on \(shown.joined(separator: ", ")); nothing was compared. "
                + "One of the years is probably wrong, or the wrong files were named")
    }

    private func write(_ region: CheckedReport, _ forms: GivenForms) throws {
        let renderer = format.renderer(.all, Terminal.output.style, forms.library)
        var writer = FindingsWriter(renderer, to: Terminal.output.stream, remarks: Terminal.error.remarks)
        try writer.begin()
        try writer.add(CheckOutcome(region, as: renderer), path: region.file.name)
        try writer.end()
    }
}
