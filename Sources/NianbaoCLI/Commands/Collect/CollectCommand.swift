internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao collect`: files what units have sent, each report in its unit's folder.
struct CollectCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "collect",
            abstract: pick(
                zh: "收件：把各单位报送的年报按单位归档，逐份检查。", en: "File and check the reports that units have sent, unit by unit."),
            discussion: pick(
                zh: """
                    例：nianbao collect 邮件附件 --roster 名单.xlsx --year 2025 -o 收件

                    填报表、Word、网页、文本、年报文件都收；哪个单位、哪个年度，看文件里写的，不看文件名。每份存为 \
                    收件/单位/份数-日期，旁边是由它做成的年报文件；再报的是新的一份，并写明与上一份有哪些不同。收过的文件不再收，\
                    原来的文件不动，可以反复运行。不在名单上的收在“名单外”；年度、种类不符和读不出的逐个说明原因，留在原处。

                    退出码：0 全部收好；1 有错误、读不出、年度或种类不符、不在名单上的；2 有的没有办成。
                    """,
                en: """
                    Example: nianbao collect inbox --roster units.xlsx --year 2025 -o collected

                    Takes workbooks that were filled in, Word, web pages, text and report files; whose report it is and for \
                    which year is what the file says, not its name. Each becomes collected/UNIT/VERSION-DAY, with a report \
                    file made of it beside; one that is sent again is a further version, with how it differs from the one \
                    before. What was filed is not filed again, and the files stay where they are, so this can be repeated. \
                    Units that are not on the list go to the folder 名单外; reports of other years or kinds and what cannot be \
                    read are listed with the reason and left alone.

                    Exit codes: 0 all filed; 1 some with errors, unreadable, of another year or kind or not on the list; 2 \
                    something was not done.
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            pick(zh: "收到的文件，或者放收到的文件的文件夹。", en: "What has arrived: files, or folders of them."), valueName: "path"),
        completion: .file())
    var paths: [String]

    @Option(help: RosterOptions.help, completion: .file())
    var roster: String

    @Option(
        help: ArgumentHelp(pick(zh: "收哪个年度的，如 2025。", en: "The report year, such as 2025.")),
        transform: YearArgument.init)
    var year: YearArgument

    @Option(
        help: ArgumentHelp(pick(zh: "报告的种类，按格式文件里写的。", en: "The kind of report, as form files call it.")))
    var kind: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            pick(zh: "归档到哪个文件夹，没有就新建。", en: "The folder to file in; it is made if it is not there."),
            valueName: "folder"),
        completion: .directory)
    var output: String

    @Flag(help: ArgumentHelp(pick(zh: "原文空白的格按 0 计。", en: "Take cells that are empty in the document for 0.")))
    var blankAsZero = false

    @OptionGroup var columns: RosterColumnOptions
    @OptionGroup var clock: ClockOption
    @OptionGroup var batch: BatchOptions
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let year = try Requested.year(year.year)
        let list = try columns.load(roster)
        let forms = try form.load()
        let remarks = Terminal.error.remarks
        var collector = try Collector(
            into: output, year: year, kind: try forms.kind(kind), list.roster, day: clock.day, time: clock.time,
            remarks: remarks)
        let inbox = InboxFiles(paths, besides: output)
        Terminal.error.write(inbox.failures.remarks + inbox.remarks)
        let readers = forms.readers(Reach(paths, areOthers: true))
        let (reader, known) = (readers(), collector.known)
        var tally = CollectTally(into: output, isQuiet: batch.quiet, Terminal.output.style)
        let end = try batch.withoutRunningAhead.batch(inbox.files).run {
            var made = readers()
            made.takesBlankForZero = blankAsZero
            let reader = made
            return { _, file, _ in Arrival(file.path, reader, known: known) }
        } deliver: { _, arrival in
            try collector.add(arrival, reader) { try Terminal.output.put(tally.add($1, path: $0)) }
            return !(batch.failFast && arrival.needsDoing)
        }
        try collector.finish { try Terminal.output.put(tally.add($1, path: $0)) }
        try Terminal.output.put(tally.summary(roster: roster))
        try end.check()
        if tally.isUndone || !inbox.failures.isEmpty { throw ExitCode(2) }
        if tally.needsDoing { throw ExitCode(1) }
    }
}
