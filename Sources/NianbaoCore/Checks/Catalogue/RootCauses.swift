/// Joins findings with the same cause, so that it is reported once. References to figures that are not filled in, for
/// example, become notes of the finding for the table that lacks the figures.
enum RootCauses {
    /// How many of the references are listed one by one.
    private static let shown = 2

    static func folded(_ findings: [Finding], in report: CompletedReport) -> [Finding] {
        guard !findings.isEmpty else { return [] }
        let parts = foldedParts(findings, in: report.form)
        return foldedReferences(parts.filter { !isEffect($0, in: report) }, in: report.form)
    }

    /// Whether the finding is about a reference to a figure that is in the file but cannot be read. The misspelt key,
    /// or what is not a number, has its own finding, and fixing that fixes the reference. In a broken file, any figure
    /// may be in the lines that could not be read.
    private static func isEffect(_ finding: Finding, in report: CompletedReport) -> Bool {
        guard finding.rule == Rule.referenceBlank.id else { return false }
        return !report.stated.isWhole || finding.cells.first.map { report[$0] == .unreadable } ?? false
    }

    /// Leaves out findings on numbers and their parts where there is already one on the same amount and its parts.
    private static func foldedParts(_ findings: [Finding], in form: Form) -> [Finding] {
        let rules = form.declared(ItemisedAmounts.self)?.rules.map(\.id) ?? []
        let amounts = findings.filter { rules.contains($0.rule) }.compactMap(\.span)
        guard !amounts.isEmpty, let parts = form.declared(TextClaims.self)?.claims?.parts?.id else { return findings }
        return findings.filter { finding in
            finding.rule != parts || !amounts.contains { finding.span?.overlaps($0) ?? false }
        }
    }

    private static func foldedReferences(_ findings: [Finding], in form: Form) -> [Finding] {
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
        let shownNotes = references.prefix(shown).map {
            Finding.Note(Bilingual(zh: "正文这里要用", en: "a text needs it here"), at: $0.span)
        }
        let rest = references.count - shownNotes.count
        guard rest > 0 else { return shownNotes }
        return shownNotes + [
            Finding.Note(Bilingual(zh: "正文还有 \(rest) 处要用", en: "and in \(rest) more places of the texts"), at: nil)
        ]
    }
}
