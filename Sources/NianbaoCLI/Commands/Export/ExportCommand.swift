internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao export`: the mandated text, the workbook, and what else a report is written as.
struct ExportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "export",
            abstract: pick(
                zh: "导出规定格式的文本、Excel 工作簿、网页、Word 文档和 PDF。",
                en: "Export the mandated text, the Excel workbook, a web page, the Word document and a PDF."),
            discussion: pick(
                zh: """
                    例：nianbao export 年报.yaml --to txt,xlsx,docx -o 导出
                        nianbao export 各局年报 -o 导出
                        nianbao export 年报.yaml --to html --html page -o 导出

                    文件名就是报告的标题。有错误时不导出，先按提示改正；要看未完成的样子，加 --draft。
                    导出后被手工改过的文件不会被覆盖，除非加 --force；没有变化时不重写。
                    文件夹连同里面的文件夹一起导出，在输出文件夹里按原样分文件夹；中断后再运行一次，只补没有导出的。
                    """,
                en: """
                    Examples: nianbao export report.yaml --to txt,xlsx,docx -o out
                              nianbao export reports -o out
                              nianbao export report.yaml --to html --html page -o out

                    Files are named after the report's title. Nothing is exported while there are errors; to see an \
                    unfinished report, add --draft. Files that were edited by hand since are not replaced, unless \
                    with --force; what has not changed is not written again. Folders are exported with those in \
                    them, into folders of the same names; after an interruption, another run exports what is missing.
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            pick(zh: "年报文件或文件夹，- 为标准输入。", en: "Report files or folders, - for standard input."), valueName: "path"),
        completion: .reportFile)
    var paths: [String]

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            pick(
                zh: "导出哪些：\(Self.names.zh)，用逗号隔开；默认 \(FormatsArgument.usual)。",
                en: "What to export: \(Self.names.en), separated by a comma; by default \(FormatsArgument.usual)."),
            valueName: "formats"),
        transform: FormatsArgument.init)
    var formats: FormatsArgument = .usual

    @Option(
        name: .customLong("html"),
        help: ArgumentHelp(
            pick(
                zh: "网页写成哪样：inline 贴进网站编辑器，带简单样式；plain 不带样式；page 完整的一页。",
                en:
                    "How HTML is written: inline, for a site's editor, with short styles; plain, without; page, a whole page."
            ), valueName: "mode"))
    var html: HTMLMode?

    @Flag(
        help: ArgumentHelp(
            pick(
                zh: "在 --html page 的网页后面附图解，画哪些由格式文件规定。",
                en: "Add the charts that the form declares to the page of --html page.")))
    var charts = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            pick(
                zh: "输出到哪个文件夹；- 为标准输出，只能一份年报、一种格式。",
                en: "The folder to write to; - for stdout, with one report and one format."), valueName: "folder"),
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

    @OptionGroup var batch: BatchOptions
    @OptionGroup var prior: PriorOption
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    /// The names of all formats.
    private static var names: Bilingual {
        let names = ExportFormats.standard.all.map(\.name)
        let list = names.dropLast().joined(separator: ", ") + (names.last.map { " and \($0)" } ?? "")
        return Bilingual(zh: names.joined(separator: "、"), en: list)
    }

    /// How to ask for one format.
    private static var choices: Bilingual {
        let options = ExportFormats.standard.all.map { "--to \($0.name)" }
        return Bilingual(zh: options.joined(separator: " 或 "), en: options.joined(separator: " or "))
    }

    func validate() throws {
        try checkOptions()
        if output == "-" { try checkThatOneOutputComes() }
    }

    /// An option of a format that is not written would be a mistake.
    private func checkOptions() throws {
        if charts, html != .page {
            throw ValidationError(
                pick(
                    zh: "图解只附在完整的网页后面：--to html --html page --charts",
                    en: "charts are part of a whole page only: --to html --html page --charts"))
        }
        guard html != nil, !formats.formats.contains(where: { $0.name == "html" }) else { return }
        throw ValidationError(
            pick(
                zh: "--html 说的是网页写成哪样，而没有导出网页：加 --to html",
                en: "--html says how the web page is written, and none is exported: add --to html"))
    }

    /// What is wanted of formats.
    private var options: ExportOptions {
        var options = ExportOptions()
        if let html { options.html = html }
        options.charts = charts
        return options
    }

    func run() throws {
        try prior.refuseFolder()
        try formats.checkAvailable()
        // Looked up first: within `withoutOthers`, the descriptor of standard error leads to /dev/null.
        let stream = try stream()
        try Terminal.error.withoutOthers { error in
            let console = Console(language: Console.current.language, output: .output, error: error)
            try Console.$current.withValue(console) {
                if let stream { try export(to: stream) } else { try export() }
            }
        }
    }

    /// The stream that the only output is written to; `nil` when outputs go to a folder.
    private func stream() throws -> OutputStream? {
        guard output == "-" || InputFile.leadsSomewhere(output), !InputFile.isFolder(output) else { return nil }
        guard case .stream(let stream) = try OutputPlace(output, standardOutput: Terminal.output.stream)
        else { return nil }
        try checkThatOneOutputComes()
        return stream
    }

    /// Several outputs in one stream could not be separated again.
    private func checkThatOneOutputComes() throws {
        guard formats.formats.count == 1 else {
            throw ValidationError(
                pick(
                    zh: "-o \(output) 只能写出一种格式：加 \(Self.choices.zh)；要几种，-o 后面写文件夹",
                    en: "-o \(output) takes one format: add \(Self.choices.en); for several, name a folder with -o"))
        }
        guard paths.count == 1, paths[0] == "-" || !InputFile.isFolder(paths[0]) else {
            throw ValidationError(
                pick(
                    zh: "-o \(output) 只能写出一份年报：只写一个年报文件；要几份，-o 后面写文件夹",
                    en: "-o \(output) takes one report: name one report file; for several, name a folder with -o"))
        }
    }

    private func export(to stream: OutputStream) throws {
        let outcome = try fileExports(leaveSyncing: false)().run(
            paths[0], to: stream, remarks: Terminal.error.remarks, tell: show)
        var listing = ExportListing(isBatch: false)
        try listing.add(outcome, path: paths[0])
        if listing.code != 0 { throw ExitCode(listing.code) }
    }

    private func export() throws {
        let files = ReportFiles(paths, takesDocuments: false, counted: try form.load().counted(paths))
        Terminal.error.write(files.failures.remarks)
        let isBatch = files.hasFolders || paths.count > 1
        if isBatch { BatchMemory.prepare() }
        var listing = ExportListing(isBatch: isBatch)
        let groupSize = isBatch && !batch.failFast ? ExportGroup.batchSize : 1
        var group = ExportGroup(size: groupSize)
        let makeExport = try fileExports(leaveSyncing: groupSize > 1)
        let names = OutputNames(isBatch ? SharedTitles(files.files, makeExport()) : SharedTitles())
        let atOnce = formats.formats.map(\.filesOfOneRun).max() ?? 1
        let end = try batch.withoutRunningAhead.atOnce(atOnce).batch(files.files).run { [output] in
            let export = makeExport()
            return { index, file, remarks in
                export.run(file.path, into: FilePath.join(output, file.subfolder), remarks: remarks) { checked in
                    if !isBatch { show(checked) }
                } claim: { name in
                    names.claim(name, for: file.path, at: index)
                }
            }
        } deliver: { file, outcome in
            try group.add(outcome, path: file.path) { try listing.add($0, path: $1) }
            return listing.code == 0 || !batch.failFast
        }
        try group.finish { try listing.add($0, path: $1) }
        try end.check()
        listing.end()
        let code = max(listing.code, files.failures.isEmpty ? 0 : 2)
        if code != 0 { throw ExitCode(code) }
    }

    /// Makes an export for each thread; exports share no objects.
    private func fileExports(leaveSyncing: Bool) throws -> @Sendable () -> FileExport {
        let shelves = try form.load().shelves(Reach(paths))
        let (formats, options, prior) = (formats.formats, options, prior.path)
        let (draft, strict, force) = (draft, strict, force)
        return {
            FileExport(
                shelf: shelves(), formats: formats, options: options, isDraft: draft, isStrict: strict,
                mayReplaceEdited: force, prior: prior, leavesSyncing: leaveSyncing)
        }
    }
}

/// Shows what was found in a report that is about to be exported.
private func show(_ checked: CheckedReport) {
    guard !checked.findings.isEmpty else { return }
    Terminal.error.write(FindingListing(checked, Terminal.error.style, showsAll: false).text)
}

extension HTMLMode: ExpressibleByArgument {}
