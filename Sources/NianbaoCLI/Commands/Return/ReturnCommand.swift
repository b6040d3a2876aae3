internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao return`: slips with which collected reports go back to their units.
struct ReturnCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "return",
            abstract: pick(
                zh: "退回：给有错误的单位写退回单，列出哪里错、怎样改。", en: "Return reports with errors: write what each unit has to correct."),
            discussion: pick(
                zh: """
                    例：nianbao return 收件 --due 2026-01-25
                        nianbao return 收件 青石县水利局 --to txt

                    位置按单位报送的文件写：工作簿写到格，Word、网页写第几张表第几行，文本写第几行。退回单放在那一份旁边。不写单位的，\
                    有错误、还没有退回的都退；写明单位的，已退回的再写一份。收到新的一份以前，状态是“已退回”。
                    """,
                en: """
                    Examples: nianbao return collected --due 2026-01-25
                              nianbao return collected 青石县水利局 --to txt

                    Places are those of the file that the unit has sent: cells of a workbook, rows of a document's tables, lines \
                    of a text. Each slip lies beside the version that it is about. Without units, all are returned that have errors and \
                    were not returned; units that are named get another slip. Slips are in Chinese. Until a newer version \
                    arrives, the unit's state is “returned”.
                    """))
    }

    @Argument(
        help: ArgumentHelp(pick(zh: "收件文件夹。", en: "The folder that reports were collected in."), valueName: "folder"),
        completion: .directory)
    var folder: String

    @Argument(
        help: ArgumentHelp(
            pick(zh: "退回哪些单位（默认：有错误的）。", en: "The units (default: those with errors)."), valueName: "unit"))
    var units: [String] = []

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(pick(zh: "退回单的格式。", en: "What the slips are."), valueName: "format"))
    var format: SlipWriter.Format = .docx

    @Option(
        help: ArgumentHelp(
            pick(zh: "最迟哪一天重新报送，如 2026-01-25。", en: "The last day to send it again, such as 2026-01-25."),
            valueName: "day"),
        transform: DayArgument.init)
    var due: DayArgument?

    @Option(help: ArgumentHelp(pick(zh: "落款：哪个单位、谁退回的。", en: "Who returns it, as the slip says at its end.")))
    var author: String?

    @OptionGroup var clock: ClockOption
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard let author, author.trimmed.isEmpty || !author.isOneLine else { return }
        throw ValidationError(pick(zh: "--author 后面写一行文字", en: "--author takes a line of text"))
    }

    func run() throws {
        let collection = try CollectionFolder(folder)
        let reader = try form.load().reader(Reach([folder]))
        if let due = due?.day, due < clock.day {
            throw Failure(
                zh: "--due \(due.text) 在退回的日期 \(clock.day.text) 以前，没有退回；写以后的日期",
                en:
                    "--due \(due.text) is before \(clock.day.text), the day of the slips; none was written: name a later day"
            )
        }
        let manner = SlipWriter.Manner(
            format, day: clock.day, time: clock.time, due: due?.day, author: author?.trimmed)
        let writer = try SlipWriter(collection, reader, manner, remarks: Terminal.error.remarks)
        let faulty = try writer.faulty(units)
        let chosen = units.isEmpty ? faulty.filter { $0.returned == nil } : faulty
        let paths = try writer.write(chosen)
        try Terminal.output.put(paths.map { $0.printable + "\n" }.joined())
        let before = faulty.count - chosen.count
        let earlier =
            before == 0
            ? Bilingual("")
            : Bilingual(
                zh: "；另有 \(before) 个以前已退回，还没有收到新的",
                en: "; \(before) more were returned before and have sent nothing since")
        Terminal.error.write(
            pick(
                zh: chosen.isEmpty ? "没有要退回的\(earlier.zh)" : "退回 \(chosen.count) 个单位，退回单在上面\(earlier.zh)",
                en: chosen.isEmpty
                    ? "nothing to return\(earlier.en)"
                    : "returned \(chosen.count == 1 ? "1 report" : "\(chosen.count) reports"); the slips are listed above\(earlier.en)"
            ).printable + "\n")
        guard author == nil, !chosen.isEmpty else { return }
        Terminal.error.write(
            pick(
                zh: "注意：没有写 --author，退回单的落款是“（退回单位）”，发出前请填上\n",
                en: "note: without --author the slips are signed “（退回单位）”; fill that in before they are sent\n"))
    }
}

extension SlipWriter.Format: ExpressibleByArgument {}
