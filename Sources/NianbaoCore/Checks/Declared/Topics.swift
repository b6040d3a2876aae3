/// What texts must cover.
package struct Topics: DeclaredCheck {
    let topics: [Topic]

    /// Something that a section's text must cover. Missing topics of one rule are reported as one finding.
    struct Topic: Sendable {
        let rule: Rule
        let section: Int
        let name: String
        /// One of these is enough.
        let words: [String]
        /// Patterns of the names of agencies that it is required of; all agencies when it is empty.
        let agencies: [String]
    }

    /// The field of a form file that declares it.
    package static let field = "topics"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.text]

    /// Reads what a form file declares; faults go to `reader`. Never `nil`.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        topics = declarations.flatMap { declaration -> [Topic] in
            guard let section = declaration.textSection else { return [] }
            return reader.items(declaration.node).compactMap { Topic($0, section: section, &reader) }
        }
    }

    /// The rule of each topic, in order.
    package var rules: [Rule] { topics.map(\.rule) }

    /// Texts of fewer bytes are not checked for topics; other rules report that they are short.
    private static let shortest = 300

    func findings(in report: CompletedReport) -> [Finding] {
        report.form.sections.indices.flatMap { section -> [Finding] in
            let narrative = report.stated.narratives[section]
            guard narrative.text.utf8.count >= Self.shortest else { return [] }
            let missing = topics.filter { $0.section == section && $0.isMissing(in: narrative, report.stated.agency) }
            var rules: [Rule] = []
            for topic in missing where !rules.contains(topic.rule) { rules.append(topic.rule) }
            let name = report.form.sections[section].name[report.spelling]
            return rules.map { rule in
                let names = missing.filter { $0.rule == rule }.map(\.name)
                return Finding(
                    rule, at: narrative.span,
                    Bilingual(
                        zh: "“\(name)”没有写到：\(names.joined(separator: "、"))",
                        en: "“\(name)” does not speak of \(names.joined(separator: ", "))"),
                    advice: Bilingual(
                        zh: "请补写，没有这类情况的也写一句。要求：\(rule.statement.zh)",
                        en: "required: \(rule.statement.en); say so if there is nothing"))
            }
        }
    }
}

extension Topics.Topic {
    fileprivate init?(_ node: YAMLNode, section: Int, _ reader: inout FormReader) {
        guard let fields = reader.fields(node, known: ["rule", "name", "words", "agencies"]) else { return nil }
        let rule = reader.rule("rule", in: fields)
        let name = reader.text("name", in: fields)
        let words = reader.list("words", in: fields).compactMap { reader.text($0) }
        let agencies = reader.optionalList("agencies", in: fields).compactMap { reader.text($0) }
        guard let rule, let name else { return nil }
        self.init(rule: rule, section: section, name: name, words: words, agencies: agencies)
    }

    fileprivate func isMissing(in narrative: Narrative, _ agency: String) -> Bool {
        (agencies.isEmpty || agencies.contains { agency.matches(pattern: $0) })
            && !words.contains { narrative.text.containsBytes(of: $0) }
    }
}
