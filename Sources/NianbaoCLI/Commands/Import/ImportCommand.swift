internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao import`: report files of documents that somebody has published or sent.
struct ImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "import",
            abstract: pick(
                zh: "把 Word、PDF、网页、文本等形式的年报导入成年报文件。",
                en: "Make report files of reports in Word, PDF, as web pages or text."),
            discussion: pick(
                zh: """
                    例：nianbao import 2023年报.docx
                        nianbao import 2023年报.html -o 青石县水利局2023.yaml
                        nianbao import 各局 -o 导入

                    按行、列的名称读数，读不准的不猜：留作待填，并逐条说明在原文哪里。原文空白的也是待填；加 --blank-as-zero 按 0 计。

                    退出码：0 全部读出；1 有待填或有错误，文件照样写出；2 有的没有写。
                    """,
                en: """
                    Examples: nianbao import 2023.docx
                              nianbao import 2023.html -o bureau-2023.yaml
                              nianbao import units -o imported

                    Figures are read by the labels of rows and columns. What is not certain is not guessed: it is left to \
                    fill in, and each place is listed. So is what is empty in the document; --blank-as-zero takes it for 0.

                    Exit codes: 0 all read; 1 something is to fill in or wrong, and the file is written all the same; \
                    2 something was not written.
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            pick(zh: "文档或文件夹，- 为标准输入。", en: "Documents or folders, - for standard input."), valueName: "path"),
        completion: .file())
    var paths: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            pick(
                zh: "写到哪个文件或文件夹，- 为屏幕（默认：当前文件夹，以机关名加年度为名）。",
                en: "The file or folder to write, - for stdout (default: here, named by agency and year)."),
            valueName: "path"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            pick(zh: "年报文件里的键用中文（zh）还是英文（en）。", en: "Keys of the report file: zh or en."), valueName: "lang"))
    var keys: KeyLanguage = .zh

    @Option(
        help: ArgumentHelp(
            pick(zh: "text 屏幕上看；json 供程序读。", en: "text to read here; json for programs."), valueName: "format"))
    var format: ImportFormat = .text

    @Flag(help: ArgumentHelp(pick(zh: "原文空白的格按 0 计。", en: "Take cells that are empty in the document for 0.")))
    var blankAsZero = false

    @Flag(
        help: ArgumentHelp(
            pick(
                zh: "覆盖手工改过的文件，原文件另存一份，文件名带日期。",
                en: "Replace a file that was edited by hand; a dated copy is kept.")))
    var force = false

    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    /// The keys that a report file is written with.
    enum KeyLanguage: String, ExpressibleByArgument, CaseIterable {
        case zh
        case en

        var spelling: Spelling { self == .zh ? .chinese : .english }
    }

    /// What the account is written as.
    enum ImportFormat: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    func validate() throws {
        guard output == "-", format == .json else { return }
        throw ValidationError(
            pick(
                zh: "-o - 和 --format json 都写到标准输出，只能用一个",
                en: "-o - and --format json both go to standard output; use one"))
    }

    func run() throws {
        let files = DocumentFiles(paths)
        Terminal.error.write(files.failures.remarks)
        guard !files.paths.isEmpty else { throw ExitCode(2) }
        let reader = try form.load().reader()
        var code: Int32 = files.failures.isEmpty ? 0 : 2
        var json = ImportJSON()
        var writer = ImportWriter(self, isSingle: files.paths.count == 1)
        for path in files.paths {
            do {
                let document = try ImportedDocument(path, reader, blankAsZero: blankAsZero)
                let outputs = try writer.write(document)
                if format == .json { try json.add(document, outputs: outputs) }
                if document.reports.contains(where: \.isUnfinished) { code = max(code, 1) }
            } catch {
                let failure = Failure(error)
                Terminal.error.write(failure)
                if format == .json { try json.add(failure, path: path) }
                code = 2
            }
        }
        if format == .json { try Terminal.output.put(json.text) }
        if code != 0 { throw ExitCode(code) }
    }
}
