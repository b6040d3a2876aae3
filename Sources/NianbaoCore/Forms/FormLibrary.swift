/// The forms that reports can be written on: several kinds of report, each with its editions, oldest first.
///
/// If two editions of one kind cover the same year, the later one in the list is used.
package struct FormLibrary: Sendable {
    private var sources: [FormSource]
    /// The forms that were added to the library, in the order of adding.
    package private(set) var added: [Form] = []
    /// Which of the added forms replaced one that was there.
    package private(set) var replaced: [FormID] = []

    /// The kind of reports that name none; empty in a library without forms.
    package let defaultKind: String

    /// A library of forms, each kind's oldest edition first. The first form's kind is the default.
    package init(_ forms: [Form]) { self.init(forms.map { FormSource($0) }) }

    /// Forms by name, each made by `make` from its index when it is first used.
    init(_ ids: [FormID], make: @escaping @Sendable (Int) -> Form?) {
        self.init(ids.enumerated().map { index, id in FormSource(id) { make(index) } })
    }

    private init(_ sources: [FormSource]) {
        self.sources = sources
        defaultKind = sources.first?.id.kind ?? ""
    }

    /// The library with one more form. It is preferred to others of its kind for the years that it covers, and
    /// replaces one of the same kind and edition.
    package func adding(_ form: Form) -> FormLibrary {
        var library = self
        library.added = added.filter { $0.id != form.id } + [form]
        if let index = sources.firstIndex(where: { $0.id == form.id }) {
            if !added.contains(where: { $0.id == form.id }) { library.replaced.append(form.id) }
            library.sources.remove(at: index)
        }
        library.sources.append(FormSource(form))
        return library
    }

    /// All forms, in the order of the library. It makes those that were not used before.
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

    /// The newest edition of a kind; `nil` when there is no such kind.
    func newest(of kind: String) -> Form? {
        sources.reversed().lazy.filter { $0.id.kind == kind }.compactMap(\.form).first
    }

    /// What the newest edition of the default kind calls the scopes of reports.
    package var defaultScopes: ScopeNames { newest(of: defaultKind)?.scopes ?? .ids }

    /// The edition of this name, of the default kind; `nil` when there is none.
    package func form(edition: String) -> Form? { form(FormID(kind: defaultKind, edition: edition)) }

    /// The form of this kind and edition; `nil` when there is none.
    package func form(_ id: FormID) -> Form? {
        sources.reversed().lazy.filter { $0.id == id }.compactMap(\.form).first
    }

    /// The edition in force for a report year, of the default kind; `nil` when none covers it.
    package func form(year: Int) -> Form? { form(of: defaultKind, year: year) }

    /// The edition of a kind that is in force for a report year; `nil` when none covers it.
    package func form(of kind: String, year: Int) -> Form? {
        sources.reversed().lazy.filter { $0.id.kind == kind }.compactMap(\.form).first { $0.years.contains(year) }
    }
}

/// A form that is made at its first use, and only once, however many copies there are of its library.
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
