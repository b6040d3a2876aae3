extension FormReader {
    /// The names that lead from a section to the rows of one block, and the nodes that declare them.
    typealias BlockKeys = (keys: KeyGroup, nodes: [YAMLNode])

    /// Reads one block, appends it to `blocks` and returns the names that lead to its rows.
    mutating func block(_ node: YAMLNode) -> BlockKeys? {
        let known = ["id", "key", "caption", "corner", "layout", "columns", "rows"]
        guard let fields = fields(node, known: known) else { return nil }
        let name = fields["key"] == nil && fields["id"] == nil ? nil : name(fields)
        let index = blocks.count

        var columns = HeadReader(kind: .column, block: index)
        let columnHeads = list("columns", in: fields).compactMap { columns.head($0, &self) }
        var rows = HeadReader(kind: .row, block: index)
        let rowHeads = list("rows", in: fields).compactMap { rows.head($0, &self) }
        guard !columnHeads.isEmpty, !rowHeads.isEmpty else { return nil }
        refuseDuplicates(columns.leaves.map(\.name), at: columns.leaves.map(\.node), besides: Notation.reserved)

        let rowSums = rows.sums(rulesFor: columns, &self)
        let columnSums = columns.sums(rulesFor: rows, &self)
        blocks.append(
            Block(
                name: name,
                caption: optionalText("caption", in: fields),
                corner: optionalText("corner", in: fields) ?? "",
                layout: choice("layout", in: fields, ["down": .down, "across": .across], fallback: .down),
                columns: zip(columns.leaves, columnSums).map { leaf, sum in
                    Column(name: leaf.name, label: leaf.label, measure: leaf.measure, sum: sum)
                },
                rows: zip(rows.leaves, rowSums).map { leaf, sum in
                    Row(
                        name: leaf.name, label: leaf.label, groups: leaf.groups, sum: sum,
                        allowsNotApplicable: leaf.allowsNotApplicable)
                },
                columnHeads: columnHeads,
                rowHeads: rowHeads,
                firstCell: blocks.last.map { $0.firstCell + $0.rows.count * $0.columns.count } ?? 0))
        guard let name else { return (rows.keys, rows.topNodes) }
        refuseDuplicates(rows.topNames, at: rows.topNodes)
        return (KeyGroup(children: [KeyGroup.Child(name: name, node: .group(rows.keys))]), [node])
    }
}

/// Reads the tree of heads on one side of a block.
struct HeadReader {
    enum Kind { case row, column }

    /// A row or column as the file declares it, its sum not yet resolved.
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
        case .row: ["id", "key", "label", "sum", "rule", "not_applicable"]
        case .column: ["id", "key", "label", "sum", "rule", "span", "measure", "decimals"]
        }
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
        return Heading(label: label ?? "", body: .leaf(leaves.count - 1, span: span))
    }

    private mutating func group(_ node: YAMLNode, _ reader: inout FormReader) -> Heading? {
        guard let fields = reader.fields(node, known: ["id", "key", "label", "children"]) else { return nil }
        let label = reader.text("label", in: fields)
        let isNamed = fields["key"] != nil || fields["id"] != nil
        let name = isNamed ? reader.name(fields) : nil
        let nodes = reader.list("children", in: fields)
        let heads: [Heading]
        if let name {
            // The names below a named group are a level of their own.
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
        return Heading(label: label, body: .group(heads))
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
