/// The parts of a paragraph of the preamble that says how to reach the agency. Such a paragraph must have all of them.
package struct ContactDetails: DeclaredCheck {
    let rule: Rule
    let parts: [Part]

    /// One of the things that such a paragraph must have.
    struct Part: Sendable {
        let name: String
        /// The words before it, one of which must be there.
        let words: [String]
    }

    /// From how many parts on a paragraph counts as one that says how to reach the agency.
    private static let telling = 2

    /// The field of a form file that declares it.
    package static let field = "contact"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.form]

    /// Reads what a form file declares; faults go to `reader`. `nil` when a field could not be read.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        guard let fields = declarations.first.flatMap({ reader.fields($0.node, known: ["rule", "parts"]) }) else {
            return nil
        }
        let rule = reader.rule("rule", in: fields)
        parts = reader.list("parts", in: fields).compactMap { Part($0, &reader) }
        guard let rule else { return nil }
        self.rule = rule
    }

    /// The one rule that is declared.
    package var rules: [Rule] { [rule] }

    func findings(in report: CompletedReport) -> [Finding] {
        let preamble = report.stated.preamble
        guard !preamble.text.isEmpty else { return [] }
        // It is quicker to see that the whole text has too few of them than to cut it into lines.
        let named = parts.count { part in part.words.contains { preamble.text.containsBytes(of: $0) } }
        guard named >= Self.telling else { return [] }
        let faults = preamble.text.split(separator: "\n").lazy.compactMap { line -> (Substring, [String])? in
            let missing = parts.filter { part in !part.words.contains { String(line).containsBytes(of: $0) } }
            guard !missing.isEmpty, parts.count - missing.count >= Self.telling else { return nil }
            return (line, missing.map(\.name))
        }.prefix(Self.limit)
        let lacking = Array(faults)
        return zip(lacking, preamble.spans(of: lacking.map { $0.0.startIndex..<$0.0.endIndex })).map { fault, place in
            Finding(
                rule, at: place,
                Bilingual(
                    zh: "联系方式缺少：\(fault.1.joined(separator: "、"))",
                    en: "how to reach the agency lacks \(fault.1.joined(separator: ", "))"),
                advice: Bilingual(zh: "补上；没有的，不用改", en: "add it; leave it where there is none"))
        }
    }

    /// A preamble with more has one cause for all of them.
    private static let limit = 100
}

extension ContactDetails.Part {
    fileprivate init?(_ node: YAMLNode, _ reader: inout FormReader) {
        guard let fields = reader.fields(node, known: ["name", "words"]) else { return nil }
        let words = reader.list("words", in: fields).compactMap { reader.text($0) }
        guard let name = reader.text("name", in: fields) else { return nil }
        self.init(name: name, words: words)
    }
}
