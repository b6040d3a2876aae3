internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao new`: a report to fill in, either empty or drafted from last year's.
struct NewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "new",
            abstract: pick(zh: "生成空白年报，或由上年报告起草。", en: "Make an empty report, or draft one from last year's."),
            discussion: pick(
                zh: """
                    例：nianbao new --agency 青石县教育体育局 --year 2025
                        nianbao new --from 青石县教育体育局2024.yaml
                        nianbao new --roster 名单.xlsx --year 2025 --to xlsx -o 下发

                    由上年报告起草时，机关、口径照搬，年度加一，上年结转等自动填好；各行后面注明上年的数，上年正文作为注释供参考；--keep-texts 把上年正文照搬过来改。
                    --to xlsx 生成在 Excel 里填的填报表。按名单生成时，每个单位一份，要么都写好，要么都不写；--from 后面是上年年报的文件夹。
                    """,
                en: """
                    Example: nianbao new --agency 青石县教育体育局 --year 2025
                    Example: nianbao new --from 青石县教育体育局2024.yaml
                    Example: nianbao new --roster units.xlsx --year 2025 --to xlsx -o handout

                    A draft from last year's report keeps agency and scope, goes on by a year and takes over what is \
                    carried; each row shows last year's figures, and last year's texts stand by as comments, or \
                    with --keep-texts as the texts to begin with.
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
        completion: .report)
    var prior: String?

    @Flag(
        name: .customLong("keep-texts"),
        help: ArgumentHelp(
            pick(
                zh: "照搬上年的正文：表中有的数改成引用，其余的数用【】标出，核对后去掉。",
                en: "Keep last year's texts: numbers of the tables become references, others are in 【】 to be looked at."
            )))
    var keepsTexts = false

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
    var target: ReportDraft.Target = .yaml

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

    func validate() throws {
        if keepsTexts, prior == nil {
            throw ValidationError(
                pick(zh: "--keep-texts 要和 --from 上年报告一起用", en: "--keep-texts needs last year's report with --from."))
        }
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
        guard target == .xlsx else { return try make() }
        // The library that writes workbooks has messages of its own.
        try Terminal.error.withoutOthers { error in
            let console = Console(language: Console.current.language, output: .output, error: error)
            try Console.$current.withValue(console) { try make() }
        }
    }

    private func make() throws {
        let forms = try form.load()
        if let list = try roster.load() { return try write(list, forms) }
        let drafting = ReportDrafting(request, forms, in: folder)
        let draft = try prior.map { path throws(Failure) in try drafting.nextYear(from: path) } ?? drafting.blank()
        let path = try output ?? OutputFolder("").file("\(draft.report.agency)\(draft.report.year)", target.rawValue)
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
        try draft.add(to: &batch, as: path, target)
        try batch.commit()
        // The file is written; a full disk under standard output does not make that a failure.
        Terminal.output.write(path.printable + "\n")
        Terminal.error.write((draft.remarks + [nextStep(draft, path)]).map { pick($0).printable + "\n" }.joined())
    }

    /// What all drafts are asked to be.
    var request: DraftRequest {
        var request = DraftRequest()
        request.agency = agency
        request.year = year?.year
        request.scope = scope?.scope
        request.kind = kind
        request.edition = edition
        if keepsTexts { request.texts = target == .yaml ? .kept : .keptWithoutReferences }
        return request
    }

    /// Where the draft will be, which names other files by their paths from there.
    private var folder: String {
        guard let output, output != "-", InputFile.isRegular(output) || InputFile.isAbsent(output) else { return "." }
        return HiddenFile.folder(of: output)
    }

    private func nextStep(_ draft: ReportDraft, _ path: String) -> Bilingual {
        let count = draft.textCount
        let texts =
            count == 0
            ? Bilingual("")
            : Bilingual(zh: "、\(count) 部分正文", en: " and " + (count == 1 ? "one text" : "\(count) texts"))
        return Bilingual(
            zh: "待填 \(draft.blankCount) 格数字\(texts.zh)。填好后运行：nianbao check \(path.shellQuoted)",
            en: "\(draft.blankCount) figures\(texts.en) to fill in. Then run: nianbao check \(path.shellQuoted)")
    }
}

extension ReportDraft.Target: ExpressibleByArgument {}
