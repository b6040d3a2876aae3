/// The units that have to hand in a report.
package struct Roster: Sendable {
    package let entries: [Entry]

    package struct Entry: Hashable, Sendable {
        package let agency: String
        /// Where the list says so; `nil` when that is no line of text.
        package let span: SourceSpan?

        package init(agency: String, span: SourceSpan? = nil) {
            self.agency = agency
            self.span = span
        }
    }

    /// Names without blanks around them; empty ones are passed over, and of equal ones the first counts.
    package init(_ entries: [Entry]) {
        var seen: Set<String> = []
        self.entries = entries.compactMap { entry in
            let name = entry.agency.trimmed
            return name.isEmpty || !seen.insert(name).inserted ? nil : Entry(agency: name, span: entry.span)
        }
    }
}
