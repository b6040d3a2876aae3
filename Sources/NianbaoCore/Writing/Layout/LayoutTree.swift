/// The keys of a report file that have lines of their own, in the order of the file.
struct LayoutTree {
    private(set) var entries: [Entry] = []
    /// The column in which the outermost keys begin; `nil` if they are in brackets.
    let column: UInt32?
    /// The first position after the bracket around everything.
    let closing: SourcePosition?
    private let source: SourceText

    struct Entry {
        let key: String
        let value: YAMLNode
        let kind: Kind
        /// The index of the entry it is below; `nil` for outermost entries.
        let parent: Int?
        /// Where the form has it among those below the same entry.
        let order: Int
        let start: SourcePosition
        /// The first position after what belongs to it alone: its key if there are entries below it, else its value.
        let end: SourcePosition
        /// The first position after the bracket around the entries below it; `nil` if there is no bracket.
        let closing: SourcePosition?
    }

    enum Kind: Hashable {
        case field
        case narrative
        /// A field that is a list of maps.
        case list
        /// One word for a whole table or group.
        case word
        /// A table or group that has its rows below it.
        case level
        case row(RowID)
    }

    /// Keys that the form does not have are left out: a file with such keys has errors.
    init(_ root: YAMLNode, form: Form, source: SourceText) {
        self.source = source
        let isBracketed = source.isBracketed(root)
        column = isBracketed ? nil : root.span.start.column
        closing = isBracketed ? root.span.end : nil
        for entry in root.entries ?? [] {
            if let field = ReportField.allCases.first(where: { $0.name.matches(entry.key) }) {
                add(entry, kind(of: field), below: nil, order: Self.order(of: field, form))
            } else if let section = form.sections.firstIndex(where: { $0.name.matches(entry.key) }) {
                add(entry, form.sections[section], order: Self.order(ofSection: section))
            }
        }
    }

    /// The indices of the entries below one, or of the outermost ones, in the order of the form.
    func children(of parent: Int?) -> [Int] {
        entries.indices.filter { entries[$0].parent == parent }.sorted { entries[$0].order < entries[$1].order }
    }

    /// The index of the outermost entry that contains the entry, or is it.
    func top(of index: Int) -> Int {
        var index = index
        while let parent = entries[index].parent { index = parent }
        return index
    }

    /// The section of the form that an outermost entry is; `nil` for a field.
    func section(_ index: Int, in form: Form) -> FormSection? {
        let section = entries[index].order - ReportField.allCases.count
        return entries[index].parent == nil && form.sections.indices.contains(section) ? form.sections[section] : nil
    }

    private func kind(of field: ReportField) -> Kind {
        if field.isList { return .list }
        return field == .preamble ? .narrative : .field
    }

    /// Where the form has a field among the outermost entries: lists come after the sections.
    static func order(of field: ReportField, _ form: Form) -> Int {
        field.rawValue + (field.isList ? ReportField.allCases.count + form.sections.count : 0)
    }

    /// Where the form has a section among the outermost entries.
    static func order(ofSection index: Int) -> Int { ReportField.allCases.count + index }

    /// Where the form has the outermost entry with a key; `nil` for a key that it does not know.
    static func order(ofKey key: String, _ form: Form) -> Int? {
        if let field = ReportField.allCases.first(where: { $0.name.matches(key) }) { return order(of: field, form) }
        return form.sections.firstIndex { $0.name.matches(key) }.map(order(ofSection:))
    }

    private mutating func add(_ entry: YAMLEntry, _ section: FormSection, order: Int) {
        switch section.body {
        case .narrative: add(entry, .narrative, below: nil, order: order)
        case .table(let table): add(entry, table.keys, below: nil, order: order)
        }
    }

    private mutating func add(_ entry: YAMLEntry, _ group: KeyGroup, below parent: Int?, order: Int) {
        guard let rows = entry.value.entries, !rows.isEmpty else {
            add(entry, .word, below: parent, order: order)
            return
        }
        add(entry, .level, below: parent, order: order)
        let index = entries.count - 1
        for row in rows {
            guard let order = group.children.firstIndex(where: { $0.name.matches(row.key) }) else { continue }
            switch group.children[order].node {
            case .group(let group): add(row, group, below: index, order: order)
            case .row(let id): add(row, .row(id), below: index, order: order)
            }
        }
    }

    private mutating func add(_ entry: YAMLEntry, _ kind: Kind, below parent: Int?, order: Int) {
        let isLevel = kind == .level
        entries.append(
            Entry(
                key: entry.key, value: entry.value, kind: kind, parent: parent, order: order,
                start: entry.keySpan.start,
                end: isLevel ? entry.keySpan.end : max(entry.keySpan.end, source.end(of: entry.value)),
                closing: isLevel && source.isBracketed(entry.value) ? entry.value.span.end : nil))
    }
}
