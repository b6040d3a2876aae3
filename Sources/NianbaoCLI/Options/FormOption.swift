internal import ArgumentParser
internal import FormTemplates
internal import NianbaoCore

/// The option to use another form file than the built-in editions.
struct FormOption: ParsableArguments {
    @Option(
        name: .customLong("form"),
        help: ArgumentHelp(
            pick(zh: "使用另一个版式文件，代替内置的版式。", en: "Use another form file instead of the built-in editions."),
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var path: String?

    /// The form in the file; `nil` when none is asked for. A file with faults has them printed and ends the run.
    func load() throws -> Form? { try loadHashed()?.form }

    /// The form in the file, or the built-in editions.
    func library() throws -> FormLibrary { try load().map { FormLibrary([$0]) } ?? .builtIn }

    /// Makes readers that share no objects, one for each thread: counting references to the same form would make
    /// threads wait for each other.
    func readers() throws -> @Sendable () -> ReportReader {
        guard let path else { return { ReportReader(.freshlyBuiltIn()) } }
        let source = try Self.read(path).source
        return { ReportReader(.freshlyBuiltIn(), form: FormReader.read(source, isTrusted: true).form) }
    }

    /// The form in the file, with the SHA-256 of its bytes.
    func loadHashed() throws -> (form: Form, hash: String)? {
        try path.map { path in
            let read = try Self.read(path)
            return (read.form, read.hash)
        }
    }

    /// Reads a form file.
    static func read(_ path: String) throws -> (form: Form, source: SourceFile, hash: String) {
        let bytes = try InputFile.bytes(path)
        let (file, decoding) = SourceDecoder.decode(bytes, name: InputFile.name(path))
        guard let file else { throw report(decoding, InputFile.undecoded(path, bytes, decoding)) }
        let (form, findings) = FormReader.read(file)
        guard let form else { throw report(findings, file) }
        return (form, file, inputHash(bytes))
    }

    private static func report(_ findings: [Finding], _ file: SourceFile) -> Failure {
        var printer = FindingPrinter(file, on: .error)
        Terminal.error.write(printer.text(findings))
        return Failure(zh: "版式文件有误：\(file.name)", en: "the form file has faults: \(file.name)")
    }
}

extension FormLibrary {
    /// The editions in the tool itself. They are held to the same rules as any form file; a test sees to it.
    static let builtIn = freshlyBuiltIn()

    /// The same editions in objects of their own.
    static func freshlyBuiltIn() -> FormLibrary {
        FormLibrary(reading: FormTemplate.all.map { ($0.edition, $0.text) })
    }
}
