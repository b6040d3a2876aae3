internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao apply`: copies corrections from an exported workbook into the report.
struct ApplyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "apply",
            abstract: pick(
                zh: "把在工作簿里改的数字和正文写回年报文件。", en: "Take figures and texts corrected in the workbook into the report."),
            discussion: pick(
                zh: """
                    例：nianbao apply 导出/年报.xlsx --to 年报.yaml
                        nianbao apply 导出

                    只改工作簿里改过的地方，年报文件的注释、顺序、排列原样不动。有一处不能采用，就全都不写；加 --partial 写其余的。
                    写文件夹的，把里面导出以后改过的工作簿逐个写回各自的年报，不写 --to。
                    """,
                en: """
                    Examples: nianbao apply out/report.xlsx --to report.yaml
                              nianbao apply out

                    Changes just what was changed in the workbook; comments, order and layout of the report stay. If one \
                    change cannot be taken over, none is, unless --partial is given. Of a folder, each workbook that was \
                    edited since it was exported is taken over into its report; leave --to out.
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            pick(zh: "改过的工作簿（xlsx），或者导出到的文件夹。", en: "The corrected workbook (xlsx), or the folder exported to."),
            valueName: "workbook"),
        completion: .file(extensions: ["xlsx"]))
    var workbook: String

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            pick(zh: "要改的年报文件（写工作簿时必须写）。", en: "The report to change; needed for a workbook."), valueName: "file"),
        completion: .reportFile)
    var target: String?

    @Flag(help: ArgumentHelp(pick(zh: "只显示会改什么，不写文件。", en: "Show what would change; write nothing.")))
    var dryRun = false

    @Flag(help: ArgumentHelp(pick(zh: "有不能采用的，写其余的。", en: "Apply the rest if some changes cannot be taken over.")))
    var partial = false

    @OptionGroup var prior: PriorOption
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        if InputFile.isFolder(workbook) {
            guard target == nil, prior.path == nil else {
                throw ValidationError(
                    pick(
                        zh: "写文件夹的，改的是各自的年报，不写 --to 和 --prior",
                        en: "the workbooks of a folder go to their own reports: leave --to and --prior out"))
            }
        } else if target == nil {
            throw ValidationError(pick(zh: "请用 --to 写明要改的年报文件", en: "give the report to change with --to"))
        }
    }

    func run() throws {
        if InputFile.isFolder(workbook) { return try applyAll(in: workbook) }
        if try !apply(workbook, to: target ?? "-") { throw ExitCode(1) }
    }

    /// Takes over what was edited in the workbooks of a folder, each into the report that it was exported from.
    private func applyAll(in folder: String) throws {
        let edited = EditedWorkbooks(in: folder, remarks: Terminal.error.remarks)
        Terminal.error.write(edited.failures.remarks)
        var code: Int32 = edited.failures.isEmpty ? 0 : 2
        if edited.entries.isEmpty, code == 0 {
            Terminal.error.write(
                pick(
                    zh: "“\(folder)”里没有导出以后改过的工作簿",
                    en: "no workbook in “\(folder)” was edited since it was exported"
                ).printable + "\n")
        }
        for entry in edited.entries {
            Terminal.error.write("\(entry.workbook) → \(entry.report)".printable + "\n")
            do {
                if try !apply(entry.workbook, to: entry.report) { code = max(code, 1) }
            } catch {
                Terminal.error.write(Failure(error))
                code = 2
            }
        }
        if code != 0 { throw ExitCode(code) }
    }

    /// Takes over what was edited in a workbook, and returns whether all of it could be.
    private func apply(_ workbook: String, to target: String) throws -> Bool {
        guard target != "-", workbook != "-" else {
            throw Failure(
                zh: "apply 要改文件，不能用标准输入；请写文件名", en: "apply changes a file; name it instead of standard input")
        }
        let source = try CorrectedWorkbook(workbook)
        let reader = try form.load().reader()
        let (language, remarks) = (Console.current.language, Terminal.error.remarks)
        var applied: AppliedCorrections?
        try EditedFile.edit(target, remarks: remarks) { bytes in
            let made = try AppliedCorrections(
                source, to: bytes, at: target, reader, prior: prior.path, isPartial: partial, language)
            applied = made
            return dryRun ? nil : made.bytes
        }
        guard let applied else { return true }
        let isTaken = applied.refusalCount == 0
        if dryRun {
            try Terminal.output.put(applied.listing)
        } else {
            if isTaken { try? Manifest.noteApplied(workbookAt: workbook, hash: source.hash, remarks) }
            // The report is changed; a full disk under standard output does not make that a failure.
            Terminal.output.write(applied.listing)
        }
        Terminal.error.write(applied.refusalListing(language) + summary(applied, in: target))
        return isTaken
    }

    private func summary(_ applied: AppliedCorrections, in target: String) -> String {
        let (changed, refused) = (applied.changeCount, applied.refusalCount)
        if changed == 0, refused == 0 {
            return pick(zh: "工作簿里没有需要写回的改动\n", en: "The workbook has no changes to take over\n")
        }
        if applied.bytes == nil, refused > 0 {
            return pick(
                zh: "没有改动“\(target)”：有 \(refused) 处不能采用" + (changed > 0 ? "；要写其余的 \(changed) 处，加 --partial" : ""),
                en: "“\(target)” was left alone: \(refused) \(refused == 1 ? "change" : "changes") cannot be taken over"
                    + (changed > 0 ? "; add --partial to apply the other \(changed)" : "")
            ).printable + "\n"
        }
        let done = dryRun ? Bilingual(zh: "将改", en: "would change") : Bilingual(zh: "已改", en: "changed")
        let next =
            dryRun
            ? ""
            : pick(zh: "。再运行：nianbao check \(target.shellQuoted)", en: ". Now run: nianbao check \(target.shellQuoted)")
        return pick(
            zh: "\(done.zh)“\(target)”\(changed) 处" + (refused > 0 ? "，\(refused) 处没有采用" : ""),
            en: "\(done.en) “\(target)” in \(changed == 1 ? "1 place" : "\(changed) places")"
                + (refused > 0 ? "; not taken over: \(refused)" : "")
        ).printable + next.printable + "\n"
    }
}
