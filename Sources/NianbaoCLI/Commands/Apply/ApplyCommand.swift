internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao apply`: copies corrections from an exported workbook into the report.
struct ApplyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "apply",
            abstract: pick(
                zh: "把在工作簿里改的数字和正文写回年报文件。", en: "Take figures and texts corrected in the workbook into the report."),
            discussion: pick(
                zh: """
                    例：nianbao apply 导出/年报.xlsx --to 年报.yaml

                    只改工作簿里改过的地方，年报文件的注释、顺序、排列原样不动。有一处不能采用，就全都不写；加 --partial 写其余的。
                    """,
                en: """
                    Example: nianbao apply out/report.xlsx --to report.yaml

                    Changes just what was changed in the workbook; comments, order and layout of the report stay. If one \
                    change cannot be taken over, none is, unless --partial is given.
                    """))
    }

    @Argument(
        help: ArgumentHelp(pick(zh: "改过的工作簿（xlsx）。", en: "The corrected workbook (xlsx)."), valueName: "workbook"),
        completion: .file(extensions: ["xlsx"]))
    var workbook: String

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(pick(zh: "要改的年报文件。", en: "The report to change."), valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var target: String

    @Flag(help: ArgumentHelp(pick(zh: "只显示会改什么，不写文件。", en: "Show what would change; write nothing.")))
    var dryRun = false

    @Flag(help: ArgumentHelp(pick(zh: "有不能采用的，写其余的。", en: "Apply the rest if some changes cannot be taken over.")))
    var partial = false

    @OptionGroup var prior: PriorOption
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws {
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
        guard let applied else { return }
        try Terminal.output.put(applied.listing)
        let isTaken = applied.refusalCount == 0
        if isTaken, !dryRun { try? Manifest.noteApplied(workbookAt: workbook, hash: source.hash, remarks) }
        Terminal.error.write(applied.refusalListing(language) + summary(applied))
        if !isTaken { throw ExitCode(1) }
    }

    private func summary(_ applied: AppliedCorrections) -> String {
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
