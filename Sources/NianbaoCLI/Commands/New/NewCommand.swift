internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao new`: a report to fill in, either empty or drafted from last year's.
struct NewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "new",
            abstract: pick(zh: "生成空白年报，或由上年报告起草。", en: "Make an empty report, or draft one from last year's."),
            discussion: pick(
                zh: """
                    例：nianbao new --agency 青石县教育体育局 --year 2025
                        nianbao new --from 青石县教育体育局2024.yaml
                        nianbao new --roster 名单.xlsx --year 2025 --to xlsx -o 下发

                    由上年报告起草时，机关、口径照搬，年度加一，上年结转等自动填好；各行后面注明上年的数，上年正文作为注释供参考。
                    --to xlsx 生成在 Excel 里填的填报表。按名单生成时，每个单位一份，要么都写好，要么都不写；--from 后面是上年年报的文件夹。
                    """,
                en: """
                    Example: nianbao new --agency 青石县教育体育局 --year 2025
                    Example: nianbao new --from 青石县教育体育局2024.yaml
                    Example: nianbao new --roster units.xlsx --year 2025 --to xlsx -o handout

                    A draft from last year's report keeps agency and scope, goes on by a year and takes over what is \
                    carried; each row shows last year's figures, and last year's texts stand by as comments.
                    --to xlsx makes a workbook to fill in. From a list of units it makes one for each, all or none; \
                    --from is then the folder of last year's reports.
                    """))
    }

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp(
            pick(
                zh: "上年报告，据此起草下一年的；有 --roster 时是文件夹。",
                en: "Last year's report to draft the next from; with --roster their folder."), valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var prior: String?

    @Option(help: ArgumentHelp(pick(zh: "机关全称（有 --from 时可省）。", en: "The agency's full name (from --from if given).")))
    var agency: String?

    @Option(
        help: ArgumentHelp(
            pick(zh: "报告年度，如 2025（有 --from 时是其下一年）。", en: "The report year, such as 2025 (with --from: the next).")),
        transform: YearArgument.init)
    var year: YearArgument?

    @Option(help: ArgumentHelp(pick(zh: "口径：本机关（organ）或行政区域（region）。", en: "Whose figures: organ or region.")))
    var scope: ScopeArgument?

    @Option(
        help: ArgumentHelp(pick(zh: "报告的种类，按格式文件里写的。", en: "The kind of report, as form files call it.")))
    var kind: String?

    @Option(help: ArgumentHelp(pick(zh: "格式，如 2021（默认按年度）。", en: "The edition, such as 2021 (default: by year).")))
    var edition: String?

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            pick(zh: "写成年报文件（yaml）还是在 Excel 里填的填报表（xlsx）。", en: "A report file, or a workbook to fill in."),
            valueName: "format"))
    var target: Target = .yaml

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            pick(
                zh: "写到哪个文件，- 为屏幕（默认：机关名加年度）；有 --roster 时是文件夹。",
                en: "The file to write, - for stdout (default: agency and year); with --roster the folder."),
            valueName: "file"))
    var output: String?

    @OptionGroup var roster: RosterOptions
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    /// What is made.
    enum Target: String, ExpressibleByArgument, CaseIterable {
        case yaml
        case xlsx
    }

    func validate() throws {
        if roster.path != nil {
            guard year != nil, agency == nil else {
                throw ValidationError(
                    pick(
                        zh: "按名单生成时，请写明 --year 年度，不写 --agency",
                        en: "With --roster, give --year and leave out --agency."))
            }
            return
        }
        guard prior == nil, agency == nil || year == nil else { return }
        throw ValidationError(
            pick(
                zh: "请写明 --agency 机关全称和 --year 年度，或用 --from 指定上年报告",
                en: "Give --agency and --year, or last year's report with --from."))
    }

    func run() throws {
        let forms = try form.load()
        if let list = try roster.load() { return try write(list, forms) }
        var draft = try prior.map { try nextYear(from: $0, forms) } ?? blank(agency ?? "", forms)
        try name(forms, in: &draft.report)
        let path = try path(for: draft.report)
        // Nothing that already has the name is replaced, not even a link that leads nowhere.
        if path == "-" || InputFile.leadsSomewhere(path),
            case .stream(let stream) = try OutputPlace(path, standardOutput: Terminal.output.stream)
        {
            guard target == .yaml else {
                throw Failure(
                    zh: "填报表只能写成文件，请用 -o 写明文件名", en: "a workbook to fill in is written to a file; name it with -o")
            }
            return try stream.put(draft.text)
        }
        var batch = OutputBatch(remarks: Terminal.error.remarks)
        try add(draft, as: path, to: &batch)
        try batch.commit()
        // The file is written; a full disk under standard output does not make that a failure.
        Terminal.output.write(path.printable + "\n")
        let blanks = draft.report.entries.count { $0.value == .blank }
        let texts = draft.report.form.sections.count { $0.table == nil }
        Terminal.error.write(
            (draft.remarks + [
                Bilingual(
                    zh: "待填 \(blanks) 格数字、\(texts) 部分正文。填好后运行：nianbao check \(path.shellQuoted)",
                    en: "\(blanks) figures and \(texts) texts to fill in. Then run: nianbao check \(path.shellQuoted)")
            ]).map { pick($0).printable + "\n" }.joined())
    }

    /// A report to start from, as a file, and the message about it.
    struct Draft {
        var report: Report
        let notes: DraftNotes
        let remarks: [Bilingual]
        /// Last year's report; `nil` if it is not at hand.
        var prior: CompletedReport?

        var text: String { ReportWriter.text(of: report, notes: notes) }
    }

    /// Adds a draft to what is written, as a report file or as a workbook.
    func add(_ draft: Draft, as path: String, to batch: inout OutputBatch) throws {
        switch target {
        case .yaml: try batch.add(new: path, text: draft.text)
        case .xlsx:
            try batch.add(new: path) { temporary in
                try FillInWorkbook(draft.report, draft.notes, prior: draft.prior).write(to: temporary, for: path)
            }
        }
    }

    /// Writes into a draft what is needed to read it again: its kind, if that is not the usual one, and the form file.
    func name(_ forms: GivenForms, in report: inout Report) throws {
        report.namesKind = report.namesKind || report.form.kind != FormLibrary.builtIn.defaultKind
        guard let file = forms.files.first(where: { $0.form === report.form }), file.path != "-" else { return }
        report.formFile = relative(file.path)
    }

    /// The path by which the draft has to name a file.
    private func relative(_ path: String) -> String {
        if roster.path != nil { return FilePath.relative(path, to: output ?? ".") }
        guard let output, output != "-", InputFile.isRegular(output) || InputFile.isAbsent(output) else {
            return FilePath.relative(path, to: ".")
        }
        return FilePath.relative(path, to: HiddenFile.folder(of: output))
    }

    private func path(for report: Report) throws(Failure) -> String {
        if let output { return output }
        return try OutputFolder("").file("\(report.agency)\(report.year)", target.rawValue)
    }

    // MARK: From nothing

    func blank(_ agency: String, _ forms: GivenForms) throws -> Draft {
        let year = year?.year ?? 0
        let report = ReportWriter.blank(
            form: try forms.form(ofYear: try Requested.year(year), kind: kind, edition: edition),
            agency: try Requested.agency(agency), year: year,
            scope: scope?.scope ?? .organ)
        return Draft(
            report: report, notes: .starting(report.form), remarks: [Bilingual(zh: "已生成空白年报。", en: "An empty report.")])
    }

    // MARK: From last year's report

    func nextYear(from path: String, _ forms: GivenForms) throws -> Draft {
        let shelf = forms.shelf()
        let checked = try CheckedReport(path, shelf.reader)
        // Read on another form than its own, it would have figures carried over from wrong columns.
        let isOnOwnForm = !checked.findings.contains { $0.rule == Rule.unusableForm }
        guard let last = checked.report, isOnOwnForm, last.stated.isWhole, !last.stated.agency.isEmpty,
            last.stated.isYearKnown
        else {
            throw checked.failure(
                zh: "“\(path)”未能完整读取，不能据此起草；请先按上面的提示改正", en: "“\(path)” cannot be read completely; fix it first")
        }
        let year = last.stated.year + 1
        if let asked = self.year?.year, asked != year {
            throw Failure(
                zh: "“\(path)”是 \(last.stated.year) 年度的，只能起草 \(year) 年度的年报",
                en: "“\(path)” is for \(last.stated.year); only \(year) can be drafted from it")
        }
        let own = shelf.file(of: last.form).flatMap { isNamed($0, by: last.stated) ? $0 : nil }
        let goesOn = own?.form.years.contains(year) == true && edition == nil && kind == nil && forms.files.isEmpty
        var draft = NextYearDraft(
            from: last, named: try name(of: path),
            on: try goesOn
                ? last.form
                : forms.form(
                    ofYear: try Requested.year(year), kind: kind ?? kindGoingOn(last.form, forms), edition: edition))
        if goesOn, let own { draft.report.formFile = relative(own.path) }
        draft.report.namesKind = last.stated.namesKind
        if let agency { draft.report.agency = try Requested.agency(agency) }
        if let scope { draft.report.scope = scope.scope }
        var remarks = remarks(on: draft, from: checked)
        if let own, !goesOn {
            remarks.append(
                Bilingual(
                    zh: "上年的格式文件“\(own.path)”没有带过来。",
                    en: "Last year's form file “\(own.path)” was not carried over."))
        }
        return Draft(report: draft.report, notes: draft.notes, remarks: remarks, prior: last)
    }

    /// Whether the form file is the one that the report names itself.
    private func isNamed(_ file: FormFile, by report: Report) -> Bool {
        report.formFile != nil && form.paths.allSatisfy { $0 != file.path }
    }

    /// The kind of last year's report, unless a form is given, which may be of another kind.
    private func kindGoingOn(_ last: Form, _ forms: GivenForms) -> String? {
        forms.files.isEmpty ? last.kind : nil
    }

    /// The path by which the new report, in its folder, has to name last year's.
    private func name(of prior: String) throws(Failure) -> String {
        guard prior != "-", InputFile.isRegular(prior) else {
            throw Failure(
                zh: "--from 要一个文件，不能是标准输入或管道：新的年报要写明上年报告在哪里",
                en: "--from needs a file, not standard input or a pipe: the new report says where last year's is")
        }
        return relative(prior)
    }

    private func remarks(on draft: NextYearDraft, from checked: CheckedReport) -> [Bilingual] {
        let (last, next) = (checked.report?.form.edition ?? "", draft.report.form.edition)
        var remarks = [
            Bilingual(
                zh: "已由 \(draft.report.year - 1) 年度的报告起草，自动结转 \(draft.carriedCount) 格。",
                en: "Drafted from the report for \(draft.report.year - 1); \(draft.carriedCount) figures carried over.")
        ]
        if last != next {
            remarks.append(
                Bilingual(
                    zh: "格式由 \(last) 换为 \(next)。", en: "The edition changes from \(last) to \(next)."))
        }
        if !draft.ended.isEmpty {
            remarks.append(
                Bilingual(
                    zh: "上年有、本年格式没有的：\(draft.ended.joined(separator: "；"))",
                    en: "Not in this year's form: \(draft.ended.joined(separator: "; "))"))
        }
        let errors = checked.findings.count(.error)
        if errors > 0 {
            remarks.append(
                Bilingual(
                    zh: "上年报告有 \(errors) 个错误，结转来的数请核对。",
                    en:
                        "Last year's report has \(errors == 1 ? "an error" : "\(errors) errors"); check what was carried over."
                ))
        }
        return remarks
    }
}
