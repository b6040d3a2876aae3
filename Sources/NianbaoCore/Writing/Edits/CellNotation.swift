/// How a report file writes a cell: what has to be changed to change its figure.
enum CellNotation {
    /// A single figure, with its remark if it has one: after `key` on the row's level, or in the row's list or map.
    case figure(YAMLNode, row: YAMLEntry)
    /// One word for the whole row.
    case row(YAMLEntry, RowID)
    /// One word for a group of rows, or a whole table.
    case group(YAMLEntry, KeyGroup)
    /// `其余` in a row written by name.
    case rest(YAMLEntry, row: YAMLEntry)
    /// Not mentioned in a row written by name.
    case unmentioned(row: YAMLEntry)

    /// How each cell that the file mentions is written. The file must be free of faults in reading.
    static func all(in root: YAMLNode, _ form: Form) -> [CellID: CellNotation] {
        var reader = CellNotationReader(form: form)
        for entry in root.entries ?? [] {
            guard let section = form.sections.first(where: { $0.name.matches(entry.key) }),
                let table = section.table
            else { continue }
            reader.read(entry, table.keys)
        }
        return reader.notations
    }
}

private struct CellNotationReader {
    let form: Form
    var notations: [CellID: CellNotation] = [:]

    mutating func read(_ entry: YAMLEntry, _ group: KeyGroup) {
        guard let entries = entry.value.entries else {
            for row in group.rows where form.row(row).sum == nil { set(row, .group(entry, group)) }
            return
        }
        for child in entries {
            guard let index = group.index(of: child.key, expecting: 0) else { continue }
            switch group.children[index].node {
            case .group(let group): read(child, group)
            case .row(let row): read(child, row)
            }
        }
    }

    private mutating func read(_ entry: YAMLEntry, _ row: RowID) {
        let block = form.blocks[row.block]
        let inputs = block.inputColumns
        switch entry.value.content {
        case .scalar where inputs.count > 1: set(row, .row(entry, row))
        case .scalar: set(row, inputs[0], entry.value, in: entry)
        case .sequence(let items):
            let columns = items.count == inputs.count ? inputs : Array(block.columns.indices)
            for (column, item) in zip(columns, items) { set(row, column, item, in: entry) }
        case .mapping(let fields):
            if inputs.count == 1, fields.contains(where: { Notation.value.matches($0.key) }) {
                set(row, inputs[0], entry.value, in: entry)
            } else {
                read(fields, entry, row)
            }
        }
    }

    private mutating func read(_ fields: [YAMLEntry], _ entry: YAMLEntry, _ row: RowID) {
        let rest = fields.first { Notation.rest.matches($0.key) }
        set(row, rest.map { .rest($0, row: entry) } ?? .unmentioned(row: entry))
        for field in fields {
            guard let column = form.blocks[row.block].columns.firstIndex(where: { $0.name.matches(field.key) })
            else { continue }
            set(row, column, field.value, in: entry)
        }
    }

    private mutating func set(_ row: RowID, _ notation: CellNotation) {
        for column in form.blocks[row.block].inputColumns { notations[form.cell(row, column)] = notation }
    }

    /// A figure alone, or as `{值: 22, 注: …}`.
    private mutating func set(_ row: RowID, _ column: Int, _ node: YAMLNode, in entry: YAMLEntry) {
        notations[form.cell(row, column)] = .figure(node, row: entry)
    }
}

extension YAMLNode {
    /// The figure of a cell that may be written with its remark.
    var figure: YAMLNode { entries?.first { Notation.value.matches($0.key) }?.value ?? self }

    /// The remark of a cell; `nil` when it is written without one.
    var remark: YAMLNode? { entries?.first { Notation.remark.matches($0.key) }?.value }
}
