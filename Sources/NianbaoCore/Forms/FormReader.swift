/// Reads a form file and holds it to the rules for forms.
///
/// Every fault of the file is noted; a form comes out only when there is none.
package struct FormReader {
    var findings: [Finding] = []
    var blocks: [Block] = []
    /// What the file says of the rules it declares, by identifier.
    var rules: [String: Rule] = [:]
    var hasFaultyRules = false
    private var relations = RelationDrafts()
    private var expectations = RelationDrafts()

    /// Whether claims are read when they are first asked for, and their faults are not told.
    private var defersClaims = false
    /// The kind of a form whose file names none.
    private var usualKind = ""

    /// The form that `file` declares, or what is wrong with it.
    ///
    /// - Parameters:
    ///   - kind: The kind of report that the form is for if the file names none.
    ///   - isTrusted: Whether the file is known to have no faults. Then claims, which are most of it and needed only for
    ///     checking texts, are left for later.
    package static func read(
        _ file: SourceFile, kind: String = "", isTrusted: Bool = false
    ) -> (form: Form?, findings: [Finding]) {
        let document = YAMLDocument(file.text)
        var reader = FormReader()
        reader.defersClaims = isTrusted
        reader.usualKind = kind
        reader.findings = document.findings
        guard let root = document.root else {
            if reader.findings.isEmpty {
                reader.findings.append(
                    Finding(.formField, at: nil, Bilingual(zh: "格式文件是空的", en: "the form file is empty")))
            }
            return (nil, reader.findings)
        }
        let form = reader.form(root)
        return (reader.findings.isEmpty ? form : nil, reader.findings.inReadingOrder())
    }

    private static let fieldNames = [
        "edition", "years", "kind", "source", "title", "sections", "rules", "expectations", "competences", "mentions",
        "contact", "deadlines", "across_years", "jumps", "carry", "rollup", "succeeds", "claims",
    ]

    private mutating func form(_ root: YAMLNode) -> Form? {
        guard let fields = fields(root, known: Self.fieldNames) else { return nil }
        let kind = fields["kind"] == nil ? usualKind : text("kind", in: fields)
        let edition = text("edition", in: fields)
        let years = years(fields)
        let source = text("source", in: fields)
        let title = text("title", in: fields)
        rules = rules(fields)
        let sectionNodes = list("sections", in: fields)
        let read = sectionNodes.compactMap { node in section(node).map { (section: $0, node: node) } }
        let sections = read.map(\.section)
        refuseDuplicates(sections.map(\.name), at: read.map(\.node), besides: ReportField.allCases.map(\.name))
        refuseSheetsOfOneName(sections, at: read.map(\.node))
        guard findings.isEmpty, let kind, let edition, let years, let source, let title else { return nil }
        var assembly = FormAssembly(sections: sections, blocks: blocks, rules: rules)
        assembly.add(relations)
        let form = Form(
            id: FormID(kind: kind, edition: edition), years: years, source: source, titlePattern: title,
            sections: sections, blocks: blocks, assembly)
        var norms = FormNorms()
        norms.expectations = assembly.expectations(expectations) + expectations(fields, in: form)
        norms.competences = competences(fields, in: form)
        norms.mentions = mentions(fields, in: form)
        norms.contact = contactBlock(fields)
        norms.deadlines = deadlines(fields)
        norms.yearRelations = yearRelations(fields, in: form)
        norms.jumpLimits = jumpLimits(fields)
        norms.carries = carries(fields, in: form)
        norms.stocks = stocks(fields, in: form)
        norms.succession = succession(fields, in: form)
        norms.claims = deferredClaims(fields, in: form, isTrusted: defersClaims)
        return Form(form, norms)
    }

    private mutating func years(_ fields: Fields) -> ClosedRange<Int>? {
        guard let node = required("years", in: fields), let years = self.fields(node, known: ["from", "to"]),
            let from = required("from", in: years).flatMap({ integer($0, in: 2008...9999) })
        else { return nil }
        let to = years["to"].flatMap { integer($0, in: from...9999) } ?? 9999
        return from...to
    }

    private mutating func section(_ node: YAMLNode) -> FormSection? {
        let isText = node.entries?.contains { $0.key == "narrative" } ?? false
        let known =
            ["id", "key", "heading"]
            + (isText ? ["narrative"] : ["page", "widths", "blocks", "relations", "expectations"])
        guard let fields = fields(node, known: known) else { return nil }
        let name = name(fields)
        let heading = text("heading", in: fields)
        let body: FormSection.Body? =
            if let narrative = fields["narrative"] {
                requirement(narrative).map { .narrative($0) }
            } else {
                table(fields, in: name).map { .table($0) }
            }
        if let name, !SheetName.isFree(name.key), let node = fields["key"] {
            let refused = SheetName.refused
            wrongKind(
                node,
                expected: Bilingual(
                    zh:
                        "能作工作表名的键：不超过 \(SheetName.limit) 个字，不含 [ ] : * ? / \\ '，也不是\(refused.map { "“\($0)”" }.joined())",
                    en:
                        "a key that can name a sheet: at most \(SheetName.limit) characters, none of [ ] : * ? / \\ ', and none of "
                        + "the workbook's own: \(refused.joined(separator: ", "))"))
        }
        guard let name, let heading, let body else { return nil }
        return FormSection(name: name, heading: heading, body: body)
    }

    private mutating func table(_ fields: Fields, in section: Name?) -> Table? {
        let nodes = list("blocks", in: fields)
        let first = blocks.count
        let levels = nodes.compactMap { block($0) }
        let range = first..<blocks.count
        guard range.count == nodes.count else { return nil }
        let keys = KeyGroup(children: levels.flatMap(\.keys.children))
        refuseDuplicates(keys.children.map(\.name), at: levels.flatMap(\.nodes))
        let widths = widths(fields)
        for (block, node) in zip(range, nodes) where blocks[block].width != widths.count && !widths.isEmpty {
            wrongSpan(block: blocks[block].width, table: widths.count, at: node)
        }
        for node in fields["relations"] == nil ? [] : list("relations", in: fields) {
            if let draft = relation(node, blocks: range) { relations.add(draft) }
        }
        for node in fields["expectations"] == nil ? [] : list("expectations", in: fields) {
            if let draft = relation(node, blocks: range, isExpectation: true) { expectations.add(draft) }
        }
        return Table(
            blocks: range, columnWidths: widths,
            orientation: choice(
                "page", in: fields, ["portrait": .portrait, "landscape": .landscape], fallback: .portrait),
            keys: keys)
    }

    private mutating func widths(_ fields: Fields) -> [Double] {
        list("widths", in: fields).map { node in
            if let width = node.scalar.flatMap({ Double($0.text) }), width > 0, width <= 255 { return width }
            wrongKind(
                node, expected: Bilingual(zh: "列宽（0 到 255 个字符）", en: "a column width (0 to 255 characters)"))
            return 1
        }
    }

    private mutating func wrongSpan(block: Int, table: Int, at node: YAMLNode) {
        findings.append(
            Finding(
                .formSpan, at: SourceSpan(start: node.span.start, end: node.span.start),
                Bilingual(
                    zh: "这一块占 \(block) 列，表格有 \(table) 列（widths）",
                    en: "this block takes \(block) columns; the table has \(table) (widths)"),
                advice: Bilingual(
                    zh: "改列的 span，或改 widths 的个数", en: "change the columns' span or the number of widths")))
    }

    mutating func name(_ fields: Fields) -> Name? {
        let id = text("id", in: fields)
        let key = text("key", in: fields)
        guard let id, let key else { return nil }
        if !id.isIdentifier, let node = fields["id"] {
            wrongKind(
                node,
                expected: Bilingual(
                    zh: "小写字母开头，由小写字母、数字、下划线组成的编号",
                    en: "an id of small letters, digits and underscores that starts with a letter"))
        }
        return Name(id: id, key: key)
    }

    /// Notes every name that one of its siblings, or one of the `besides`, already has in either spelling.
    mutating func refuseDuplicates(_ names: [Name], at nodes: [YAMLNode], besides: [Name] = []) {
        var taken = Set(besides.flatMap { [$0.id, $0.key] })
        for (name, node) in zip(names, nodes) {
            for spelling in Set([name.id, name.key]) where !taken.insert(spelling).inserted {
                duplicate(spelling, at: SourceSpan(start: node.span.start, end: node.span.start))
            }
        }
    }
}

extension FormReader {
    /// Notes each section whose key differs from an earlier one's in upper and lower case alone: Excel takes them for one.
    private mutating func refuseSheetsOfOneName(_ sections: [FormSection], at nodes: [YAMLNode]) {
        var taken: [String: String] = [:]
        for (section, node) in zip(sections, nodes) {
            let key = section.name.key
            let other = taken.updateValue(key, forKey: SheetName.folded(key))
            // The same key is refused as such.
            if let other, other != key { duplicate(key, at: SourceSpan(start: node.span.start, end: node.span.start)) }
        }
    }
}

extension String {
    /// Whether the text is small ASCII letters, digits and underscores, and starts with a letter.
    fileprivate var isIdentifier: Bool {
        guard let first = utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else { return false }
        return utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
            default: false
            }
        }
    }
}
