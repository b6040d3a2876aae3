internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao diff`: how a new version of a report differs, and the correction notice about it.
struct DiffCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "diff",
            abstract: pick(
                zh: "比较同一年报的两个版本，生成更正说明。", en: "Compare two versions of a report; write the correction notice."),
            discussion: pick(
                zh: """
                    例：nianbao diff 原年报.yaml 更正后.yaml
                    　　nianbao diff 原年报.yaml 更正后.yaml --to docx --reason 统计口径有误 -o 更正说明.docx

                    比较的是内容：表格数字、随之变动的合计、文字；怎么写不算。正文里与更正前的数相同的数字会列出来，请核对。
                    """,
                en: """
                    Example: nianbao diff old.yaml new.yaml
                             nianbao diff old.yaml new.yaml --to docx --reason 漏计1件 -o notice.docx

                    Contents are compared, not how they are written: figures, the totals that moved with them, texts. \
                    Numbers in the texts that are a corrected figure's old value are listed for you to check.
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            pick(zh: "更正前的年报，- 为标准输入。", en: "The old version, - for standard input."), valueName: "old"),
        completion: .report)
    var old: String

    @Argument(
        help: ArgumentHelp(
            pick(zh: "更正后的年报，- 为标准输入。", en: "The new version, - for standard input."), valueName: "new"),
        completion: .report)
    var new: String

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            pick(
                zh: "text 屏幕上看，docx、md 或 txt 更正说明，json 供程序读。",
                en: "text to read here, docx, md or txt for the notice, json for programs."),
            valueName: "format"))
    var format: DiffFormat = .text

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            pick(zh: "写到哪个文件（默认为屏幕）。", en: "The file to write (default: stdout)."), valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            pick(zh: "更正说明里的更正原因；不写则留空。", en: "The reason that the notice gives; left empty if absent."),
            valueName: "text"))
    var reason: String?

    @Flag(help: ArgumentHelp(pick(zh: "有差异时退出码为 1。", en: "End with 1 if the versions differ.")))
    var exitCode = false

    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        if old == "-", new == "-" {
            throw ValidationError(pick(zh: "只能有一份年报来自标准输入", en: "only one of the two can be standard input"))
        }
        if let reason, !format.isNotice || reason.trimmed.isEmpty || !reason.isOneLine {
            throw ValidationError(
                pick(
                    zh: "--reason 是更正说明里的一行文字，与 --to docx、md 或 txt 同用",
                    en: "--reason is a line of text for the notice: use it with --to docx, md or txt"))
        }
    }

    func run() throws {
        let place = try OutputPlace(output ?? "-", standardOutput: Terminal.output.stream)
        let reader = try form.load().reader()
        let versions = try VersionPair(old, new, reader, remarks: Terminal.error.remarks)
        for version in [versions.old, versions.new] where version.findings.containsErrors && !version.isEmptyFile {
            let summary = FindingSummary(version.findings, in: version.file).text
            Terminal.error.write(
                pick(
                    zh: "\(summary.zh)；仍作比较，错在哪里请用 nianbao check 查看",
                    en: "\(summary.en); compared anyway, see nianbao check"
                ).printable + "\n")
        }
        if case .both(let difference) = versions.outcome, !difference.isComplete {
            Terminal.error.write(
                pick(
                    zh: "文件有无法识别的部分，只比较了能够识别的\n",
                    en: "parts of the files cannot be read; only the rest was compared\n"))
        }
        if let warning = versions.mixUp { Terminal.error.write(pick(warning).printable + "\n") }
        if format == .docx, case .stream(let stream) = place, stream.isTerminal {
            throw Failure(
                zh: "Word 文档不能显示在屏幕上；请用 -o 写出文件，或者用 > 写到文件",
                en: "a Word document cannot be shown on a screen; name a file with -o, or send it to a file with >")
        }
        if let bytes = try bytes(of: versions) { try put(bytes, in: place) }
        if exitCode, !versions.outcome.isSame { throw ExitCode(1) }
    }

    /// The output; `nil` when there is nothing that a notice could report.
    private func bytes(of versions: VersionPair) throws(Failure) -> [UInt8]? {
        switch format {
        case .json: return Array(try versions.document().utf8)
        case .text:
            let style = FindingStyle(
                Console.current.language, hasColour: output == nil && Terminal.output.hasColour)
            return Array(versions.text(style).utf8)
        case .md: return try notice(of: versions).map { Array(MarkdownWriter.text(of: $0.document).utf8) }
        case .txt:
            return try notice(of: versions).map {
                Array(PlainTextWriter.text(of: $0.document, tables: .aligned).utf8)
            }
        case .docx: return try notice(of: versions)?.wordDocument(output ?? "-")
        }
    }

    private func notice(of versions: VersionPair) throws(Failure) -> CorrectionNotice? {
        let notice = try versions.notice(reason: reason?.trimmed)
        if notice == nil {
            let isSame = pick(
                zh: "两份年报印出来的内容相同，不需要更正说明\n", en: "both versions are the same in print; no notice is needed\n")
            let differsInLabels = pick(
                zh: "两份年报的数字和文字相同，只有表格的标签不同，不需要更正说明；请把标签改成规定的\n",
                en: "only labels of tables differ; no notice is needed, but use the prescribed labels\n")
            Terminal.error.write(versions.differsInLabels ? differsInLabels : isSame)
        }
        return notice
    }

    private func put(_ bytes: [UInt8], in place: OutputPlace) throws {
        switch place {
        case .stream(let stream): try stream.put(bytes)
        case .file(let path):
            if try fileHash(path) != contentHash(bytes) {
                // The existing file may have been filled in by hand, or be one of the two reports.
                var batch = OutputBatch(remarks: Terminal.error.remarks)
                try batch.add(new: path, bytes: bytes)
                try batch.commit()
            }
            // The file is written; a full disk under standard output does not make that a failure.
            Terminal.output.write(path.printable + "\n")
        }
    }
}

/// What `nianbao diff` writes.
enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case docx
    case md
    case txt
    case json

    var isNotice: Bool { [.docx, .md, .txt].contains(self) }
}
