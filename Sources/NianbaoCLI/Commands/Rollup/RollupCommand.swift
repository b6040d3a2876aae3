internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao rollup`: the report of a region, summed from those of its units or compared with them.
struct RollupCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "rollup",
            abstract: pick(
                zh: "汇总各单位的年报，或拿行政区域年报与各单位之和核对。", en: "Sum up the units of a region, or check its report against them."),
            discussion: pick(
                zh: """
                    例：nianbao rollup 各局年报 --agency 青石县 --year 2025 --roster 名单.txt -o 青石县2025.yaml
                        nianbao rollup 各局年报 --compare 青石县2025.yaml

                    逐格相加，合计另行计算；正文待填。有错误、未报送、年度不符的单位不会悄悄计入或漏掉：不写结果，并逐个列出。
                    不写 -o 只看谁报了、谁没报。收件文件夹（nianbao collect）里，每个单位计入最新的、没有错误的一份。
                    """,
                en: """
                    Examples: nianbao rollup reports --agency 青石县 --year 2025 --roster list.txt -o region.yaml
                              nianbao rollup reports --compare region.yaml

                    Cell by cell, totals computed afterwards; texts are left to write. A unit with errors, of another year \
                    or missing never slips in or out: nothing is written, and each is listed. Without -o, only the \
                    units that have reported are shown. Of a folder of collected reports (nianbao collect), each unit's newest \
                    version without errors is summed.
                    """))
    }

    @Argument(
        help: ArgumentHelp(pick(zh: "各单位的年报文件或文件夹。", en: "The units' report files or folders."), valueName: "path"),
        completion: .report)
    var paths: [String]

    @Option(help: ArgumentHelp(pick(zh: "行政区域的名称，印在标题里。", en: "The region's name, as the title has it.")))
    var agency: String?

    @Option(
        help: ArgumentHelp(pick(zh: "汇总的年度，如 2025。", en: "The report year, such as 2025.")),
        transform: YearArgument.init)
    var year: YearArgument?

    @Option(
        help: ArgumentHelp(pick(zh: "报告的种类，按格式文件里写的。", en: "The kind of report, as form files call it.")))
    var kind: String?

    @Option(help: ArgumentHelp(pick(zh: "格式，如 2021（默认按年度）。", en: "The edition, such as 2021 (default: by year).")))
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
        completion: .reportFile)
    var adjustments: String?

    @Option(
        help: ArgumentHelp(
            pick(
                zh: "另写汇总底稿（xlsx）：每个单位一行，含公式，随数据重算。",
                en: "Also write a workbook with a row for each unit and live sums."),
            valueName: "xlsx"),
        completion: .file(extensions: ["xlsx"]))
    var workbook: String?

    @Option(
        help: ArgumentHelp(
            pick(
                zh: "另写各单位的正文，按部分排在一起，供写行政区域的正文用（docx、xlsx 或 md）。",
                en:
                    "Also write the units' texts side by side, section by section, for writing the region's (docx, xlsx or md)."
            ),
            valueName: "file"),
        completion: .file(extensions: ["docx", "xlsx", "md"]))
    var texts: String?

    @OptionGroup var roster: RosterOptions

    @Flag(help: ArgumentHelp(pick(zh: "有错误的年报照样计入，结果里注明。", en: "Sum reports with errors, too, and mark them.")))
    var allowErrors = false

    @Flag(
        help: ArgumentHelp(pick(zh: "有未报送、不能用的，先汇总其余的，结果里注明。", en: "Sum the rest when units are missing or unusable.")))
    var partial = false

    @Option(
        help: ArgumentHelp(
            pick(zh: "与各单位之和核对的行政区域年报。", en: "The region's report to check against the sum of its units."),
            valueName: "file"),
        completion: .reportFile)
    var compare: String?

    @Flag(
        help: ArgumentHelp(
            pick(zh: "核对时，有警告也算不通过（退出码 1）。", en: "When comparing, let warnings fail as well (exit code 1).")))
    var strict = false

    @Option(
        help: ArgumentHelp(
            pick(zh: "核对结果的格式。", en: "How to show the differences."), valueName: "format"))
    var format: FindingFormat = .text

    @OptionGroup var batch: BatchOptions
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        if compare == nil, agency == nil || year == nil {
            throw ValidationError(
                pick(zh: "请写明 --agency 行政区域名称和 --year 年度", en: "Give --agency, the region's name, and --year."))
        }
        if compare == nil, output == nil, workbook != nil {
            throw ValidationError(
                pick(
                    zh: "底稿随汇总结果一起写：--workbook 要和 -o 一起用",
                    en: "The workbook goes with the result: give -o, too, with --workbook."))
        }
        if output == nil, texts != nil {
            throw ValidationError(
                pick(
                    zh: "各单位的正文随汇总结果一起写：--texts 要和 -o 一起用",
                    en: "The units' texts go with the result: give -o, too, with --texts."))
        }
        if workbook == "-" {
            throw ValidationError(
                pick(
                    zh: "--workbook 后面要写文件名；标准输出留给汇总或核对的结果",
                    en: "--workbook takes the name of a file: standard output is for the result"))
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
        let code = try Interruption.watch { try compare.map { path in try compareRegion(path) } ?? sum() }
        if code != 0 { throw ExitCode(code) }
    }
}
