/// A relation as the form file declares it, still to be made for each row or column.
struct RelationDraft {
    let rule: Rule
    let axis: Relation.Axis
    let blocks: [Int]
    let left: [NamedReference]
    let comparison: Comparison
    let right: [NamedReference]
    /// What must be more than zero for the relation to be expected; empty when it always is.
    let condition: [NamedReference]

    /// A row or column under the name that messages use for it.
    struct NamedReference {
        let name: Name
        let isNegative: Bool
        let id: String
    }
}

struct RelationDrafts {
    private(set) var all: [RelationDraft] = []

    mutating func add(_ draft: RelationDraft) { all.append(draft) }
}

extension FormReader {
    /// - Parameter isExpectation: Whether it is one that need not hold, and may have a condition.
    mutating func relation(
        _ node: YAMLNode, blocks range: Range<Int>, isExpectation: Bool = false
    ) -> RelationDraft? {
        let known = ["rule", "in", "each", "left", "compare", "right"] + (isExpectation ? ["when"] : [])
        guard let fields = fields(node, known: known) else { return nil }
        let rule = rule("rule", in: fields)
        let axis: Relation.Axis = choice("each", in: fields, ["row": .row, "column": .column], fallback: .column)
        let blocks = blocks(fields, among: range)
        let left = required("left", in: fields) == nil ? [] : side("left", in: fields, axis: axis, blocks: blocks)
        let right = side("right", in: fields, axis: axis, blocks: blocks)
        let condition = side("when", in: fields, axis: axis, blocks: blocks)
        guard let rule, !left.isEmpty else { return nil }
        return RelationDraft(
            rule: rule, axis: axis, blocks: blocks, left: left,
            comparison: choice(
                "compare", in: fields,
                ["equal": .equal, "at_most": .atMost, "at_least": .atLeast, "differs": .unequal], fallback: .equal),
            right: right, condition: condition)
    }

    private mutating func blocks(_ fields: Fields, among range: Range<Int>) -> [Int] {
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
        _ name: String, in fields: Fields, axis: Relation.Axis, blocks range: [Int]
    ) -> [RelationDraft.NamedReference] {
        guard let node = fields[name] else { return [] }
        guard let entries = node.entries, !entries.isEmpty else {
            wrongKind(node, expected: Bilingual(zh: "一个表（名称: 编号）", en: "a map (name: id)"))
            return []
        }
        return entries.compactMap { entry in
            guard let text = text(entry.value) else { return nil }
            let id = String(text.drop { $0 == "-" })
            for block in range where blocks[block].index(of: id, across: axis) == nil {
                unknownReference(id, at: entry.value.span, known: blocks[block].references(across: axis))
                return nil
            }
            return RelationDraft.NamedReference(
                name: Name(id: entry.key, key: entry.key), isNegative: text.hasPrefix("-"), id: id)
        }
    }

    mutating func unknownReference(_ reference: String, at span: SourceSpan, known: [String]) {
        let nearest = reference.nearest(among: known)
        findings.append(
            Finding(
                .formReference, at: span,
                Bilingual(zh: "没有叫“\(reference)”的行或列", en: "there is no row or column “\(reference)”"),
                advice: known.isEmpty
                    ? nil
                    : Bilingual(
                        zh: nearest.map { "是不是“\($0)”？" } ?? "可用的编号：\(known.joined(separator: "、"))",
                        en: nearest.map { "did you mean “\($0)”?" } ?? "known ids: \(known.joined(separator: ", "))")))
    }
}

extension Block {
    /// What the terms of a relation can name: rows when it is made for each column, columns when for each row.
    func references(across axis: Relation.Axis) -> [String] {
        switch axis {
        case .column: rows.map { ($0.groups + [$0.name]).map(\.id).joined(separator: ".") }
        case .row: columns.map(\.name.id)
        }
    }

    func index(of id: String, across axis: Relation.Axis) -> Int? {
        references(across: axis).firstIndex(of: id)
    }
}
