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

    /// Names on one line; empty ones are left out, and of names that differ only in spaces or the width of brackets the
    /// first counts.
    package init(_ entries: [Entry]) {
        var seen: Set<AgencyName> = []
        self.entries = entries.compactMap { entry in
            let name = entry.agency.nameOnOneLine
            guard !name.isEmpty, seen.insert(AgencyName(name)).inserted else { return nil }
            return Entry(agency: name, span: entry.span)
        }
    }
}
