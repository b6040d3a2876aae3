/// Tells once what has one cause: references to figures that are still to come belong to the table that lacks them.
enum RootCauses {
    /// How many of the references are told one by one.
    private static let shown = 2

    static func folded(_ findings: [Finding], in form: Form) -> [Finding] {
        let section = { (finding: Finding) in finding.cells.first.map { form[$0].section } }
        let effects = findings.filter { $0.rule == Rule.referenceBlank.id && !$0.cells.isEmpty }
        guard !effects.isEmpty else { return findings }
        var rest = effects
        var folded = findings.filter { !effects.contains($0) }
        for index in folded.indices where folded[index].rule == Rule.cellMissing.id {
            let own = rest.filter { section($0) == section(folded[index]) }
            guard !own.isEmpty else { continue }
            rest.removeAll { own.contains($0) }
            folded[index] = folded[index].adding(notes(own))
        }
        return folded + rest
    }

    private static func notes(_ references: [Finding]) -> [Finding.Note] {
        let told = references.prefix(shown).map {
            Finding.Note(Bilingual(zh: "正文这里要用", en: "a text needs it here"), at: $0.span)
        }
        let rest = references.count - told.count
        guard rest > 0 else { return told }
        return told + [
            Finding.Note(Bilingual(zh: "正文还有 \(rest) 处要用", en: "and in \(rest) more places of the texts"), at: nil)
        ]
    }
}
