internal import ArgumentParser
internal import NianbaoCore

/// `nianbao form`: the tables of an edition and the keys to write them with.
struct FormCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "form",
            abstract: pick(zh: "列出一个版式的表格和键。", en: "Show an edition's tables and keys."),
            discussion: pick(zh: "例：nianbao form 2021", en: "Example: nianbao form 2021"))
    }

    @Argument(
        help: ArgumentHelp(
            pick(zh: "版式，如 2021；不写则列出全部版式。", en: "The edition, such as 2021; without it, all are listed.")))
    var edition: String?

    @OptionGroup var form: FormOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        if let form = try form.load() {
            try Terminal.output.put(FormListing.text(of: form, language: Console.current.language))
            return
        }
        let library = FormLibrary.builtIn
        guard let edition else {
            try Terminal.output.put(library.forms.map(\.line).joined())
            return
        }
        guard let form = library.form(edition: edition) else {
            throw Failure(
                zh: "没有版式“\(edition)”，可用：\(library.editions.joined(separator: "、"))",
                en: "there is no edition “\(edition)”; there are: \(library.editions.joined(separator: ", "))")
        }
        try Terminal.output.put(FormListing.text(of: form, language: Console.current.language))
    }
}

extension Form {
    fileprivate var line: String {
        let end = years.upperBound == 9999 ? pick(zh: "起", en: " on") : "–\(years.upperBound)"
        return "\(edition)\t\(years.lowerBound)\(end)\t\(source)\n"
    }
}
