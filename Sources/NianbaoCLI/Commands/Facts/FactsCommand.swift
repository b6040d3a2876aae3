internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao facts`: the figures of many reports as one long table.
struct FactsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "facts",
            abstract: pick(
                zh: "把许多年报的数字列成一张长表：CSV 或 SQLite。",
                en: "List the figures of many reports in one long table: CSV or SQLite."),
            discussion: pick(
                zh: """
                    例：nianbao facts 各局年报 -o 数字.csv --bom
                    　　nianbao facts 各局年报 -o 数字.db

                    每个格子一行：机关、年度、表、行、列、数值、是填报的还是计算的、出自哪个文件哪一行。有错误的年报不列入，
                    除非加 --allow-errors。文件夹里同一机关、同一年度的年报不止一份的，都列入并指出，退出码为 1。写出以后被手工改过的文件不会被覆盖，除非加 --force。
                    """,
                en: """
                    Examples: nianbao facts reports -o facts.csv --bom
                              nianbao facts reports -o facts.db

                    One line for each cell: agency, year, table, row, column, value, whether it is stated or computed, \
                    and the file and line that it comes from. Reports with errors are left out, unless with \
                    --allow-errors. Where a folder has several reports of one agency and year, all are listed and named, \
                    and the exit code is 1. A file that was edited by hand since it was written is not replaced, unless with \
                    --force.
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            pick(zh: "年报文件或文件夹，- 为标准输入。", en: "Report files or folders, - for standard input."), valueName: "path"),
        completion: .report)
    var paths: [String]

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            pick(
                zh: "csv 或 sqlite（默认：看 -o 的文件名，.db、.sqlite 为 sqlite）。",
                en: "csv or sqlite (default: by the name after -o; .db and .sqlite mean sqlite)."),
            valueName: "format"))
    var format: FactFormat?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            pick(zh: "写到哪个文件（默认为屏幕）。", en: "The file to write (default: stdout)."), valueName: "file"))
    var output: String?

    @Flag(help: ArgumentHelp(pick(zh: "CSV 以 BOM 开头，Excel 打开才不是乱码。", en: "Begin the CSV with a BOM, for Excel.")))
    var bom = false

    @Flag(
        help: ArgumentHelp(
            pick(
                zh: "有错误的年报也列入，errors 列写明错误数。",
                en: "List reports that have errors, too; the column errors shows how many.")))
    var allowErrors = false

    @Flag(
        help: ArgumentHelp(
            pick(
                zh: "覆盖手工改过的文件，原文件另存一份，文件名带日期。",
                en: "Replace a file that was edited by hand; a dated copy is kept.")))
    var force = false

    @OptionGroup var batch: BatchOptions
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    mutating func validate() throws {
        if kind == .sqlite, output ?? "-" == "-" { throw noStream }
        if kind == .sqlite, bom {
            throw ValidationError(pick(zh: "--bom 只用于 CSV", en: "--bom is for CSV"))
        }
    }

    private var kind: FactFormat { format ?? output.map { FactFormat(of: $0) } ?? .csv }

    private var noStream: ValidationError {
        ValidationError(pick(zh: "SQLite 要写到文件里，请用 -o 写出文件名", en: "SQLite goes to a file: name it with -o"))
    }

    func run() throws {
        if let output, output != "-" { try FactTarget.checkName(output) }
        let forms = try form.load()
        let files = ReportFiles(paths, counted: forms.counted(paths))
        Terminal.error.write(files.failures.remarks + files.notes.map(\.remark))
        guard !files.files.isEmpty else { throw ExitCode(2) }
        let readers = forms.readers(Reach(paths, areOthers: true))
        let collection = FactCollection(
            batch.batch(files.files), readers: readers, allowsErrors: allowErrors, stopsAtFault: batch.failFast,
            remarks: Terminal.error.remarks)
        let table = FactTable(collection, hasMark: bom)
        let tally: FactTally
        switch try OutputPlace(output ?? "-", standardOutput: Terminal.output.stream) {
        case .stream(let stream):
            guard kind == .csv else { throw noStream }
            let outcome = try table.list(to: stream)
            try outcome.end.check()
            tally = outcome.tally
            if stream.hasReader { summarize(tally) }
        case .file(let path):
            let target = FactTarget(path: path, format: kind, remarks: Terminal.error.remarks)
            tally = try write(table, to: target, isWhole: files.failures.isEmpty && files.unread.isEmpty)
            summarize(tally)
        }
        var code = max(tally.worst.code, files.failures.isEmpty && files.unread.isEmpty ? 0 : 2)
        // Files that are named one by one may be versions of one report, to be compared.
        if files.hasFolders, tally.survey.hasRepeated {
            Terminal.error.write(tally.survey.repeatedRemarks(files))
            code = max(code, 1)
        }
        if code != 0 { throw ExitCode(code) }
    }

    /// Writes the whole file or nothing.
    ///
    /// - Parameter isWhole: Whether all files that were asked for were found.
    /// - Throws: `ExitCode` when nothing is written.
    private func write(_ table: FactTable, to target: FactTarget, isWhole: Bool) throws -> FactTally {
        try target.claim()
        var batch = OutputBatch(remarks: Terminal.error.remarks)
        let output = Terminal.output
        let (tally, end) = try table.add(to: &batch, for: target) { output.hasReader }
        if end.endedAfter != nil {
            defer { tellUnwritten(target, because: nil) }
            try end.check()
        }
        if tally.isStopped {
            tellUnwritten(target, because: nil)
            throw ExitCode(tally.worst.code)
        }
        if let reason = reasonToWriteNothing(tally, isWhole: isWhole && tally.worst < .failed, target) {
            summarize(tally)
            tellUnwritten(target, because: reason)
            throw ExitCode(2)
        }
        let copy = try target.publish(batch, mayReplaceEdited: force)
        if let copy {
            Terminal.error.write(pick(.kept(copy)).printable + "\n")
        }
        // The table is written; a full disk under standard output does not make that a failure.
        Terminal.output.write(target.path.printable + "\n")
        return tally
    }

    /// Why nothing is written; `nil` when the table is. A table that lacks what was asked for must not replace one
    /// that may have it, and an empty one is of no use.
    private func reasonToWriteNothing(_ tally: FactTally, isWhole: Bool, _ target: FactTarget) -> Bilingual? {
        if tally.listed == 0 { return Bilingual(zh: "没有一份年报能列入", en: "no report can be listed") }
        guard !isWhole, InputFile.exists(target.path) else { return nil }
        return Bilingual(
            zh: "有的文件读不了，见上面；原来的表没有动", en: "not every file could be read, see above; the table that is there stays")
    }

    private func tellUnwritten(_ target: FactTarget, because reason: Bilingual?) {
        Terminal.error.write(
            pick(
                zh: "没有写“\(target.path)”" + (reason.map { "：\($0.zh)" } ?? ""),
                en: "“\(target.path)” was not written" + (reason.map { ": \($0.en)" } ?? "")
            ).printable + "\n")
    }

    private func summarize(_ tally: FactTally) {
        if let summary = tally.summary { Terminal.error.write(pick(summary) + "\n") }
    }
}

extension FactFormat: ExpressibleByArgument {}

extension FactTally.Fate {
    /// The exit code that the outcome of a file requires.
    fileprivate var code: Int32 {
        switch self {
        case .listed: 0
        case .faulty: 1
        case .failed: 2
        }
    }
}
