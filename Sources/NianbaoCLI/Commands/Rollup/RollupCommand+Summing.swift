internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

extension RollupCommand {
    /// Sums the units, and returns the exit code.
    func sum() throws -> Int32 {
        let (agency, year) = (try Requested.agency(agency ?? ""), try Requested.year(year?.year ?? 0))
        let forms = try form.load()
        let chosen = try forms.form(ofYear: year, kind: kind, edition: edition)
        let target = try target(agency, year, on: chosen, forms.reader())
        let adjustments =
            try adjustments.map { path in try AdjustmentSource(path, on: chosen) }
            ?? target.map { AdjustmentSource($0.region) }
        if let adjustments { show(adjustments.findings, in: adjustments) }
        let roster = try self.roster.load()
        var policy = Rollup.Policy()
        (policy.allowsErrors, policy.isPartial, policy.keepsFigures) = (allowErrors, partial, workbook != nil)
        policy.former = target?.region.units ?? []
        var rollup = Rollup(chosen, year: year, agency: agency, roster: roster?.roster, policy: policy)
        let gathering = UnitGathering(
            paths, others: [output, self.adjustments, self.roster.path, texts], counted: forms.counted(paths))
        let isWhole = try gather(gathering, into: &rollup, forms, isTraced: output != nil, for: target?.region)
        if rollup.units.isEmpty, !gathering.failures.isEmpty { return 2 }
        let account = rollup.account
        try roster?.checkNames(rollup, account)
        let told = UnitFindings(rollup.findings(account), roster: roster, region: output)
        try tell(account, told, on: target?.region.isFile == false ? .error : .output)
        guard gathering.failures.isEmpty else { return 2 }
        guard let target else { return told.containsErrors ? 1 : 0 }
        guard isWhole, rollup.isUsable(account),
            let draft = draft(of: rollup, account, adjustments, on: chosen, forms, for: target.region)
        else { return refuse(target.region) }
        try publish(draft, rollup, account, forms, to: target)
        return told.containsErrors ? 1 : 0
    }

    /// Where a sum goes: the region's report, and what is written with it.
    private struct SumTarget {
        let region: RegionFile
        let texts: RegionTexts?
        /// `nil` when the report goes to no file.
        let collections: SummedCollections?
        let reader: ReportReader
    }

    /// Where the sum goes; `nil` when the units are only shown.
    private func target(
        _ agency: String, _ year: Int, on form: Form, _ reader: ReportReader
    ) throws -> SumTarget? {
        guard let output else { return nil }
        try checkOutputName()
        try regionWorkbook?.check(keepsOld: update)
        let texts = try regionTexts()
        try texts?.check(keepsOld: update)
        let region = try RegionFile(
            output, mayUpdate: update, agency: agency, year: year, on: form, reader,
            standardOutput: Terminal.output.stream)
        return SumTarget(
            region: region, texts: texts, collections: region.isFile ? try SummedCollections(paths) : nil,
            reader: reader)
    }

    /// Reads the units, and returns whether all of them were read.
    ///
    /// - Parameters:
    ///   - isTraced: Whether the SHA-256 of each file is needed.
    ///   - region: The report that is not written if the user ends the command; `nil` when none is to be.
    func gather(
        _ gathering: UnitGathering, into rollup: inout Rollup, _ forms: GivenForms, isTraced: Bool,
        for region: RegionFile?
    ) throws -> Bool {
        do {
            let (isWhole, end) = try gathering.add(
                to: &rollup, isTraced: isTraced, stopsAtFault: batch.failFast, batch.batch,
                readers: forms.readers(Reach(paths, areOthers: true)), remarks: Terminal.error.remarks)
            try end.check()
            return isWhole
        } catch let code as ExitCode {
            if let region, region.isFile { tellUnwritten(region.path) }
            throw code
        }
    }

    /// The region's report; `nil` when the adjustments do not fit, which is shown.
    private func draft(
        of rollup: Rollup, _ account: [Rollup.Unit], _ adjustments: AdjustmentSource?, on form: Form,
        _ forms: GivenForms, for region: RegionFile
    ) -> RegionDraft? {
        let draft = RegionDraft(
            rollup, adjustments: adjustments?.adjustments ?? [], sources: sources(account, for: region),
            formFile: formFile(of: form, forms, for: region))
        guard !draft.findings.isEmpty else { return draft }
        if let adjustments { show(draft.findings, in: adjustments) }
        return nil
    }

    /// Writes the region's report, and what goes with it: all of it or nothing.
    private func publish(
        _ draft: RegionDraft, _ rollup: Rollup, _ account: [Rollup.Unit], _ forms: GivenForms, to target: SumTarget
    ) throws {
        let region = target.region
        let texts = try target.texts.map {
            ($0, try UnitTexts(rollup, account, forms.reader(Reach(paths, areOthers: true))))
        }
        try withWorkbook(CompletedReport(draft.report), rollup, account) { addWorkbook in
            try withTexts(texts) { addTexts in
                try region.write(draft, target.reader, remarks: Terminal.error.remarks) { batch in
                    try addWorkbook(&batch)
                    try addTexts(&batch)
                    try target.collections?.addRecords(
                        of: account.filter(\.isSummed).compactMap(\.hash), to: &batch)
                    try stopIfInterrupted(beforeWriting: region.isFile ? region.path : nil)
                }
            }
        }
        summarize(draft, in: region)
        do throws(Failure) {
            try target.collections?.log(
                region: draft.report.agency, in: region.path, of: account.count(where: \.isSummed),
                time: LocalTime.now)
        } catch {
            // The report is written all the same.
            Terminal.error.write(error)
        }
    }

    /// Refuses an output name with the ending of another kind of file.
    private func checkOutputName() throws(Failure) {
        guard let output, let kind = FileKind(of: output), kind != .report else { return }
        let report = FilePath.path(output, endingIn: "yaml")
        let other: Bilingual? =
            switch kind {
            case .workbook:
                if case let path = FilePath.path(output, endingIn: "xlsx").shellQuoted, workbook == nil {
                    Bilingual(zh: "；要汇总底稿，另加 --workbook \(path)", en: "; for the workbook, add --workbook \(path)")
                } else {
                    nil
                }
            case .table, .database:
                Bilingual(
                    zh: "；要数字表，用 nianbao facts … -o \(output.shellQuoted)",
                    en: "; for a table of figures, run nianbao facts … -o \(output.shellQuoted)")
            case .document, .text, .report: nil
            }
        throw Failure(
            zh: "“\(output)”是\(kind.name.zh)的文件名，而汇总结果是年报文件，没有写；请写 -o \(report.shellQuoted)\(other?.zh ?? "")",
            en: "“\(output)” is the name of \(kind.name.en), and the result is a report file; nothing was written: "
                + "give -o \(report.shellQuoted)\(other?.en ?? "")")
    }

    func tell(_ account: [Rollup.Unit], _ findings: UnitFindings, on terminal: Terminal) throws {
        let text = findings.text(terminal.style)
        try terminal.put(UnitListing(account).text(isQuiet: batch.quiet) + (text.isEmpty ? "" : "\n" + text))
    }

    private func show(_ findings: [Finding], in adjustments: AdjustmentSource) {
        Terminal.error.write(adjustments.text(of: findings, Terminal.error.style))
    }

    /// Ends the command if the user asked for it after the last unit was read.
    func stopIfInterrupted(beforeWriting path: String?) throws {
        guard Interruption.isRequested else { return }
        Terminal.error.write(
            pick(zh: "已中断：各单位的年报已经读完\n", en: "Interrupted: the reports of all units have been read\n"))
        if let path { tellUnwritten(path) }
        throw ExitCode(Interruption.exitCode)
    }

    func tellUnwritten(_ path: String) {
        Terminal.error.write(pick(zh: "没有写“\(path)”", en: "“\(path)” was not written").printable + "\n")
    }

    private func refuse(_ region: RegionFile) -> Int32 {
        Terminal.error.write(
            pick(
                zh: "没有写“\(region.path)”：先解决上面的问题",
                en: "“\(region.path)” was not written; fix what is reported above first"
            )
            .printable + "\n")
        return 1
    }

    /// The path by which the report names the form file, so that it can be read again without `--form`.
    private func formFile(of form: Form, _ forms: GivenForms, for region: RegionFile) -> String? {
        guard let file = forms.files.first(where: { $0.form === form }), file.path != "-" else { return nil }
        return FilePath.relative(file.path, to: region.isFile ? HiddenFile.folder(of: region.path) : ".")
    }

    /// The units as the report lists them, with paths relative to its folder.
    private func sources(_ account: [Rollup.Unit], for region: RegionFile) -> [RollupSource] {
        let target = region.isFile ? HiddenFile.folder(of: region.path) : "."
        var ways = FolderWays()
        return account.compactMap { unit in
            guard let file = unit.file, file != "-" else { return unit.source(file: nil) }
            return unit.source(file: ways.relative(file, to: target))
        }
    }

    private func summarize(_ draft: RegionDraft, in region: RegionFile) {
        guard region.isFile else { return }
        let count = draft.report.sources.count(where: \.state.isSummed)
        let blanks = draft.report.entries.count { $0.value == .blank }
        let open = blanks == 0 ? Bilingual("") : Bilingual(zh: "，\(blanks) 格没有填全", en: ", \(blanks) cells unfilled")
        Terminal.error.write(
            pick(
                zh: "已写“\(region.path)”：汇总 \(count) 个单位\(open.zh)。写好正文后运行：nianbao check \(region.path.shellQuoted)",
                en: "Wrote “\(region.path)” from \(count == 1 ? "1 unit" : "\(count) units")\(open.en). "
                    + "Write its texts, then run: nianbao check \(region.path.shellQuoted)"
            ).printable + "\n")
    }
}
