internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao schema`: JSON Schemas for editors.
struct SchemaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "schema",
            abstract: pick(
                zh: "写出 JSON Schema，供编辑器提示和检查。", en: "Write a JSON Schema, for editors to complete and check."),
            discussion: pick(
                zh: """
                    例：nianbao schema report -o 年报.schema.json
                    例：nianbao schema report --edition 2021

                    在年报第一行写“# yaml-language-server: $schema=年报.schema.json”，装有 YAML 扩展的编辑器就会提示项目、标出写错的地方。
                    合计和勾稽关系由 nianbao check 检查。
                    """,
                en: """
                    Example: nianbao schema report -o report.schema.json
                    Example: nianbao schema report --edition 2021

                    With “# yaml-language-server: $schema=report.schema.json” as its first line, editors with a YAML extension \
                    complete a report's keys and mark what does not fit. Totals and sums are checked by nianbao check.
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            pick(zh: "report：年报文件；form：格式文件。", en: "report: of report files; form: of form files."),
            valueName: pick(zh: "对象", en: "what")))
    var subject: Subject

    @Option(
        help: ArgumentHelp(
            pick(
                zh: "只要这一种格式，如 2021（默认全部，由年度和“格式:”决定）。", en: "Only this edition, such as 2021 (default: all, by year).")
        ))
    var edition: String?

    @Option(
        help: ArgumentHelp(pick(zh: "报告的种类，按格式文件里写的。", en: "The kind of report, as form files call it.")))
    var kind: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            pick(zh: "写到哪个文件（默认屏幕）。", en: "The file to write (default: stdout)."), valueName: "file"))
    var output: String?

    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    /// What the schema is of.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case report
        case form
    }

    func validate() throws {
        guard subject == .form, edition != nil || kind != nil || !form.paths.isEmpty else { return }
        throw ValidationError(
            pick(
                zh: "格式文件的 Schema 只有一种，不写 --edition、--kind、--form",
                en: "There is one schema of form files: leave out --edition, --kind and --form."))
    }

    func run() throws {
        let text = subject == .form ? try FormFileSchema().text() : try reportSchema()
        switch try OutputPlace(output ?? "-", standardOutput: Terminal.output.stream) {
        case .stream(let stream): try stream.put(text)
        case .file(let path):
            var batch = OutputBatch(remarks: Terminal.error.remarks)
            try batch.add(new: path, text: text)
            try batch.commit()
            Terminal.output.write(path.printable + "\n")
        }
    }

    private func reportSchema() throws -> String {
        let library = try form.load().library
        if let kind, !library.kinds.contains(kind) { throw Failure.noKind(kind, in: library) }
        let kinds = kind.map { [$0] } ?? library.kinds
        let forms = library.forms.filter { kinds.contains($0.kind) && (edition == nil || $0.edition == edition) }
        if let edition, forms.isEmpty { throw Failure.noEdition(edition, of: kinds, in: library) }
        return try ReportSchema(forms, defaultKind: library.defaultKind).text()
    }
}
