internal import ArgumentParser
internal import NianbaoCore

/// `nianbao rollup`: the report of a region from those of its units, or beside them.
struct RollupCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rollup",
            abstract: pick(
                zh: "汇总各单位的年报，或拿行政区域年报与各单位之和核对。", en: "Sum up the units of a region, or check its report against them."),
            discussion: pick(
                zh: """
                    例：nianbao rollup 各局年报 --agency 青石县 --year 2025 --roster 名单.txt -o 青石县2025.yaml
                        nianbao rollup 各局年报 --compare 青石县2025.yaml

                    逐格相加，合计另行计算；正文待填。有错误、缺报、年度不符的单位不会悄悄计入或漏掉：不写结果，并逐个列出。
                    不写 -o 只看谁报了、谁没报。
                    """,
                en: """
                    Examples: nianbao rollup reports --agency 青石县 --year 2025 --roster list.txt -o region.yaml
                              nianbao rollup reports --compare region.yaml

                    Cell by cell, totals computed afterwards; texts are left to write. A unit with errors, of another year \
                    or missing never slips in or out: nothing is written, and each is listed. Without -o, only who has \
                    delivered is told.
                    """))
    }

    @Argument(
        help: ArgumentHelp(pick(zh: "各单位的年报文件或文件夹。", en: "The units' report files or folders."), valueName: "path"),
        completion: .file(extensions: ["yaml", "yml"]))
    var paths: [String]

    @Option(help: ArgumentHelp(pick(zh: "行政区域的名称，印在标题里。", en: "The region's name, as the title has it.")))
    var agency: String?

    @Option(help: ArgumentHelp(pick(zh: "汇总的年度，如 2025。", en: "The report year, such as 2025.")))
    var year: Int?

    @Option(help: ArgumentHelp(pick(zh: "版式，如 2021（默认按年度）。", en: "The edition, such as 2021 (default: by year).")))
    var edition: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            pick(zh: "结果写到哪个文件，- 为屏幕。", en: "The file to write, - for stdout."), valueName: "file"))
    var output: String?

    @Flag(
        help: ArgumentHelp(
            pick(zh: "结果文件已有的，更新其中的数和清单，其余不动。", en: "Bring figures and lists of a file that is there up to date.")))
    var update = false

    @Option(
        help: ArgumentHelp(
            pick(zh: "带“调整:”的文件，可以是上次汇总的结果。", en: "A file with “adjustments:”, such as last time's result."),
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var adjustments: String?

    @OptionGroup var roster: RosterOptions

    @Flag(help: ArgumentHelp(pick(zh: "有错误的年报照样计入，结果里注明。", en: "Sum reports with errors, too, and mark them.")))
    var allowErrors = false

    @Flag(
        help: ArgumentHelp(pick(zh: "有缺报、不能用的，先汇总其余的，结果里注明。", en: "Sum the rest when units are missing or unusable.")))
    var partial = false

    @Option(
        help: ArgumentHelp(
            pick(zh: "与各单位之和核对的行政区域年报。", en: "The region's report to check against the sum of its units."),
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var compare: String?

    @Flag(
        help: ArgumentHelp(
            pick(zh: "核对时，有警告也算不通过（退出码 1）。", en: "When comparing, let warnings fail as well (exit code 1).")))
    var strict = false

    @Option(
        help: ArgumentHelp(
            pick(zh: "核对结果的格式：text、json、sarif、github。", en: "How to tell what differs: text, json, sarif or github."),
            valueName: "format"))
    var format: FindingFormat = .text

    @OptionGroup var batch: BatchOptions
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        if compare == nil, agency == nil || year == nil {
            throw ValidationError(
                pick(zh: "请写明 --agency 行政区域名称和 --year 年度", en: "Give --agency, the region's name, and --year."))
        }
        if compare != nil, output != nil || adjustments != nil || agency != nil || year != nil {
            throw ValidationError(
                pick(
                    zh: "--compare 只核对：机关、年度、调整都按那份年报，不写 --agency、--year、--adjustments、-o",
                    en:
                        "--compare only checks: agency, year and adjustments are those of that report; leave out --agency, "
                        + "--year, --adjustments and -o"))
        }
    }

    func run() throws {
        let code = try compare.map { path in try compareRegion(path) } ?? sum()
        if code != 0 { throw ExitCode(code) }
    }

    // MARK: Summing

    private func sum() throws -> Int32 {
        let (agency, year) = (try Requested.agency(agency ?? ""), try Requested.year(year ?? 0))
        let chosen = try form.form(ofYear: year, edition: edition)
        let reader = ReportReader(.builtIn, form: try form.load())
        let region = try output.map { path in
            try RegionFile(path, mayUpdate: update, agency: agency, year: year, on: chosen, reader)
        }
        let adjustments =
            try adjustments.map { path in try AdjustmentSource(path, on: chosen) }
            ?? region.map { AdjustmentSource($0) }
        let roster = try self.roster.load()
        var policy = Rollup.Policy()
        (policy.allowsErrors, policy.isPartial) = (allowErrors, partial)
        var rollup = Rollup(chosen, year: year, agency: agency, roster: roster?.roster, policy: policy)
        let gathering = UnitGathering(paths, others: [output, self.adjustments, self.roster.path])
        let isWhole = try gathering.add(to: &rollup, batch, readers: try form.readers())
        let account = rollup.account
        let told = UnitFindings(rollup.findings(account), roster: roster)
        try tell(account, told, on: output == "-" ? .error : .output)
        guard gathering.failures.isEmpty else { return 2 }
        guard let region else { return told.containsErrors ? 1 : 0 }
        guard isWhole, rollup.isUsable(account) else { return refuse(region) }
        let draft = RegionDraft(
            rollup, adjustments: adjustments?.adjustments ?? [], sources: sources(account, for: region.path))
        guard draft.findings.isEmpty else {
            adjustments?.tell(draft.findings)
            return refuse(region)
        }
        try region.write(draft, reader) { _ in }
        summarize(draft, in: region)
        return told.containsErrors ? 1 : 0
    }

    private func tell(_ account: [Rollup.Unit], _ findings: UnitFindings, on terminal: Terminal) throws {
        let text = findings.text(on: terminal)
        try terminal.put(UnitListing(account).text(isQuiet: batch.quiet) + (text.isEmpty ? "" : "\n" + text))
    }

    private func refuse(_ region: RegionFile) -> Int32 {
        Terminal.error.write(
            pick(
                zh: "没有写“\(region.path)”：先解决上面的问题",
                en: "“\(region.path)” was not written; settle what is told above first"
            )
            .printable + "\n")
        return 1
    }

    /// The units as the report lists them, their files as seen from its folder.
    private func sources(_ account: [Rollup.Unit], for output: String) -> [RollupSource] {
        let target = output == "-" ? "." : HiddenFile.folder(of: output)
        var folders: [String: String] = [:]
        return account.compactMap { unit in
            guard let file = unit.file, file != "-" else { return unit.source(file: nil) }
            let (folder, name) = (HiddenFile.folder(of: file), FilePath.name(file))
            let relative = folders[folder] ?? String(FilePath.relative(file, to: target).dropLast(name.count))
            folders[folder] = relative
            return unit.source(file: relative + name)
        }
    }

    private func summarize(_ draft: RegionDraft, in region: RegionFile) {
        guard region.path != "-" else { return }
        let count = draft.report.sources.count(where: \.state.isSummed)
        let blanks = draft.report.entries.count { $0.value == .blank }
        let open = blanks == 0 ? Bilingual("") : Bilingual(zh: "，\(blanks) 格没有填全", en: ", \(blanks) cells open")
        Terminal.error.write(
            pick(
                zh: "已写“\(region.path)”：汇总 \(count) 个单位\(open.zh)。写好正文后运行：nianbao check \(region.path)",
                en: "Wrote “\(region.path)” from \(count == 1 ? "1 unit" : "\(count) units")\(open.en). "
                    + "Write its texts, then run: nianbao check \(region.path)"
            ).printable + "\n")
    }

    // MARK: Comparing

    private func compareRegion(_ path: String) throws -> Int32 {
        let reader = ReportReader(.builtIn, form: try form.load())
        let region = try CheckedReport(path, reader)
        guard let completed = region.report, completed.report.isWhole, !completed.report.agency.isEmpty else {
            Terminal.error.write(FindingListing(region, on: .error, showsAll: false).text)
            throw Failure(zh: "“\(path)”读不全，不能核对", en: "“\(path)” cannot be read whole and not be compared")
        }
        let roster = try self.roster.load()
        var policy = Rollup.Policy()
        // The region's office is likely to have summed what it had.
        (policy.allowsErrors, policy.isPartial, policy.keepsFigures) = (true, true, true)
        var rollup = Rollup(
            completed.form, year: completed.report.year, agency: completed.report.agency, roster: roster?.roster,
            policy: policy)
        let gathering = UnitGathering(paths, others: [path, self.roster.path])
        _ = try gathering.add(to: &rollup, batch, readers: try form.readers())
        let account = rollup.account
        let told = UnitFindings(rollup.findings(account), roster: roster)
        let isForPeople = format == .text
        try tell(account, told, on: isForPeople ? .output : .error)
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
