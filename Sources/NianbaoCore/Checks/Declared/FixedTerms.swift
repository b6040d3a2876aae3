/// Words that reports on a form are full of, to find those that are mistyped: with a character of the same sound or look, one
/// too many, one too few, or two in the wrong order.
package struct FixedTerms: DeclaredCheck {
    private let rule: Rule
    private let search: TermSearch

    /// The field of a form file that declares it.
    package static let field = "terms"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.form]

    /// Reads what a form file declares; faults go to `reader`. `nil` when a field could not be read.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        let known = ["rule", "words", "whole", "closed", "alike", "slips"]
        guard let fields = declarations.first.flatMap({ reader.fields($0.node, known: known) }),
            let rule = reader.rule("rule", in: fields)
        else { return nil }
        self.rule = rule
        let words = reader.textOrList("words", in: fields)
        let whole = reader.optionalList("whole", in: fields).compactMap { reader.text($0) }
        let closed = reader.optionalList("closed", in: fields).compactMap { reader.text($0) }
        let alike = reader.optionalList("alike", in: fields).compactMap { reader.text($0) }
        if let node = fields["slips"], node.entries == nil {
            reader.wrongKind(node, expected: Bilingual(zh: "“写错的: 写对的”", en: "“wrong: right” pairs"))
        }
        let slips = (fields["slips"]?.entries ?? []).compactMap { entry in
            reader.text(entry.value).map { (wrong: entry.key, right: $0) }
        }
        search = TermSearch(
            words.map { TermSearch.Term($0) } + whole.map { TermSearch.Term($0, isWhole: true) }
                + closed.map { TermSearch.Term($0, isClosed: true) }, alike: alike, slips: slips)
    }

    /// The one rule that is declared.
    package var rules: [Rule] { [rule] }

    func findings(in report: CompletedReport) -> [Finding] {
        report.texts.flatMap { narrative in
            var faults = WordingFaults()
            narrative.text.withBytes { bytes in
                for slip in search.slips(in: bytes) {
                    let range = narrative.text.range(ofBytes: slip.range)
                    let written = String(narrative.text[range])
                    faults.add(
                        WordingFault(
                            range: range,
                            message: Bilingual(
                                zh: "“\(written)”应当是“\(slip.meant)”", en: "“\(written)” should be “\(slip.meant)”"),
                            replacements: [.init(range: range, text: slip.meant)]))
                }
            }
            return Finding.wording(
                rule, faults, in: narrative,
                advice: Bilingual(zh: "改过来；没有写错的，不用改", en: "correct it, unless it is right"))
        }
    }
}
