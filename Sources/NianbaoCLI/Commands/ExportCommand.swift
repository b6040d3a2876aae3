internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoXLSX

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
                    """,
                en: """
                    Example: nianbao export report.yaml --to txt,xlsx -o out

                    Files are named after the report's title. Nothing is exported while there are errors; to see an \
                    unfinished report, add --draft.
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

    @OptionGroup var prior: PriorOption
    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let checked = try CheckedReport(file, ReportReader(.builtIn, form: try form.load()), prior: prior.path)
        if !checked.findings.isEmpty {
            Terminal.error.write(FindingPrinter(checked.file, on: .error).text(checked.findings))
            Terminal.error.write(pick(checked.summary).printable + "\n")
        }
        guard let report = checked.report, draft || !checked.findings.containsErrors else {
            Terminal.error.write(
                pick(
                    zh: "没有导出：请先改正上面的错误" + (checked.report == nil ? "\n" : "；要看未完成的样子，加 --draft\n"),
                    en: "Not exported: mend the errors above first"
                        + (checked.report == nil ? "\n" : "; to see the unfinished report, add --draft\n")))
            throw ExitCode(1)
        }
        for path in try write(report, hash: checked.hash) { try Terminal.output.put(path + "\n") }
    }

    /// Writes all formats, or none, and returns their paths.
    private func write(_ report: CompletedReport, hash: String) throws -> [String] {
        let folder = try OutputFolder(output)
        let name = report.report.title + (draft ? "（草稿）" : "")
        var paths: [String] = []
        var batch = OutputBatch()
        for format in formats.formats {
            let path = try folder.file(name, format.rawValue)
            paths.append(path)
            switch format {
            case .txt: try batch.add(path, text: TextExport.text(of: report, isDraft: draft))
            case .xlsx:
                let stamp = ReportWorkbook.Stamp(tool: Version.current, inputHash: hash)
                try batch.add(path) { temporary in
                    try Terminal.error.withoutOthers { try writeWorkbook(report, stamp, to: temporary, for: path) }
                }
            }
        }
        try batch.commit()
        return paths
    }

    private func writeWorkbook(
        _ report: CompletedReport, _ stamp: ReportWorkbook.Stamp, to temporary: String, for path: String
    ) throws {
        do throws(WorkbookError) {
            try ReportWorkbook.write(report, to: temporary, stamp: stamp, isDraft: draft)
        } catch {
            throw Failure(
                zh: "写不了“\(path)”，磁盘可能已满（\(error.operation)：\(error.reason)）；没有改动任何文件",
                en:
                    "cannot write “\(path)”; the disk may be full (\(error.operation): \(error.reason)); no file was changed"
            )
        }
    }
}

/// What a report can be exported to.
enum ExportFormat: String, CaseIterable {
    case txt
    case xlsx
}

/// Formats as they are listed on the command line, each once.
struct ExportFormats: ExpressibleByArgument {
    let formats: [ExportFormat]

    static let all = ExportFormats(formats: ExportFormat.allCases)

    init(formats: [ExportFormat]) { self.formats = formats }

    init?(argument: String) {
        let words = argument.split(separator: ",", omittingEmptySubsequences: false)
        let named = words.compactMap { ExportFormat(rawValue: $0.lowercased()) }
        guard named.count == words.count else { return nil }
        formats = ExportFormat.allCases.filter(named.contains)
    }

    var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}
