/// A rule with one number that a form file declares for the text of a section.
struct TextLimit: Sendable {
    let rule: Rule
    let section: Int
    let number: Int

    /// - Parameters:
    ///   - name: The field that holds the number.
    ///   - range: The values that the number may have.
    init?(_ declaration: Declaration, _ name: String, in range: ClosedRange<Int>, _ reader: inout FormReader) {
        guard let fields = reader.fields(declaration.node, known: ["rule", name]) else { return nil }
        let rule = reader.rule("rule", in: fields)
        let number = reader.required(name, in: fields).flatMap { reader.integer($0, in: range) }
        guard let rule, let number, let section = declaration.textSection else { return nil }
        (self.rule, self.number, self.section) = (rule, number, section)
    }
}
