/// One numbered section of the report.
///
/// A class, because checks look at each section for a word or two of it.
package final class FormSection: Sendable {
    package let name: Name
    /// The printed heading with its number.
    package let heading: String
    package let body: Body

    package enum Body: Sendable {
        case narrative(NarrativeRequirement)
        case table(Table)
    }

    init(name: Name, heading: String, body: Body) {
        self.name = name
        self.heading = heading
        self.body = body
    }

    package var table: Table? {
        if case .table(let table) = body { table } else { nil }
    }
}
