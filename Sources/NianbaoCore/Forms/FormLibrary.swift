/// The forms that a report can be written on: several kinds of report, and of each several editions, oldest first.
///
/// Of two editions of one kind for the same year, the later one in the list counts.
package struct FormLibrary: Sendable {
    private var sources: [FormSource]
    /// The forms that were added by hand, in the order of adding.
    package private(set) var added: [Form] = []
    /// Which of the added forms took the place of one that was there.
    package private(set) var replaced: Set<FormID> = []

    /// The kind of reports that name none; empty in a library without forms.
    package let defaultKind: String

    package init(_ forms: [Form]) { self.init(forms.map { FormSource($0) }) }

    /// Forms by name, each made by `make` from its index when it is first used.
    init(_ ids: [FormID], make: @escaping @Sendable (Int) -> Form?) {
        self.init(ids.enumerated().map { index, id in FormSource(id) { make(index) } })
    }

    private init(_ sources: [FormSource]) {
        self.sources = sources
        defaultKind = sources.first?.id.kind ?? ""
    }

    /// The library with one more form, which counts before the others of its kind for the years that it covers, and
    /// takes the place of one of the same kind and edition.
    package func adding(_ form: Form) -> FormLibrary {
        var library = self
        library.added = added.filter { $0.id != form.id } + [form]
        if let index = sources.firstIndex(where: { $0.id == form.id }) {
            if !added.contains(where: { $0.id == form.id }) { library.replaced.insert(form.id) }
            library.sources.remove(at: index)
        }
        library.sources.append(FormSource(form))
        return library
    }

    package var forms: [Form] { sources.compactMap(\.form) }

    /// The kinds of report, each once.
    package var kinds: [String] {
        sources.reduce(into: []) { kinds, source in
            if !kinds.contains(source.id.kind) { kinds.append(source.id.kind) }
        }
    }

    /// The editions of a kind, by name.
    package func editions(of kind: String) -> [String] {
        sources.map(\.id).filter { $0.kind == kind }.map(\.edition)
    }

    /// The editions of the default kind, by name.
    package var editions: [String] { editions(of: defaultKind) }

    /// The form of the newest edition of a kind.
    func newest(of kind: String) -> Form? {
        sources.reversed().lazy.filter { $0.id.kind == kind }.compactMap(\.form).first
    }

    /// The edition of this name, of the default kind.
    package func form(edition: String) -> Form? { form(FormID(kind: defaultKind, edition: edition)) }

    package func form(_ id: FormID) -> Form? {
        sources.reversed().lazy.filter { $0.id == id }.compactMap(\.form).first
    }

    /// The edition in force for a report year, of the default kind.
    package func form(year: Int) -> Form? { form(of: defaultKind, year: year) }

    /// The edition of a kind that is in force for a report year.
    package func form(of kind: String, year: Int) -> Form? {
        sources.reversed().lazy.filter { $0.id.kind == kind }.compactMap(\.form).first { $0.years.contains(year) }
    }
}

/// A form that is made when somebody first wants it, and once, whatever copies there are of the library that holds it.
private struct FormSource: Sendable {
    /// Known before the form is made.
    let id: FormID
    private let made: Deferred<Form?>

    init(_ id: FormID, _ make: @escaping @Sendable () -> Form?) {
        self.id = id
        made = Deferred(make)
    }

    init(_ form: Form) { self.init(form.id) { form } }

    /// `nil` when it cannot be made.
    var form: Form? { made.value }
}
