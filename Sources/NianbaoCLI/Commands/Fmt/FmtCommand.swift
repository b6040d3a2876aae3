internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao fmt`: report files in the one canonical layout.
struct FmtCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "fmt",
            abstract: pick(
                zh: "整理年报文件：次序、缩进、对齐；数字、正文和注释不变。",
                en: "Tidy report files: order, indentation, alignment; figures, texts and comments stay."),
            discussion: pick(
                zh: """
                    例：nianbao fmt 年报.yaml

                    改过的文件列在屏幕上。有写法错误的文件不整理，先按提示改正；加 --fix 自动改正只有一种改法的。
                    """,
                en: """
                    Example: nianbao fmt report.yaml

                    The files that were changed are listed. A file with faults of notation is not tidied, and the faults \
                    are reported; --fix fixes those that can be fixed in one way only.
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            pick(zh: "年报文件；- 为标准输入，整理后写到屏幕。", en: "Report files; - takes standard input to stdout."),
            valueName: "file"),
        completion: .reportFile)
    var files: [String]

    @Flag(
        help: ArgumentHelp(
            pick(
                zh: "不改文件，只列出没有整理好的；有的话退出码为 1。",
                en: "Change nothing; list files that are not tidy and end with 1 if there are any.")))
    var check = false

    @Flag(
        help: ArgumentHelp(
            pick(
                zh: "先把只有一种改法的写法问题改好，列出改了哪些，再整理。",
                en: "First fix the faults of notation that can be fixed in one way only, list the changes, then tidy."))
    )
    var fix = false

    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let reader = try form.load().reader()
        let remarks = Terminal.error.remarks
        var code: Int32 = 0
        // Kept until all files are done; otherwise each file would open its folder again.
        let folders = check ? [] : files.filter { $0 != "-" }.map { WorkFolder.of(HiddenFile.folder(of: $0), remarks) }
        defer { withExtendedLifetime(folders) {} }
        for path in files {
            do {
                code = max(code, try isFine(path, reader) ? 0 : 1)
            } catch let failure as Failure {
                // A file that cannot be read or written does not stop the others.
                Terminal.error.write(failure)
                code = 2
            }
        }
        if code != 0 { throw ExitCode(code) }
    }

    /// Formats one file and returns whether nothing is wrong with it.
    private func isFine(_ path: String, _ reader: ReportReader) throws -> Bool {
        if check {
            let bytes = try InputFile.bytes(path)
            let result = result(bytes, path, reader)
            if result.bytes != bytes { try Terminal.output.put(InputFile.shown(path).printable + "\n") }
            return result.isTidy && result.bytes == bytes
        }
        if path == "-" {
            let result = result(try InputFile.bytes(path), path, reader)
            Terminal.error.write(result.listing)
            guard result.isTidy || !result.listing.isEmpty else { return false }
            try Terminal.output.put(String(decoding: result.bytes, as: UTF8.self))
            return result.isTidy
        }
        var result: Result?
        let isChanged = try EditedFile.edit(path, remarks: Terminal.error.remarks) { bytes in
            let made = self.result(bytes, path, reader)
            result = made
            return made.bytes
        }
        if isChanged { try Terminal.output.put((result?.listing ?? "") + path.printable + "\n") }
        return result?.isTidy ?? true
    }

    /// What a file is turned into.
    private struct Result {
        /// The file with fixes if they are asked for, and in the canonical layout unless it has errors.
        let bytes: [UInt8]
        let isTidy: Bool
        /// What was fixed.
        let listing: String
    }

    private func result(_ bytes: [UInt8], _ path: String, _ reader: ReportReader) -> Result {
        let name = InputFile.shown(path)
        if let refusal = DocumentSource.refusal(bytes, name: name) {
            tell(refusal.findings, refusal.file)
            return Result(bytes: bytes, isTidy: false, listing: "")
        }
        let (file, decoding) = SourceDecoder.decode(bytes, name: name)
        guard let file else {
            tell(decoding, InputFile.undecoded(path, bytes, decoding))
            return Result(bytes: bytes, isTidy: false, listing: "")
        }
        let fixed = fix ? FixedReport(file, reader) : nil
        let listing = FixListing(fixed?.changes ?? [], path: name).text
        let current = fixed.map { SourceFile(name: name, text: $0.text) } ?? file
        let reading = reader.read(current)
        guard let report = reading.report, !reading.findings.containsErrors else {
            tell((decoding + reading.findings).inReadingOrder(), current)
            return Result(bytes: untidy(bytes, fixed, decoding), isTidy: false, listing: listing)
        }
        if !check { tellEncoding(decoding, file) }
        let text = ReportFormatter.text(of: current.text, form: report.form)
        return Result(bytes: Array(text.utf8), isTidy: true, listing: listing)
    }

    /// The bytes of a file that still has errors, with what could be fixed.
    private func untidy(_ bytes: [UInt8], _ fixed: FixedReport?, _ decoding: [Finding]) -> [UInt8] {
        guard let fixed, !fixed.changes.isEmpty else { return bytes }
        let isMarked = decoding.isEmpty && bytes.starts(with: SourceDecoder.byteOrderMark)
        return (isMarked ? SourceDecoder.byteOrderMark : []) + Array(fixed.text.utf8)
    }

    private func tell(_ findings: [Finding], _ file: SourceFile) {
        Terminal.error.write(FileFaults.other(file, findings).text(Terminal.error.style))
        let text = pick(
            zh: "\(file.name)：没有整理，请先改正上面的错误", en: "\(file.name): not tidied; fix the errors above first")
        Terminal.error.write(text.printable + "\n")
    }

    /// The output is UTF-8, whatever the encoding of the input.
    private func tellEncoding(_ decoding: [Finding], _ file: SourceFile) {
        for finding in decoding {
            let text = pick(
                zh: "\(file.name)：\(finding.message.zh)，整理后存为 UTF-8",
                en: "\(file.name): \(finding.message.en); it is written in UTF-8")
            Terminal.error.write(text.printable + "\n")
        }
    }
}
