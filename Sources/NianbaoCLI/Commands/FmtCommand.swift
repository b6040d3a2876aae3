internal import ArgumentParser
internal import NianbaoCore

/// `nianbao fmt`: report files in the one canonical layout.
struct FmtCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "fmt",
            abstract: pick(
                zh: "整理年报文件：次序、缩进、对齐；数字、正文和注释不变。",
                en: "Tidy report files: order, indentation, alignment; figures, texts and comments stay."),
            discussion: pick(
                zh: """
                    例：nianbao fmt 年报.yaml

                    改过的文件列在屏幕上。有写法错误的文件不动，先按提示改正。
                    """,
                en: """
                    Example: nianbao fmt report.yaml

                    The files that were changed are listed. A file that is not well written is left alone and told what \
                    is wrong with it.
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            pick(zh: "年报文件；- 为标准输入，整理后写到屏幕。", en: "Report files; - takes standard input to stdout."),
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var files: [String]

    @Flag(
        help: ArgumentHelp(
            pick(
                zh: "不改文件，只列出没有整理好的；有的话退出码为 1。",
                en: "Change nothing; list files that are not tidy and end with 1 if there are any.")))
    var check = false

    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let reader = ReportReader(.builtIn, form: try form.load())
        var code: Int32 = 0
        // Otherwise the work in a folder would begin anew with each file.
        let folders = check ? [] : files.filter { $0 != "-" }.map { WorkFolder.of(HiddenFile.folder(of: $0)) }
        defer { withExtendedLifetime(folders) {} }
        for path in files {
            do {
                code = max(code, try isFine(path, reader) ? 0 : 1)
            } catch let failure as Failure {
                // One file that cannot be read or written does not keep the others from being done.
                Terminal.error.write(failure.line)
                code = 2
            }
        }
        if code != 0 { throw ExitCode(code) }
    }

    /// Does one file and returns whether there is nothing to complain of.
    private func isFine(_ path: String, _ reader: ReportReader) throws -> Bool {
        if check {
            let bytes = try InputFile.bytes(path)
            guard let tidy = tidy(bytes, path, reader) else { return false }
            if tidy != bytes { try Terminal.output.put(InputFile.name(path) + "\n") }
            return tidy == bytes
        }
        if path == "-" {
            guard let tidy = tidy(try InputFile.bytes(path), path, reader) else { return false }
            try Terminal.output.put(String(decoding: tidy, as: UTF8.self))
            return true
        }
        var isWellWritten = true
        let isChanged = try EditedFile.edit(path) { bytes in
            let tidy = tidy(bytes, path, reader)
            isWellWritten = tidy != nil
            return tidy
        }
        if isChanged { try Terminal.output.put(path + "\n") }
        return isWellWritten
    }

    /// The file's bytes in the canonical layout; `nil` when it has errors, which are told.
    private func tidy(_ bytes: [UInt8], _ path: String, _ reader: ReportReader) -> [UInt8]? {
        let (file, decoding) = SourceDecoder.decode(bytes, name: InputFile.name(path))
        guard let file else {
            tell(decoding, InputFile.undecoded(path, bytes, decoding))
            return nil
        }
        let reading = reader.read(file)
        guard let report = reading.report, !reading.findings.containsErrors else {
            tell((decoding + reading.findings).inReadingOrder(), file)
            return nil
        }
        if !check { tellEncoding(decoding, file) }
        return Array(ReportFormatter.text(of: file.text, form: report.form).utf8)
    }

    private func tell(_ findings: [Finding], _ file: SourceFile) {
        var printer = FindingPrinter(file, on: .error)
        Terminal.error.write(printer.text(findings))
        let text = pick(
            zh: "\(file.name)：没有整理，请先改正上面的错误", en: "\(file.name): left alone; mend the errors above first")
        Terminal.error.write(text.printable + "\n")
    }

    /// What is written is UTF-8, whatever was read.
    private func tellEncoding(_ decoding: [Finding], _ file: SourceFile) {
        for finding in decoding {
            let text = pick(
                zh: "\(file.name)：\(finding.message.zh)，整理后存为 UTF-8",
                en: "\(file.name): \(finding.message.en); it is written in UTF-8")
            Terminal.error.write(text.printable + "\n")
        }
    }
}
