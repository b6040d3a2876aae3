/// One numbered section of the report.
///
/// A class, because checks look at every section for only a word or two of it.
package final class FormSection: Sendable {
    /// What a report file calls the section.
    package let name: Name
    /// The printed heading with its number.
    package let heading: String
    /// Other wordings of the heading that published documents have; only importing looks at them.
    package let aliases: [String]
    /// What the section consists of.
    package let body: Body

    /// A text or a table.
    package enum Body: Sendable {
        case narrative(NarrativeRequirement)
        case table(Table)
    }

    init(name: Name, heading: String, aliases: [String], body: Body) {
        self.name = name
        self.heading = heading
        self.aliases = aliases
        self.body = body
    }

    /// The table; `nil` for a section of text.
    package var table: Table? {
        if case .table(let table) = body { table } else { nil }
    }
}
