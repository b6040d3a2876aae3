/// The editions that a report can be written in, oldest first. Of two for the same year or of the same name, the later
/// one in the list counts.
package struct FormLibrary: Sendable {
    private let sources: [FormSource]

    package init(_ forms: [Form]) {
        sources = forms.map { form in FormSource(form.edition) { form } }
    }

    /// Editions whose form files, known to have no faults, are read when they are first asked for: reading one takes
    /// longer than a report.
    package init(reading files: [(edition: String, text: String)]) {
        sources = files.map { edition, text in
            FormSource(edition) { FormReader.read(SourceFile(name: edition, text: text), isTrusted: true).form }
        }
    }

    private init(_ sources: [FormSource]) {
        self.sources = sources
    }

    /// The library with one more form, which counts before the others.
    func adding(_ form: Form) -> FormLibrary { FormLibrary(sources + FormLibrary([form]).sources) }

    package var forms: [Form] { sources.compactMap(\.form) }

    /// The form of the newest edition.
    var newest: Form? { sources.reversed().lazy.compactMap(\.form).first }

    /// The edition of this name.
    package func form(edition: String) -> Form? {
        sources.reversed().lazy.filter { $0.edition == edition }.compactMap(\.form).first
    }

    /// The edition in force for a report year.
    package func form(year: Int) -> Form? {
        sources.reversed().lazy.compactMap(\.form).first { $0.years.contains(year) }
    }

    package var editions: [String] { sources.map(\.edition) }
}
