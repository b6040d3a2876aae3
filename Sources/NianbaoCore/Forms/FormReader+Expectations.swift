extension FormReader {
    /// Reads what nearly always holds between cells of different tables.
    mutating func expectations(_ fields: Fields, in form: Form) -> [Expectation] {
        guard fields["expectations"] != nil else { return [] }
        return list("expectations", in: fields).enumerated().compactMap { number, node in
            expectation(node, number, in: form)
        }
    }

    /// Reads which figures agencies of some names cannot have.
    mutating func competences(_ fields: Fields, in form: Form) -> [Competence] {
        guard fields["competences"] != nil else { return [] }
        return list("competences", in: fields).compactMap { node in
            guard let fields = self.fields(node, known: ["rule", "cells", "names"]) else { return nil }
            let rule = rule("rule", in: fields)
            let names = list("names", in: fields).compactMap { text($0) }
            guard let node = required("cells", in: fields), let address = text(node) else { return nil }
            guard case .success(let cells) = form.typedCells(at: address.words) else {
                unknownReference(address, at: node.span, known: [])
                return nil
            }
            return rule.map { Competence(rule: $0, cells: cells, names: names) }
        }
    }

    /// Reads which figures call for words in a text.
    mutating func mentions(_ fields: Fields, in form: Form) -> [Mention] {
        guard fields["mentions"] != nil else { return [] }
        return list("mentions", in: fields).compactMap { node in
            guard let fields = self.fields(node, known: ["rule", "when", "section", "words"]) else { return nil }
            let rule = rule("rule", in: fields)
            let words = list("words", in: fields).compactMap { text($0) }
            let cell = required("when", in: fields).flatMap { self.cell($0, in: form) }
            guard let node = required("section", in: fields), let id = text(node) else { return nil }
            let texts = form.sections.indices.filter { form.sections[$0].table == nil }
            guard let section = texts.first(where: { form.sections[$0].name.id == id }) else {
                unknownReference(id, at: node.span, known: texts.map { form.sections[$0].name.id })
                return nil
            }
            guard let rule, let cell else { return nil }
            return Mention(rule: rule, cell: cell, section: section, words: words)
        }
    }

    private mutating func expectation(_ node: YAMLNode, _ number: Int, in form: Form) -> Expectation? {
        guard let fields = fields(node, known: ["rule", "when", "left", "compare", "right"]) else { return nil }
        let rule = rule("rule", in: fields)
        let left = required("left", in: fields).map { terms($0, in: form) } ?? []
        let right = fields["right"].map { terms($0, in: form) } ?? []
        let condition = fields["when"].map { terms($0, in: form) } ?? []
        let comparison: Comparison = choice(
            "compare", in: fields,
            ["equal": .equal, "at_most": .atMost, "at_least": .atLeast, "differs": .unequal], fallback: .equal)
        guard let rule, let first = left.first else { return nil }
        let subject = Relation.Subject(axis: .row, path: Array(form[first.cell].path.prefix(1)))
        return Expectation(
            relation: Relation(
                rule: rule, left: left, comparison: comparison, right: right, subject: subject,
                origin: .declared(number)),
            condition: condition)
    }

    /// A map from names to addresses of cells, each of which may be subtracted.
    private mutating func terms(_ node: YAMLNode, in form: Form) -> [Term] {
        guard let entries = node.entries, !entries.isEmpty else {
            wrongKind(node, expected: Bilingual(zh: "一个表（名称: 地址）", en: "a map (name: address)"))
            return []
        }
        return entries.compactMap { entry in
            cell(entry.value, in: form).map { cell in
                Term(
                    cell, isNegative: entry.value.scalar?.text.hasPrefix("-") ?? false,
                    name: Name(id: entry.key, key: entry.key))
            }
        }
    }

    /// The cell at an address, whatever its sign.
    private mutating func cell(_ node: YAMLNode, in form: Form) -> CellID? {
        guard let text = text(node) else { return nil }
        let address = String(text.drop { $0 == "-" })
        if let cell = form.cell(at: address.words) { return cell }
        unknownReference(address, at: node.span, known: [])
        return nil
    }
}

extension String {
    /// The words of an address.
    fileprivate var words: [String] { split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
}
