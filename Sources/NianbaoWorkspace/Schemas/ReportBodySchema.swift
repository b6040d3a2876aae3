internal import NianbaoCore

/// What a report on one form is written with. Groups and rows are definitions of their own, since either spelling leads to them.
struct ReportBodySchema {
    /// The schema of the whole report, under the form's name, and its parts.
    private(set) var definitions: [String: JSONValue] = [:]
    private let form: Form

    /// - Parameter name: The name of the form among the definitions of the document.
    init(_ form: Form, named name: String) {
        self.form = form
        definitions[name] = body(name)
    }

    private mutating func body(_ name: String) -> JSONValue {
        var properties: [Name: JSONValue] = [:]
        for field in ReportField.allCases { properties[field.name] = self.field(field) }
        for section in form.sections {
            properties[section.name] = defined(self.section(section, name), as: "\(name).\(section.name.id)")
        }
        let needed = [ReportField.agency, .year].map { NotationSchema.has($0.name) }
        return JSONValue.closed(NotationSchema.both(properties)).adding(["allOf": .list(needed)])
            .described("\(form.kind)（\(form.edition)）", form.source)
    }

    private func field(_ field: ReportField) -> JSONValue {
        switch field {
        case .kind: ["const": .text(form.kind)]
        case .edition: NotationSchema.word(form.edition)
        case .formFile, .agency, .prior, .title: .line
        case .year:
            .any([
                [
                    "type": "integer", "minimum": .integer(Report.years.lowerBound),
                    "maximum": .integer(Report.years.upperBound),
                ],
                ["type": "string", "pattern": "^[0-9]{4}$"], .words(Notation.blank.spellings),
            ])
        case .scope: .words(form.scopes.all.flatMap(\.spellings))
        case .published: ["type": "string"]
        case .preamble: NotationSchema.text
        case .waivers: NotationSchema.list(Notation.ofWaivers, needing: [[Notation.waivedRule], [Notation.reason]])
        case .adjustments:
            NotationSchema.list(
                Notation.ofAdjustments, needing: [[Notation.place], [Notation.amount], [Notation.reason]])
        case .sources: NotationSchema.list(Notation.ofSources, needing: [[ReportField.agency.name, Notation.file]])
        }
    }

    /// Makes a definition of a schema and returns what refers to it.
    private mutating func defined(_ schema: JSONValue, as name: String) -> JSONValue {
        definitions[name] = schema
        return .reference(name)
    }

    private mutating func section(_ section: FormSection, _ name: String) -> JSONValue {
        switch section.body {
        case .narrative(let requirement):
            NotationSchema.text.described(section.heading, requirement.guide.joined(separator: "\n"))
        case .table(let table): group(table.keys, "\(name).\(section.name.id)").described(section.heading)
        }
    }

    private mutating func group(_ group: KeyGroup, _ name: String) -> JSONValue {
        let rows = group.rows.map(form.row).filter { $0.sum == nil }
        var children: [Name: JSONValue] = [:]
        for child in group.children {
            let name = "\(name).\(child.name.id)"
            let schema =
                switch child.node {
                case .group(let group): self.group(group, name)
                case .row(let row): self.row(row)
                }
            children[child.name] = defined(schema, as: name)
        }
        let named = JSONValue.closed(NotationSchema.both(children))
        let mayNotApply = !rows.isEmpty && rows.allSatisfy(\.allowsNotApplicable)
        return .any([named, ["const": 0]] + NotationSchema.blanks(mayNotApply: mayNotApply))
    }

    private func row(_ id: RowID) -> JSONValue {
        let block = form.blocks[id.block]
        let row = form.row(id)
        let figures = block.columns.map { column in
            JSONValue.reference(NotationSchema.name(column.measure, mayNotApply: row.allowsNotApplicable))
        }
        let inputs = block.inputColumns.map { figures[$0] }
        var notations = [named(block, figures), list(inputs)]
        if inputs.count < figures.count { notations.append(list(figures)) }
        if inputs.count == 1 {
            notations.append(inputs[0])
        } else {
            notations += [["const": 0]] + NotationSchema.blanks(mayNotApply: row.allowsNotApplicable)
        }
        let order = block.inputColumns.map { block.columns[$0].name.key }.joined(separator: ", ")
        return JSONValue.any(notations).described(row.label, "[\(order)]")
    }

    /// A figure for each column, in their order.
    private func list(_ figures: [JSONValue]) -> JSONValue {
        let count = JSONValue.integer(figures.count)
        return ["type": "array", "items": .list(figures), "minItems": count, "maxItems": count]
    }

    /// Figures under the names of their columns.
    private func named(_ block: Block, _ figures: [JSONValue]) -> JSONValue {
        var properties = Dictionary(
            zip(block.columns, figures).map { ($0.name, $1.described($0.label)) },
            uniquingKeysWith: { first, _ in first })
        if block.inputColumns.count > 1 {
            properties[Notation.rest] = .any([["const": 0]] + NotationSchema.blanks(mayNotApply: false))
        }
        return .closed(NotationSchema.both(properties))
    }
}
