/// A form file while it is read: its fields, its sections, and the rules that it declares.
struct FormFile {
    private let kinds: [any DeclaredRuleKind.Type]
    private let usualKind: String
    private let usualScopes: ScopeNames
    private var reader: FormReader

    /// The form that `file` declares, or what is wrong with it.
    ///
    /// - Parameters:
    ///   - kind: The kind of report that the form is for if the file names none.
    ///   - scopes: What the scopes of reports are called if the file does not say.
    ///   - kinds: The kinds of rules that it can declare, in the order in which they are listed.
    ///   - isTrusted: Whether the file is known to have no faults. Then long parts that only checks need may be read
    ///     at their first use.
    static func read(
        _ file: SourceFile, kind: String, scopes: ScopeNames, declaring kinds: [any DeclaredRuleKind.Type],
        isTrusted: Bool
    ) -> (form: Form?, findings: [Finding]) {
        let document = YAMLDocument(file.text)
        guard let root = document.root else {
            let empty = Finding(.formField, at: nil, Bilingual(zh: "格式文件是空的", en: "the form file is empty"))
            return (nil, document.findings.isEmpty ? [empty] : document.findings)
        }
        let reader = FormReader(document.findings, isTrusted: isTrusted)
        return read(root, kind: kind, scopes: scopes, declaring: kinds, reader)
    }

    /// The form that a file declares whose outermost map is `root`.
    static func read(
        _ root: YAMLNode, kind: String, scopes: ScopeNames, declaring kinds: [any DeclaredRuleKind.Type],
        _ reader: FormReader
    ) -> (form: Form?, findings: [Finding]) {
        var file = FormFile(kinds: kinds, usualKind: kind, usualScopes: scopes, reader: reader)
        let form = file.form(root)
        let findings = file.reader.findings
        return (findings.isEmpty ? form : nil, findings.inReadingOrder())
    }

    private init(
        kinds: [any DeclaredRuleKind.Type], usualKind: String, usualScopes: ScopeNames, reader: FormReader
    ) {
        self.kinds = kinds
        (self.usualKind, self.usualScopes) = (usualKind, usualScopes)
        self.reader = reader
    }

    private static let fieldNames = [
        "edition", "years", "kind", "source", "title", "scopes", "sections", "rules", "rollup", "carry", "succeeds",
        "charts",
    ]

    private mutating func form(_ root: YAMLNode) -> Form? {
        let ownFields = kinds.filter { $0.levels.contains(.form) }.map { $0.field }
        guard let fields = reader.fields(root, known: Self.fieldNames + ownFields) else { return nil }
        let kind = fields["kind"] == nil ? usualKind : reader.text("kind", in: fields)
        let edition = reader.text("edition", in: fields)
        let years = years(fields)
        let source = reader.text("source", in: fields)
        let title = reader.text("title", in: fields)
        let scopes = scopes(fields)
        reader.readRules(fields)
        var sections = SectionReader(kinds)
        sections.read(reader.list("sections", in: fields), &reader)
        guard reader.findings.isEmpty, let kind, let edition, let years, let source, let title else {
            // Faults of what sections declare are reported nevertheless.
            _ = declared(sections.declarations, in: Form(unfinished: sections.blocks))
            return nil
        }
        let assembly = FormAssembly(sections: sections.sections, blocks: sections.blocks, rules: reader.rules)
        let tables = Form(
            id: FormID(kind: kind, edition: edition), years: years, source: source, titlePattern: title,
            scopes: scopes ?? usualScopes, sections: sections.sections, blocks: sections.blocks, assembly,
            relations: sections.relations.enumerated().flatMap { number, draft in
                draft.relations(in: sections.blocks, number: number).map(\.relation)
            })
        let ownDeclarations = ownFields.compactMap { field in
            fields[field].map { (field: field, declaration: Declaration(node: $0, place: .form)) }
        }
        let declared = declared(sections.declarations + ownDeclarations, in: tables)
        return Form(
            tables, rules: reader.rules, declared: declared, carries: reader.carries(fields, in: tables),
            stocks: reader.stocks(fields, in: tables), succession: reader.succession(fields, in: tables),
            charts: reader.charts(fields, in: tables))
    }

    private mutating func declared(_ declarations: [SectionReader.Declared], in form: Form) -> DeclaredRuleSet {
        DeclaredRuleSet(
            kinds.compactMap { kind in
                let own = declarations.filter {
                    $0.field == kind.field && kind.levels.contains($0.declaration.place.level)
                }
                return own.isEmpty ? nil : kind.init(own.map(\.declaration), in: form, &reader)
            })
    }

    /// What the form calls the scopes; `nil` when it does not say, or after a fault.
    private mutating func scopes(_ fields: FormReader.Fields) -> ScopeNames? {
        guard let node = fields["scopes"],
            let scopes = reader.fields(node, known: Scope.allCases.map(\.rawValue)),
            case (let organ, let region) = (
                reader.text(Scope.organ.rawValue, in: scopes), reader.text(Scope.region.rawValue, in: scopes)
            ), let organ, let region
        else { return nil }
        let names = ScopeNames(organ: organ, region: region)
        let nodes = Scope.allCases.compactMap { scopes[$0.rawValue] }
        reader.refuseDuplicates(names.all, at: nodes)
        return names
    }

    private mutating func years(_ fields: FormReader.Fields) -> ClosedRange<Int>? {
        guard let node = reader.required("years", in: fields),
            let years = reader.fields(node, known: ["from", "to"]),
            let from = reader.required("from", in: years).flatMap({ reader.integer($0, in: 2008...9999) })
        else { return nil }
        let to = years["to"].flatMap { reader.integer($0, in: from...9999) } ?? 9999
        return from...to
    }
}
