internal import ArgumentParser
internal import NianbaoCore

/// `nianbao export`: the mandated text and the workbook.
struct ExportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: pick(zh: "导出法定文本和 Excel 工作簿。", en: "Export the mandated text and the Excel workbook."),
            discussion: pick(
                zh: """
                    例：nianbao export 年报.yaml --to txt,xlsx -o 导出

                    文件名就是报告的标题。有错误时不导出，先按提示改正；要看未完成的样子，加 --draft。
                    导出后被手工改过的文件不会被覆盖，除非加 --force；没有变化时不重写。
                    """,
                en: """
                    Example: nianbao export report.yaml --to txt,xlsx -o out

                    Files are named after the report's title. Nothing is exported while there are errors; to see an \
                    unfinished report, add --draft. Files that were edited by hand since are not replaced, unless \
                    with --force; what has not changed is not written again.
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            pick(zh: "年报文件，- 为标准输入。", en: "The report file, - for standard input."), valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var file: String

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            pick(zh: "导出哪些：txt、xlsx，用逗号隔开。", en: "What to export: txt and xlsx, separated by a comma."),
            valueName: "formats"))
    var formats: ExportFormats = .all

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            pick(zh: "输出到哪个文件夹。", en: "The folder to write to."), valueName: "folder"),
        completion: .directory)
    var output = "."

    @Flag(help: ArgumentHelp(pick(zh: "有错误也导出，标明“草稿”。", en: "Export in spite of errors, marked 草稿.")))
    var draft = false

    @Flag(
        help: ArgumentHelp(
            pick(
                zh: "覆盖手工改过的文件，原文件另存一份，文件名带日期。",
                en: "Replace files that were edited by hand; a dated copy of each is kept.")))
    var force = false

    @Flag(help: ArgumentHelp(pick(zh: "有警告也不导出。", en: "Do not export with warnings either.")))
    var strict = false

    @OptionGroup var prior: PriorOption
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let form = try form.loadHashed()
        let checked = try CheckedReport(file, ReportReader(.builtIn, form: form?.form), prior: prior.path)
        if !checked.findings.isEmpty {
            Terminal.error.write(FindingListing(checked, on: .error, showsAll: false).text)
        }
        let isRefused = checked.findings.containsErrors || strict && checked.findings.count(.warning) > 0
        guard let report = checked.report, draft || !isRefused else {
            Terminal.error.write(
                pick(
                    zh: "没有导出：请先改正上面的错误" + (checked.report == nil ? "\n" : "；要看未完成的样子，加 --draft\n"),
                    en: "Not exported: mend the errors above first"
                        + (checked.report == nil ? "\n" : "; to see the unfinished report, add --draft\n")))
            throw ExitCode(1)
        }
        let folder = try OutputFolder(output)
        let made = Manifest.Made(
            tool: Version.current, edition: report.form.edition, isDraft: draft,
            input: source(file, checked.hash, in: folder),
            prior: source(PriorReport.path(of: report.report, at: file), checked.priorHash, in: folder),
            form: source(self.form.path, form?.hash, in: folder))
        let export = ReportExport(
            report: report, findings: checked.findings, made: made, formats: formats.formats, folder: folder,
            mayReplaceEdited: force)
        try tell(try export.run())
    }

    private func source(_ path: String?, _ hash: String?, in folder: OutputFolder) -> Manifest.Source {
        // Standard input and pipes cannot be read once more.
        let path = path.flatMap { path in
            path == "-" || InputFile.exists(path) && !InputFile.isRegular(path)
                ? nil : FilePath.relative(path, to: folder.path)
        }
        return Manifest.Source(path: path, sha256: hash)
    }

    private func tell(_ outcome: ReportExport.Outcome) throws {
        switch outcome {
        case .refused(let edited):
            Terminal.error.write(refusal(edited))
            throw ExitCode(2)
        case .done(let paths, let isUnchanged, let copies):
            for path in paths { try Terminal.output.put(path + "\n") }
            for copy in copies {
                Terminal.error.write(
                    pick(zh: "手工改过的文件另存为：\(copy)", en: "The edited file is kept as: \(copy)").printable + "\n")
            }
            if isUnchanged { Terminal.error.write(pick(zh: "没有变化，未重写\n", en: "No change; nothing was rewritten\n")) }
        }
    }

    /// What to say when files are in the way that an export would spoil.
    private func refusal(_ edited: [ReportExport.Edited]) -> String {
        var text = pick(
            zh: "没有导出，没有改动任何文件。这些文件里可能有手工修改：\n",
            en: "Not exported; no file was changed. These files may hold changes made by hand:\n")
        for file in edited {
            let reason =
                file.wasExported
                ? pick(zh: "（导出后改过）", en: " (edited since it was exported)")
                : pick(zh: "（不知道是不是 nianbao 导出的）", en: " (not known as an export)")
            text += "  \(file.path.printable)\(reason)\n"
        }
        text += pick(zh: "怎么办：\n", en: "help:\n")
        for file in edited where file.path.hasSuffix(".xlsx") {
            let report = self.file == "-" ? "年报.yaml" : self.file
            text +=
                pick(zh: "  把工作簿里的修改写回年报：", en: "  to take the workbook's changes over into the report: ")
                + "nianbao apply \(file.path.shellQuoted) --to \(report.shellQuoted)\n"
        }
        return text
            + pick(
                zh: "  加 --force 覆盖，原文件另存一份，文件名带日期\n",
                en: "  add --force to replace them; a dated copy of each is kept\n")
    }
}
