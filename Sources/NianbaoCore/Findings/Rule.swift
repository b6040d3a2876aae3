/// One thing that is checked: what a finding's identifier stands for.
package struct Rule: Hashable, Sendable, Identifiable {
    /// The stable identifier, e.g. `t3.balance`; never reused for something else.
    package let id: String
    package let severity: Severity
    /// What must hold, in one line.
    package let statement: Bilingual

    package init(id: String, severity: Severity = .error, statement: Bilingual) {
        self.id = id
        self.severity = severity
        self.statement = statement
    }
}
