/// Texts that must mention something when a figure is not zero.
package struct RequiredMentions: DeclaredCheck {
    let mentions: [Mention]

    /// A figure and the words that it requires.
    struct Mention: Sendable {
        let rule: Rule
        let cell: CellID
        /// The section whose text must mention it, by its index in the form.
        let section: Int
        /// One of these is enough.
        let words: [String]
    }

    /// The field of a form file that declares it.
    package static let field = "mentions"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.form]

    /// Reads what a form file declares; faults go to `reader`. Never `nil`.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        mentions = declarations.flatMap { reader.items($0.node) }.compactMap { Mention($0, in: form, &reader) }
    }

    /// The rule of each mention, in order.
    package var rules: [Rule] { mentions.map(\.rule) }

    func findings(in report: CompletedReport) -> [Finding] {
        mentions.compactMap { mention in
            guard let figure = report[mention.cell].number, figure > 0,
                case let text = report.stated.narratives[mention.section],
                !mention.words.contains(where: { text.text.containsBytes(of: $0) })
            else { return nil }
            let address = report.address(of: mention.cell)
            let words = mention.words.map { "“\($0)”" }
            return Finding(
                mention.rule, at: text.span,
                Bilingual(
                    zh: "“\(address)”是 \(figure)，正文没有写到\(words.joined(separator: "或"))",
                    en: "“\(address)” is \(figure), but the text does not speak of \(words.joined(separator: " or "))"),
                advice: Bilingual(
                    zh: "请补写。要求：\(mention.rule.statement.zh)", en: "required: \(mention.rule.statement.en)"),
                cells: [mention.cell])
        }
    }
}

extension RequiredMentions.Mention {
    fileprivate init?(_ node: YAMLNode, in form: Form, _ reader: inout FormReader) {
        guard let fields = reader.fields(node, known: ["rule", "when", "section", "words"]) else { return nil }
        let rule = reader.rule("rule", in: fields)
        let words = reader.list("words", in: fields).compactMap { reader.text($0) }
        let cell = reader.required("when", in: fields).flatMap { reader.cell($0, in: form) }
        guard let node = reader.required("section", in: fields), let id = reader.text(node) else { return nil }
        let texts = form.sections.indices.filter { form.sections[$0].table == nil }
        guard let section = texts.first(where: { form.sections[$0].name.id == id }) else {
            reader.unknownReference(id, at: node.span, known: texts.map { form.sections[$0].name.id })
            return nil
        }
        guard let rule, let cell else { return nil }
        self.init(rule: rule, cell: cell, section: section, words: words)
    }
}
