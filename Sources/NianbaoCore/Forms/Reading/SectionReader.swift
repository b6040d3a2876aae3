/// Reads the sections of a form file with the blocks of their tables.
struct SectionReader {
    /// The name of a field, and what a section declares under it.
    typealias Declared = (field: String, declaration: Declaration)

    private let kinds: [any DeclaredRuleKind.Type]
    /// The sections that could be read.
    private(set) var sections: [FormSection] = []
    /// The blocks of all tables.
    private(set) var blocks: [Block] = []
    /// The relations of all tables, before they are made for each row or column.
    private(set) var relations: [RelationDraft] = []
    /// What sections declare under the fields of the kinds, in the order of the file.
    private(set) var declarations: [Declared] = []

    init(_ kinds: [any DeclaredRuleKind.Type]) { self.kinds = kinds }

    mutating func read(_ nodes: [YAMLNode], _ reader: inout FormReader) {
        var places: [YAMLNode] = []
        for (index, node) in nodes.enumerated() {
            guard let section = section(node, index, &reader) else { continue }
            sections.append(section)
            places.append(node)
        }
        reader.refuseDuplicates(sections.map(\.name), at: places, besides: ReportField.allCases.map(\.name))
        refuseSheetsOfOneName(at: places, &reader)
    }

    private mutating func section(_ node: YAMLNode, _ index: Int, _ reader: inout FormReader) -> FormSection? {
        let isText = node.entries?.contains { $0.key == "narrative" } ?? false
        let known =
            ["id", "key", "heading", "aliases"]
            + (isText ? ["narrative"] : ["page", "widths", "blocks", "relations"] + fieldNames(.table))
        guard let fields = reader.fields(node, known: known) else { return nil }
        let name = reader.name(fields)
        let heading = reader.text("heading", in: fields)
        let body: FormSection.Body? =
            if let narrative = fields["narrative"] {
                requirement(narrative, index, &reader).map { .narrative($0) }
            } else {
                table(fields, &reader).map { .table($0) }
            }
        if let name, !SheetName.isFree(name.key), let node = fields["key"] { refuseSheet(node, &reader) }
        guard let name, let heading, let body else { return nil }
        return FormSection(name: name, heading: heading, aliases: reader.aliases(fields), body: body)
    }

    private func fieldNames(_ level: DeclarationLevel) -> [String] {
        kinds.filter { $0.levels.contains(level) }.map { $0.field }
    }

    private mutating func declare(_ place: Declaration.Place, in fields: FormReader.Fields) {
        for field in fieldNames(place.level) {
            guard let node = fields[field] else { continue }
            declarations.append((field, Declaration(node: node, place: place)))
        }
    }

    private mutating func requirement(
        _ node: YAMLNode, _ section: Int, _ reader: inout FormReader
    ) -> NarrativeRequirement? {
        guard let fields = reader.fields(node, known: ["none", "guide", "draft"] + fieldNames(.text)) else {
            return nil
        }
        declare(.text(section), in: fields)
        return NarrativeRequirement(
            allowsNone: reader.choice("none", in: fields, ["refused": false, "allowed": true], fallback: false),
            guide: reader.optionalList("guide", in: fields).compactMap { reader.text($0) },
            draft: reader.optionalList("draft", in: fields).compactMap { reader.text($0) })
    }

    private mutating func table(_ fields: FormReader.Fields, _ reader: inout FormReader) -> Table? {
        let nodes = reader.list("blocks", in: fields)
        let first = blocks.count
        let levels = nodes.compactMap { block($0, &reader) }
        let range = first..<blocks.count
        guard range.count == nodes.count else { return nil }
        let keys = KeyGroup(children: levels.flatMap(\.keys.children))
        reader.refuseDuplicates(keys.children.map(\.name), at: levels.flatMap(\.nodes))
        let widths = widths(fields, &reader)
        for (block, node) in zip(range, nodes) where blocks[block].width != widths.count && !widths.isEmpty {
            wrongSpan(block: blocks[block].width, table: widths.count, at: node, &reader)
        }
        for node in reader.optionalList("relations", in: fields) {
            if let draft = reader.relation(node, in: blocks, range) { relations.append(draft) }
        }
        declare(.table(range), in: fields)
        return Table(
            blocks: range, columnWidths: widths,
            orientation: reader.choice(
                "page", in: fields, ["portrait": .portrait, "landscape": .landscape], fallback: .portrait),
            keys: keys)
    }

    private func widths(_ fields: FormReader.Fields, _ reader: inout FormReader) -> [Double] {
        reader.list("widths", in: fields).map { node in
            if let width = node.scalar.flatMap({ Double($0.text) }), width > 0, width <= 255 { return width }
            reader.wrongKind(
                node, expected: Bilingual(zh: "列宽（0 到 255 个字符）", en: "a column width (0 to 255 characters)"))
            return 1
        }
    }

    /// The names that lead from a section to the rows of one block, and the nodes that declare them.
    private typealias BlockKeys = (keys: KeyGroup, nodes: [YAMLNode])

    /// Reads one block, appends it to `blocks` and returns the names that lead to its rows.
    private mutating func block(_ node: YAMLNode, _ reader: inout FormReader) -> BlockKeys? {
        let known = ["id", "key", "caption", "corner", "layout", "columns", "rows"]
        guard let fields = reader.fields(node, known: known) else { return nil }
        let name = fields["key"] == nil && fields["id"] == nil ? nil : reader.name(fields)
        let index = blocks.count

        var columns = HeadReader(kind: .column, block: index)
        let columnHeads = reader.list("columns", in: fields).compactMap { columns.head($0, &reader) }
        var rows = HeadReader(kind: .row, block: index)
        let rowHeads = reader.list("rows", in: fields).compactMap { rows.head($0, &reader) }
        guard !columnHeads.isEmpty, !rowHeads.isEmpty else { return nil }
        reader.refuseDuplicates(
            columns.leaves.map(\.name), at: columns.leaves.map(\.node), besides: Notation.reserved)

        let rowSums = rows.sums(rulesFor: columns, &reader)
        let columnSums = columns.sums(rulesFor: rows, &reader)
        blocks.append(
            Block(
                name: name,
                caption: reader.optionalText("caption", in: fields),
                corner: reader.optionalText("corner", in: fields) ?? "",
                layout: reader.choice("layout", in: fields, ["down": .down, "across": .across], fallback: .down),
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
        reader.refuseDuplicates(rows.topNames, at: rows.topNodes)
        return (KeyGroup(children: [KeyGroup.Child(name: name, node: .group(rows.keys))]), [node])
    }

    private func wrongSpan(block: Int, table: Int, at node: YAMLNode, _ reader: inout FormReader) {
        reader.report(
            Finding(
                .formSpan, at: SourceSpan(start: node.span.start, end: node.span.start),
                Bilingual(
                    zh: "这一块占 \(block) 列，表格有 \(table) 列（widths）",
                    en: "this block takes \(block) columns; the table has \(table) (widths)"),
                advice: Bilingual(
                    zh: "改列的 span，或改 widths 的个数", en: "change the columns' span or the number of widths")))
    }

    private func refuseSheet(_ node: YAMLNode, _ reader: inout FormReader) {
        let refused = SheetName.refused
        reader.wrongKind(
            node,
            expected: Bilingual(
                zh:
                    "能作工作表名的键：不超过 \(SheetName.limit) 个字，不含 [ ] : * ? / \\ '，也不是\(refused.map { "“\($0)”" }.joined())",
                en:
                    "a key that can name a sheet: at most \(SheetName.limit) characters, none of [ ] : * ? / \\ ', and none of "
                    + "the workbook's own: \(refused.joined(separator: ", "))"))
    }

    /// Reports each section whose key differs from an earlier one's only in upper and lower case: Excel takes them for
    /// one name.
    private func refuseSheetsOfOneName(at nodes: [YAMLNode], _ reader: inout FormReader) {
        var taken: [String: String] = [:]
        for (section, node) in zip(sections, nodes) {
            let key = section.name.key
            let other = taken.updateValue(key, forKey: SheetName.folded(key))
            // Equal keys are already reported as duplicates.
            if let other, other != key {
                reader.duplicate(key, at: SourceSpan(start: node.span.start, end: node.span.start))
            }
        }
    }
}
