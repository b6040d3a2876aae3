/// One thing that is checked: what a finding's identifier stands for, and everything there is to say about it.
package struct Rule: Hashable, Sendable, Identifiable {
    /// The stable identifier, e.g. `t3.balance`; never reused for something else.
    package let id: String
    package let severity: Severity
    /// What must hold, in one line.
    package let statement: Bilingual
    /// Why it matters, and what it is easily confused with; `nil` when a form file gives none.
    package let reason: Bilingual?
    /// Where the rule comes from; `nil` when a form file gives none.
    package let source: RuleSource?
    /// Lines that break the rule and the same lines mended; `nil` when no few lines show it.
    package let example: RuleExample?
    /// Whether a report may say why its breach is accepted (说明). Arithmetic inside a table never is.
    package let isWaivable: Bool

    /// - Parameter isWaivable: `nil` lets every rule be waived that is no error.
    package init(
        id: String, severity: Severity = .error, statement: Bilingual, reason: Bilingual? = nil,
        source: RuleSource? = nil, example: RuleExample? = nil, isWaivable: Bool? = nil
    ) {
        self.id = id
        self.severity = severity
        self.statement = statement
        self.reason = reason
        self.source = source
        self.example = example
        self.isWaivable = isWaivable ?? (severity < .error)
    }
}
