extension Rule {
    /// What was read from a document without doubt.
    package static let fileDoubt = Rule(
        id: "file.doubt", severity: .warning,
        statement: Bilingual(
            zh: "从文档读来的数字和文字没有疑问", en: "figures and texts that are read from a document leave no doubt"),
        reason: Bilingual(
            zh: "文档里的行、列、数字可能写得不清楚；有疑问的一律不取，留作待填，由人看原文决定",
            en:
                "rows, columns and figures of a document can be unclear; what is doubtful is not taken, and a person decides"
        ),
        source: RuleSource(.tool, Bilingual(zh: "从文档读取年报的需要", en: "needed to read reports from documents")),
        isWaivable: false)
}
