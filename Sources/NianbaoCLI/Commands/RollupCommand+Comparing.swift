internal import NianbaoCore

extension RollupCommand {
    /// Sets a region's report against its units, and returns the exit code.
    func compareRegion(_ path: String) throws -> Int32 {
        try checkWorkbook()
        let reader = ReportReader(.builtIn, form: try form.load())
        let region = try CheckedReport(path, reader)
        guard let completed = region.report, completed.report.isWhole, !completed.report.agency.isEmpty,
            completed.report.isYearKnown
        else {
            Terminal.error.write(FindingListing(region, on: .error, showsAll: false).text)
            throw Failure(zh: "“\(path)”读不全，不能核对", en: "“\(path)” cannot be read whole and not be compared")
        }
        let roster = try self.roster.load()
        var policy = Rollup.Policy()
        // The region's office is likely to have summed what it had.
        (policy.allowsErrors, policy.isPartial, policy.keepsFigures) = (true, true, true)
        policy.former = completed.report.sources.filter(\.state.isSummed).map(\.agency)
        var rollup = Rollup(
            completed.form, year: completed.report.year, agency: completed.report.agency, roster: roster?.roster,
            policy: policy)
        let gathering = UnitGathering(paths, others: [path, self.roster.path])
        _ = try gathering.add(to: &rollup, isTraced: true, batch, readers: try form.readers())
        let account = rollup.account
        let told = UnitFindings(rollup.findings(account), roster: roster)
        let isForPeople = format == .text
        try tell(account, told, on: isForPeople ? .output : .error)
        var batch = OutputBatch()
        try addWorkbook(completed, rollup, account, to: &batch)
        try batch.commit()
        let comparison = RollupComparison(completed, rollup, account)
        let compared = region.compared(comparison)
        try write(compared)
        if comparison.undecided > 0 {
            Terminal.error.write(
                pick(
                    zh: "有 \(comparison.undecided) 格一边没有数，没有核对\n",
                    en: "\(comparison.undecided) cells have no figure on one side and were not compared\n"))
        }
        guard gathering.failures.isEmpty else { return 2 }
        let fails = compared.findings.containsErrors || strict && compared.findings.count(.warning) > 0
        return fails || told.containsErrors ? 1 : 0
    }

    private func write(_ region: CheckedReport) throws {
        let renderer: any FindingsRenderer =
            switch format {
            case .text: TextFindings(showsAll: true, isQuiet: false)
            case .json: JSONFindings()
            case .sarif: SARIFFindings(try form.library())
            case .github: GitHubFindings()
            }
        var writer = FindingsWriter(renderer)
        try writer.begin()
        try writer.add(CheckOutcome(region, as: renderer), path: region.file.name)
        try writer.end()
    }
}
