internal import NianbaoCore
internal import NianbaoWorkspace

/// What can be typed at a place of a report file.
struct Completions {
    private let document: OpenDocument
    private let forms: GivenForms
    private let form: Form
    private let spelling: Spelling
    private let language: Language
    private let typed: TypedPlace

    /// `nil` when there is no form to go by.
    init?(_ document: OpenDocument, at position: SourcePosition, _ forms: GivenForms, _ language: Language) {
        guard let form = document.form(forms) else { return nil }
        (self.document, self.forms, self.form, self.language) = (document, forms, form, language)
        spelling = document.spelling(language)
        typed = TypedPlace(document.lines, at: position)
    }

    /// A word that can be typed.
    private struct Item {
        let word: String
        /// Another spelling by which it is found, too.
        var other = ""
        /// What follows it.
        var ending = ""
        var label = ""
        var guide: [String] = []
        let kind: Kind

        /// As LSP 3.17 numbers them (“CompletionItemKind”).
        enum Kind: Int {
            case field = 5
            case value = 12
            case reference = 18
            case group = 9
        }
    }

    /// The words in the order in which they are to be shown.
    var json: JSONValue {
        let range = document.range(typed.span)
        return .list(
            items.enumerated().map { index, item in
                let order = String(index)
                return [
                    "label": .text(item.word), "kind": .integer(item.kind.rawValue), "detail": .text(item.label),
                    "documentation": .text(item.guide.joined(separator: "\n")),
                    "filterText": .text(item.other.isEmpty ? item.word : item.word + " " + item.other),
                    "sortText": .text(String(repeating: "0", count: max(0, 5 - order.count)) + order),
                    "textEdit": ["range": range, "newText": .text(item.word + item.ending)],
                ]
            })
    }

    private var items: [Item] {
        switch typed.kind {
        case .key: keys(FormPlace(typed.path, form))
        case .value: values(FormPlace(typed.path + [typed.key].compactMap(\.self), form))
        case .reference: addresses
        case .other: []
        }
    }

    private func keys(_ place: FormPlace?) -> [Item] {
        guard let place else { return [] }
        let around = place.label(form) + " › "
        let others = typed.siblings.subtracting([typed.key].compactMap(\.self))
        return place.children(form).filter { child in !others.contains { child.name.matches($0) } }.map { name, place in
            let label = place.label(form)
            return Item(
                word: name[spelling], other: name[spelling == .chinese ? .english : .chinese],
                ending: typed.hasColon ? "" : place.ending,
                label: label.hasPrefix(around) ? String(label.dropFirst(around.count)) : label,
                guide: place.guide(form, spelling, language), kind: place.isGroup ? .group : .field)
        }
    }

    private func values(_ place: FormPlace?) -> [Item] {
        switch place {
        case .field(.scope): form.scopes.all.map { Item(word: $0[spelling], kind: .value) }
        case .field(.edition): forms.library.editions(of: form.kind).map { Item(word: $0, kind: .value) }
        case .field(.kind): forms.library.kinds.map { Item(word: $0, kind: .value) }
        case .text: [Item(word: "|", kind: .value), todo]
        case .group(let section, let group):
            section.table?.keys.rows.count == group.rows.count ? [todo] : figures(group.rows)
        case .row(let row): figures([row])
        case .cell(let cell): [todo] + (form[cell].allowsNotApplicable ? [notApplicable] : [])
        case .word(Notation.waivedRule):
            Rule.all(for: form).filter(\.isWaivable).map {
                Item(word: $0.id, label: $0.statement[language], kind: .value)
            }
        case .word(Notation.place): addresses
        case .report, .field, .list, .word, nil: []
        }
    }

    private func figures(_ rows: [RowID]) -> [Item] {
        let mayNotApply = rows.allSatisfy { form.row($0).allowsNotApplicable }
        return [Item(word: "0", kind: .value), todo] + (mayNotApply ? [notApplicable] : [])
    }

    private var todo: Item { Item(word: Notation.blank[spelling], kind: .value) }
    private var notApplicable: Item { Item(word: Notation.notApplicable[spelling], kind: .value) }

    private var addresses: [Item] {
        form.cells.indices.map { index in
            let cell = CellID(index)
            return Item(word: form[cell].address(spelling), label: form.labels(of: cell).text, kind: .reference)
        }
    }
}

extension FormPlace {
    fileprivate var isGroup: Bool {
        switch self {
        case .group, .list: true
        case .report, .field, .text, .row, .cell, .word: false
        }
    }

    /// What is typed after its key.
    fileprivate var ending: String {
        switch self {
        case .group, .list: ":"
        case .text, .field(.preamble): ": |"
        case .report, .field, .row, .cell, .word: ": "
        }
    }
}
