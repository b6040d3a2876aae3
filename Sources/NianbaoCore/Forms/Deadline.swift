/// By when a report has to be published.
package struct Deadline: Sendable {
    package let rule: Rule
    /// The last day, in the year after the report year, as `01-31`.
    package let monthAndDay: String
    /// The scope that it is for; `nil` when it is for any.
    package let scope: Scope?
    /// Patterns of the names of agencies that it is not for, in which `*` stands for any text.
    package let exceptions: [String]

    package func applies(to agency: String, _ scope: Scope) -> Bool {
        (self.scope == nil || self.scope == scope) && !exceptions.contains { agency.matches(pattern: $0) }
    }

    /// The last day for the report on `year`, as `2025-01-31`.
    package func day(afterYear year: Int) -> String { "\(year + 1)-\(monthAndDay)" }
}
