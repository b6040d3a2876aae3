/// A relation as the form file declares it, before it is made for each row or column.
struct RelationDraft {
    let rule: Rule
    let axis: Relation.Axis
    let blocks: [Int]
    let left: [NamedReference]
    let comparison: Comparison
    let right: [NamedReference]
    /// The relation must hold only where this signed sum is more than zero; always when it is empty.
    let condition: [NamedReference]

    /// A row or column with the name that messages use for it.
    struct NamedReference {
        let name: Name
        let isNegative: Bool
        let id: String
    }
}

extension RelationDraft {
    /// The relations for each row or column that the draft applies to, with their conditions.
    ///
    /// - Parameter number: The number that distinguishes the draft from the form's others.
    func relations(in all: [Block], number: Int) -> [(relation: Relation, condition: [Term])] {
        blocks.flatMap { index in
            let block = all[index]
            let range = axis == .column ? block.columns.indices : block.rows.indices
            return range.map { subject in
                let relation = Relation(
                    rule: rule, left: terms(left, subject, block), comparison: comparison,
                    right: terms(right, subject, block), subject: block.subject(axis, subject),
                    origin: .declared(number))
                return (relation, terms(condition, subject, block))
            }
        }
    }

    private func terms(_ references: [NamedReference], _ subject: Int, _ block: Block) -> [Term] {
        references.compactMap { reference in
            guard let index = block.index(of: reference.id, across: axis) else { return nil }
            let cell =
                switch axis {
                case .column: block.cell(row: index, column: subject)
                case .row: block.cell(row: subject, column: index)
                }
            return Term(cell, isNegative: reference.isNegative, name: reference.name)
        }
    }
}

extension FormReader {
    /// Reads a relation between rows or columns of a table.
    ///
    /// - Parameters:
    ///   - all: The blocks of the form.
    ///   - range: Those of the table.
    ///   - mayHaveCondition: Whether the relation may have a condition under which it must hold.
    mutating func relation(
        _ node: YAMLNode, in all: [Block], _ range: Range<Int>, mayHaveCondition: Bool = false
    ) -> RelationDraft? {
        let known = ["rule", "in", "each", "left", "compare", "right"] + (mayHaveCondition ? ["when"] : [])
        guard let fields = fields(node, known: known) else { return nil }
        let rule = rule("rule", in: fields)
        let axis: Relation.Axis = choice("each", in: fields, ["row": .row, "column": .column], fallback: .column)
        let blocks = self.blocks(fields, among: range, of: all)
        let left =
            required("left", in: fields) == nil ? [] : side("left", in: fields, axis: axis, blocks: blocks, of: all)
        let right = side("right", in: fields, axis: axis, blocks: blocks, of: all)
        let condition = side("when", in: fields, axis: axis, blocks: blocks, of: all)
        guard let rule, !left.isEmpty else { return nil }
        return RelationDraft(
            rule: rule, axis: axis, blocks: blocks, left: left,
            comparison: comparison("compare", in: fields, among: Comparison.allCases),
            right: right, condition: condition)
    }

    private mutating func blocks(_ fields: Fields, among range: Range<Int>, of blocks: [Block]) -> [Int] {
        guard fields["in"] != nil else { return Array(range) }
        return list("in", in: fields).compactMap { node in
            guard let id = text(node) else { return nil }
            if let block = range.first(where: { blocks[$0].name?.id == id }) { return block }
            unknownReference(id, at: node.span, known: range.compactMap { blocks[$0].name?.id })
            return nil
        }
    }

    /// A side of a relation: a map from the name that messages use to the id of a row or column.
    private mutating func side(
        _ name: String, in fields: Fields, axis: Relation.Axis, blocks range: [Int], of blocks: [Block]
    ) -> [RelationDraft.NamedReference] {
        guard let node = fields[name] else { return [] }
        guard let entries = node.entries, !entries.isEmpty else {
            wrongKind(node, expected: Bilingual(zh: "一个表（名称: 编号）", en: "a map (name: id)"))
            return []
        }
        return entries.compactMap { entry in
            guard let text = text(entry.value) else { return nil }
            let id = text.withoutSign
            for block in range where blocks[block].index(of: id, across: axis) == nil {
                unknownReference(id, at: entry.value.span, known: blocks[block].references(across: axis))
                return nil
            }
            return RelationDraft.NamedReference(
                name: Name(id: entry.key, key: entry.key), isNegative: text.hasPrefix("-"), id: id)
        }
    }
}

extension Block {
    /// What the terms of a relation can name: rows when it is made for each column, columns when for each row.
    func references(across axis: Relation.Axis) -> [String] {
        switch axis {
        case .column: rows.map(\.fullName.id)
        case .row: columns.map(\.name.id)
        }
    }

    func index(of id: String, across axis: Relation.Axis) -> Int? {
        switch axis {
        case .column: rows.firstIndex { $0.fullName.id.hasSameBytes(as: id) }
        case .row: columns.firstIndex { $0.name.id.hasSameBytes(as: id) }
        }
    }
}
