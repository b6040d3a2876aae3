/// What a path of keys in a report file leads to.
package enum FormPlace: Sendable {
    /// The file as a whole.
    case report
    /// A field of one line, or the preamble.
    case field(ReportField)
    /// A list, whose entries have these fields.
    case list(ReportField, [Name])
    /// A section of text.
    case text(FormSection)
    /// A table's section, or a group of its rows.
    case group(FormSection, KeyGroup)
    /// A row of figures.
    case row(RowID)
    /// A figure by the name of its column.
    case cell(CellID)
    /// A name that is the same in all places of a kind, as 注 is.
    case word(Name)

    /// The place below the keys of a path, each in either spelling; `nil` when one of them is not known.
    package init?(_ path: [String], _ form: Form) {
        self = .report
        for word in path {
            guard let next = children(form).first(where: { $0.name.matches(word) }) else { return nil }
            self = next.place
        }
    }

    /// The names that may follow, in the form's order.
    package func children(_ form: Form) -> [(name: Name, place: FormPlace)] {
        switch self {
        case .report: ReportField.allCases.map { ($0.name, Self.of($0)) } + form.sections.map { ($0.name, Self.of($0)) }
        case .list(_, let names): names.map { ($0, .word($0)) }
        case .group(let section, let group):
            group.children.map { child in
                switch child.node {
                case .group(let group): (child.name, .group(section, group))
                case .row(let row): (child.name, .row(row))
                }
            }
        case .row(let row):
            form.blocks[row.block].columns.enumerated().map { ($1.name, .cell(form.cell(row, $0))) }
                + (form.blocks[row.block].inputColumns.count > 1 ? [(Notation.rest, .word(Notation.rest))] : [])
        case .cell: [Notation.value, Notation.remark].map { ($0, .word($0)) }
        case .field, .text, .word: []
        }
    }

    private static func of(_ field: ReportField) -> FormPlace {
        switch field {
        case .waivers: .list(field, Notation.ofWaivers)
        case .adjustments: .list(field, Notation.ofAdjustments)
        case .sources: .list(field, Notation.ofSources)
        default: .field(field)
        }
    }

    private static func of(_ section: FormSection) -> FormPlace {
        section.table.map { .group(section, $0.keys) } ?? .text(section)
    }

    /// What is printed for it; empty where nothing is.
    package func label(_ form: Form) -> String {
        switch self {
        case .report: form.kind
        case .field, .list, .word: ""
        case .text(let section): section.heading
        case .group(let section, let group):
            section.table?.keys.rows == group.rows ? section.heading : Self.common(group.rows, form)
        case .row(let row): form.labels(of: form.cell(row, 0)).rows.joined(separator: " › ")
        case .cell(let cell): form.labels(of: cell).text
        }
    }

    /// The labels that all rows have in common.
    private static func common(_ rows: [RowID], _ form: Form) -> String {
        let labels = rows.map { form.labels(of: form.cell($0, 0)).rows }
        let first = labels.first ?? []
        let count = labels.reduce(first.count) { count, other in
            min(count, zip(first, other).prefix { $0.0 == $0.1 }.count)
        }
        return first.prefix(count).joined(separator: " › ")
    }

    /// What to write there, in lines: of a text what the form asks for, of a row the order of its columns. Empty where that is clear.
    package func guide(_ form: Form, _ spelling: Spelling, _ language: Language) -> [String] {
        switch self {
        case .text(let section):
            guard case .narrative(let requirement) = section.body else { return [] }
            return requirement.guide
        case .row(let row):
            let block = form.blocks[row.block]
            if form.row(row).sum != nil { return [Self.computed[language]] }
            guard block.inputColumns.count > 1 else { return [block.columns[block.inputColumns[0]].label] }
            return ["[" + block.inputColumns.map { block.columns[$0].name[spelling] }.joined(separator: ", ") + "]"]
        case .cell(let cell): return form[cell].isDerived ? [Self.computed[language]] : []
        case .report, .field, .list, .group, .word: return []
        }
    }

    private static let computed = Bilingual(
        zh: "由程序计算，可以不写；写了就核对", en: "computed; it may be left out, and is compared if it is there")

    /// The cells of a row or a column of it; empty for all else.
    package func cells(_ form: Form) -> [CellID] {
        switch self {
        case .row(let row): form.blocks[row.block].columns.indices.map { form.cell(row, $0) }
        case .cell(let cell): [cell]
        default: []
        }
    }
}
