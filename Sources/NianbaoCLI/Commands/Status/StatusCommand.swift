internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao status`: which exports are up to date, and what is to be done.
struct StatusCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "status",
            abstract: pick(
                zh: "看哪些年报还没导出，哪些导出文件过时了、被改过、不见了。",
                en: "Show which exports are up to date, stale, edited or missing."),
            discussion: pick(
                zh: """
                    例：nianbao status 各局年报 -o 导出

                    文件夹会连同里面的文件夹一起看。全部是最新的，退出码为 0；有要做的事，退出码为 1。
                    """,
                en: """
                    Example: nianbao status reports -o out

                    Folders are looked through with those in them. Exit code 0 if all is up to date, 1 if there is \
                    something to do.
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

    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws { try Interruption.watch { try survey() } }

    private func survey() throws {
        let forms = try form.load()
        let remarks = Terminal.error.remarks
        let survey = StatusSurvey(paths, output: output, remarks: remarks) { !Interruption.isRequested }
        var failures = survey.failures
        var (lines, done): ([StatusLine], Int) = ([], 0)
        for subject in survey.subjects {
            if Interruption.isRequested { break }
            do throws(Failure) {
                lines += try ReportStatus(of: subject, in: output, forms, Reach(paths), remarks: remarks).lines
            } catch {
                failures.append(error)
            }
            done += 1
        }
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
