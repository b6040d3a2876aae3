internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// `nianbao form`: the tables of an edition and the keys to write them with.
struct FormCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            subcommand: "form",
            abstract: pick(zh: "列出一种格式的表格和项目。", en: "Show an edition's tables and keys."),
            discussion: pick(
                zh: """
                    例：nianbao form 2021
                    例：nianbao form 2027 --form 格式/2027.yaml

                    有几种报告的，用 --kind 写明种类：nianbao form 2021 --kind 政府信息公开工作年度报告
                    """,
                en: """
                    Example: nianbao form 2021
                    Example: nianbao form 2027 --form forms/2027.yaml

                    With several kinds of report, --kind says which: nianbao form 2021 --kind KIND
                    """))
    }

    @Argument(
        help: ArgumentHelp(
            pick(
                zh: "格式，如 2021；不写则列出全部格式（有 --form 时，列那个格式的内容）。",
                en: "The edition, such as 2021; without it, all are listed (with --form, what that form has).")))
    var edition: String?

    @Option(
        help: ArgumentHelp(pick(zh: "报告的种类，按格式文件里写的。", en: "The kind of report, as form files call it.")))
    var kind: String?

    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let forms = try form.load()
        let library = forms.library
        if let kind, !library.kinds.contains(kind) { throw Failure.noKind(kind, in: library) }
        let text =
            if let edition {
                listing([try named(edition, in: library)], forms)
            } else if let kind {
                lines(library.forms.filter { $0.kind == kind }, forms)
            } else {
                forms.files.isEmpty ? lines(library.forms, forms) : listing(forms.files.map(\.form), forms)
            }
        try Terminal.output.put(text)
    }

    private func named(_ edition: String, in library: FormLibrary) throws(Failure) -> Form {
        // An edition without a kind is one of the usual kind, or else of the first kind that has it.
        let kinds = kind.map { [$0] } ?? library.kinds
        if let form = kinds.lazy.compactMap({ library.form(FormID(kind: $0, edition: edition)) }).first { return form }
        throw Failure.noEdition(edition, of: kinds, in: library)
    }

    private func listing(_ forms: [Form], _ given: GivenForms) -> String {
        forms.map { form in
            FormListing.text(
                of: form, isReplacing: given.replacements.contains(form.id), language: Console.current.language)
        }.joined(separator: "\n")
    }

    /// Edition, years, document and kind of each form, with a tab between them.
    private func lines(_ forms: [Form], _ given: GivenForms) -> String {
        let replacements = given.replacements
        return forms.map { form in
            let end = form.years.upperBound == 9999 ? pick(zh: "起", en: " on") : "–\(form.years.upperBound)"
            let years = "\(form.years.lowerBound)\(end)"
            let mark = replacements.contains(form.id) ? [pick(zh: "代替内置的", en: "replaces the built-in one")] : []
            return ([form.edition, years, form.source, form.kind] + mark).map(\.printable).joined(separator: "\t")
                + "\n"
        }.joined()
    }
}
