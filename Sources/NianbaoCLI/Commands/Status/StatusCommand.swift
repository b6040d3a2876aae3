internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao status`: which exports are up to date, and what is to be done.
struct StatusCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "status",
            abstract: pick(
                zh: "看导出文件是不是最新的，或者各单位报了没有。",
                en: "Show which exports are up to date, stale, edited or missing, or which units have reported."),
            discussion: pick(
                zh: """
                    例：nianbao status 各局年报 -o 导出
                        nianbao status 收件 --roster 名单.xlsx --due 2026-01-25

                    文件夹会连同里面的文件夹一起看。全部是最新的，退出码为 0；有要做的事，退出码为 1。

                    有 --roster 时看收件文件夹：名单上每个单位一行，未报送、有错误、已退回、已收、已更正还是已汇总，还有几天，催报的话怎么写。
                    --list 另写一张表（xlsx 或 csv）。还有单位要报、要改的，退出码为 1。
                    """,
                en: """
                    Examples: nianbao status reports -o out
                              nianbao status collected --roster units.xlsx --due 2026-01-25

                    Folders are looked through with those in them. Exit code 0 if all is up to date, 1 if there is \
                    something to do.

                    With --roster, the folder is one that reports were collected in: a line for each unit on the list, \
                    whether it is missing, has errors, was returned, has arrived, was corrected or is in the sum, how many \
                    days are left, and texts to remind units with. --list also writes a table, xlsx or csv. Exit code 1 if \
                    units still have something to send.
                    """))
    }

    @Argument(
        help: ArgumentHelp(pick(zh: "年报文件，或者文件夹。", en: "Report files, or folders."), valueName: "path"),
        completion: .file())
    var paths: [String] = ["."]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            pick(
                zh: "导出到了哪个文件夹（默认：年报所在的文件夹和它里面的文件夹）。",
                en: "The folder exported to (default: the reports' folder and those in it)."),
            valueName: "folder"),
        completion: .directory)
    var output: String?

    @OptionGroup var roster: RosterOptions

    @Option(
        help: ArgumentHelp(
            pick(zh: "报送的截止日期，如 2026-01-25。", en: "The last day to report, such as 2026-01-25."), valueName: "day"),
        transform: DayArgument.init)
    var due: DayArgument?

    @Option(
        help: ArgumentHelp(
            pick(zh: "把各单位的情况另写成表：.xlsx 或 .csv 文件。", en: "Also write how the units stand to an .xlsx or .csv file."),
            valueName: "file"),
        completion: .file(extensions: ["xlsx", "csv"]))
    var list: String?

    @Flag(
        help: ArgumentHelp(
            pick(zh: "表已有、手工改过的，覆盖它，原文件另存一份。", en: "Replace a list that was edited by hand; a dated copy is kept.")))
    var force = false

    @Option(
        help: ArgumentHelp(
            pick(zh: "与 --roster 同用：text 屏幕上看；json 供程序读。", en: "With --roster: text to read here; json for programs."),
            valueName: "format"))
    var format: ListingFormat = .text

    @OptionGroup var clock: ClockOption
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    /// What the state of units is written as.
    enum ListingFormat: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    func validate() throws {
        if roster.path == nil {
            guard due == nil, list == nil, !force, format == .text, clock.date == nil else {
                throw ValidationError(
                    pick(
                        zh: "--due、--list、--force、--format、--date 是看收件用的，要和 --roster 一起写",
                        en:
                            "--due, --list, --force, --format and --date are about units that report: give --roster, too"
                    ))
            }
            return
        }
        guard paths.count == 1, output == nil else {
            throw ValidationError(
                pick(zh: "有 --roster 时只写一个收件文件夹，不写 -o", en: "With --roster, name one folder and leave out -o"))
        }
    }

    func run() throws {
        guard roster.path != nil else { return try Interruption.watch { try survey() } }
        try showUnits()
    }

    private func survey() throws {
        let forms = try form.load()
        let remarks = Terminal.error.remarks
        let survey = StatusSurvey(paths, output: output, remarks: remarks) { !Interruption.isRequested }
        var failures = survey.failures
        var (statuses, done): ([ReportStatus], Int) = ([], 0)
        for subject in survey.subjects {
            if Interruption.isRequested { break }
            do throws(Failure) {
                statuses.append(try ReportStatus(of: subject, in: output, forms, Reach(paths), remarks: remarks))
            } catch {
                failures.append(error)
            }
            done += 1
        }
        let lines = ReportStatus.lines(of: statuses)
        if !survey.isEnded {
            try Terminal.output.put(StatusListing(lines: lines, language: Console.current.language).text)
        }
        Terminal.error.write(failures.remarks)
        try stopIfInterrupted(after: done, of: survey)
        if !failures.isEmpty { throw ExitCode(2) }
        if lines.contains(where: \.needsDoing) { throw ExitCode(1) }
    }

    /// Ends the command if the user asked for it before all files were looked at.
    private func stopIfInterrupted(after done: Int, of survey: StatusSurvey) throws {
        let total = survey.subjects.count
        if survey.isEnded {
            Terminal.error.write(
                pick(zh: "已中断：还在找年报，一份也没有看\n", en: "Interrupted while reports were being found; none was looked at\n"))
        } else if done < total {
            Terminal.error.write(
                pick(
                    zh: "已中断：共 \(total) 份年报，看完 \(done) 份，其余没有看\n",
                    en: "Interrupted: \(done) of \(total) reports were looked at, the others were not\n"))
        } else {
            return
        }
        throw ExitCode(Interruption.exitCode)
    }
}
