/// Reads the tree of headers on one side of a block.
struct HeadReader {
    enum Kind { case row, column }

    /// A row or column as the file declares it, before its sum is resolved.
    struct Leaf {
        let name: Name
        let label: String
        let groups: [Name]
        let measure: Measure
        let allowsNotApplicable: Bool
        let sum: YAMLNode?
        let rule: YAMLNode?
        let node: YAMLNode
    }

    let kind: Kind
    let block: Int
    private(set) var leaves: [Leaf] = []
    /// The names of the topmost level, and the nodes that declare them.
    private(set) var topNames: [Name] = []
    private(set) var topNodes: [YAMLNode] = []
    private var groups: [Name] = []
    private var children: [KeyGroup.Child] = []

    init(kind: Kind, block: Int) {
        self.kind = kind
        self.block = block
    }

    var keys: KeyGroup { KeyGroup(children: children) }

    private var leafFields: [String] {
        switch kind {
        case .row: ["id", "key", "label", "aliases", "sum", "rule", "not_applicable"]
        case .column: ["id", "key", "label", "aliases", "sum", "rule", "span", "measure", "decimals"]
        }
    }

    private var groupFields: [String] {
        ["id", "key", "label", "aliases", "children"] + (kind == .row ? ["undivided"] : [])
    }

    mutating func head(_ node: YAMLNode, _ reader: inout FormReader) -> Heading? {
        let isGroup = node.entries?.contains { $0.key == "children" } ?? false
        return isGroup ? group(node, &reader) : leaf(node, &reader)
    }

    private mutating func leaf(_ node: YAMLNode, _ reader: inout FormReader) -> Heading? {
        guard let fields = reader.fields(node, known: leafFields) else { return nil }
        let name = reader.name(fields)
        let label = reader.text("label", in: fields)
        let span = fields["span"].flatMap { reader.integer($0, in: 1...64) } ?? 1
        guard let name else { return nil }
        leaves.append(
            Leaf(
                name: name, label: label ?? "", groups: groups, measure: measure(fields, &reader),
                allowsNotApplicable: reader.choice(
                    "not_applicable", in: fields, ["allowed": true, "refused": false], fallback: false),
                sum: fields["sum"], rule: fields["rule"], node: node))
        let row = RowID(block: block, row: leaves.count - 1)
        add(KeyGroup.Child(name: name, node: .row(row)), node)
        return Heading(label: label ?? "", aliases: reader.aliases(fields), body: .leaf(leaves.count - 1, span: span))
    }

    private mutating func group(_ node: YAMLNode, _ reader: inout FormReader) -> Heading? {
        guard let fields = reader.fields(node, known: groupFields) else { return nil }
        let label = reader.text("label", in: fields)
        let isNamed = fields["key"] != nil || fields["id"] != nil
        let name = isNamed ? reader.name(fields) : nil
        let nodes = reader.list("children", in: fields)
        let heads: [Heading]
        if let name {
            // A named group makes a new level of names.
            var inner = HeadReader(kind: kind, block: block)
            inner.groups = groups + [name]
            inner.leaves = leaves
            heads = nodes.compactMap { inner.head($0, &reader) }
            reader.refuseDuplicates(inner.topNames, at: inner.topNodes)
            leaves = inner.leaves
            add(KeyGroup.Child(name: name, node: .group(inner.keys)), node)
        } else {
            heads = nodes.compactMap { head($0, &reader) }
        }
        guard let label, !heads.isEmpty else { return nil }
        let undivided = fields["undivided"].flatMap { row(named: $0, below: heads, &reader) }
        return Heading(label: label, aliases: reader.aliases(fields), undivided: undivided, body: .group(heads))
    }

    /// The typed row of a group that a field names by its id.
    private func row(named node: YAMLNode, below heads: [Heading], _ reader: inout FormReader) -> Int? {
        guard let id = reader.text(node) else { return nil }
        let rows = heads.flatMap(\.leaves).filter { leaves[$0].sum == nil }
        if let row = rows.first(where: { leaves[$0].name.id == id }) { return row }
        reader.unknownReference(id, at: node.span, known: rows.map { leaves[$0].name.id })
        return nil
    }

    private mutating func add(_ child: KeyGroup.Child, _ node: YAMLNode) {
        children.append(child)
        topNames.append(child.name)
        topNodes.append(node)
    }

    private func measure(_ fields: FormReader.Fields, _ reader: inout FormReader) -> Measure {
        let decimals = fields["decimals"].flatMap { reader.integer($0, in: 0...Measure.amountScale) }
        return reader.choice(
            "measure", in: fields,
            ["count": .count, "signed": .signedCount, "amount": .amount(decimals: decimals)], fallback: .count)
    }
}

// MARK: Sums

extension HeadReader {
    /// The sums of the rows or columns, in their order; every sum refers to existing ones, and none depends on itself.
    func sums(rulesFor other: HeadReader, _ reader: inout FormReader) -> [Sum?] {
        var addends: [[Sum.Addend]?] = leaves.map { leaf in
            leaf.sum.map { resolve($0, of: leaf, &reader) }
        }
        for index in leaves.indices {
            guard let node = leaves[index].sum, reaches(index, from: index, addends) else { continue }
            reader.report(
                Finding(
                    .formCycle, at: node.span,
                    Bilingual(
                        zh: "“\(leaves[index].name.key)”的合计绕回了自身",
                        en: "the sum of “\(leaves[index].name.id)” depends on itself")))
            addends[index] = []
        }
        return leaves.indices.map { index in
            addends[index].map { Sum(terms: $0, rules: rules(for: leaves[index], other, &reader)) }
        }
    }

    private func resolve(_ node: YAMLNode, of leaf: Leaf, _ reader: inout FormReader) -> [Sum.Addend] {
        if node.scalar?.text == "all" {
            return leaves.indices.filter { leaves[$0].sum == nil }.map { Sum.Addend(isNegative: false, index: $0) }
        }
        guard let items = node.items, !items.isEmpty else {
            reader.wrongKind(
                node, expected: Bilingual(zh: "all 或编号的列表", en: "“all” or a list of ids"))
            return []
        }
        return items.flatMap { item -> [Sum.Addend] in
            guard let text = reader.text(item) else { return [] }
            let isNegative = text.hasPrefix("-")
            return find(String(text.drop { $0 == "-" }), at: item.span, &reader)
                .map { Sum.Addend(isNegative: isNegative, index: $0) }
        }
    }

    /// The indices of the rows or columns that `reference` means: one, or all of a group.
    private func find(_ reference: String, at span: SourceSpan, _ reader: inout FormReader) -> [Int] {
        let path = reference.split(separator: ".").map(String.init)
        let found = leaves.indices.filter { index in
            let full = (leaves[index].groups + [leaves[index].name]).map(\.id)
            return full.starts(with: path)
        }
        if found.isEmpty {
            reader.unknownReference(
                reference, at: span, known: leaves.map { ($0.groups + [$0.name]).map(\.id).joined(separator: ".") })
        }
        return found
    }

    private func reaches(_ target: Int, from start: Int, _ addends: [[Sum.Addend]?]) -> Bool {
        var isSeen = addends.map { _ in false }
        var open = (addends[start] ?? []).map(\.index)
        while let index = open.popLast() {
            if index == target { return true }
            guard !isSeen[index] else { continue }
            isSeen[index] = true
            open += (addends[index] ?? []).map(\.index)
        }
        return false
    }

    /// The identifiers of the rules of a sum along the other axis. The file has one for all, or a map with one for
    /// each.
    private func rules(for leaf: Leaf, _ other: HeadReader, _ reader: inout FormReader) -> [String] {
        guard let node = leaf.rule else {
            reader.report(
                Finding(
                    .formField, at: leaf.sum?.span,
                    Bilingual(zh: "合计缺少字段“rule”", en: "a sum needs the field “rule”")))
            return other.leaves.map { _ in "" }
        }
        if let text = node.scalar?.text { return other.leaves.map { _ in text } }
        guard let fields = reader.fields(node, known: other.leaves.map(\.name.id)) else { return [] }
        return other.leaves.map { reader.text($0.name.id, in: fields) ?? "" }
    }
}
