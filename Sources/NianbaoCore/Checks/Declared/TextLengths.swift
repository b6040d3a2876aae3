/// How many characters texts should have at most, not counting spaces.
package struct TextLengths: DeclaredCheck {
    let limits: [TextLimit]

    /// The field of a form file that declares it.
    package static let field = "length"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.text]

    /// Reads what a form file declares; faults go to `reader`. Never `nil`.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        limits = declarations.compactMap { TextLimit($0, "characters", in: 1...100_000, &reader) }
    }

    /// The rule of each limit, in order.
    package var rules: [Rule] { limits.map(\.rule) }

    func findings(in report: CompletedReport) -> [Finding] {
        limits.compactMap { limit in
            let narrative = report.stated.narratives[limit.section]
            guard let count = narrative.text.charactersBesidesBlanks(beyond: limit.number) else { return nil }
            let name = report.form.sections[limit.section].name[report.spelling]
            return Finding(
                limit.rule, at: narrative.span,
                Bilingual(
                    zh: "“\(name)”有 \(count) 字，超过 \(limit.number) 字",
                    en: "“\(name)” has \(count) characters, more than \(limit.number)"),
                advice: Bilingual(
                    zh: "有的地方要求篇幅不超过这个数；没有这种要求的，不用改",
                    en: "some places ask for no more; where yours does not, leave it"))
        }
    }
}
