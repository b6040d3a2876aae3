/// The units that have to hand in a report.
package struct Roster: Sendable {
    package let entries: [Entry]
    /// The names that the list has more than once, each as it first stands there.
    package let repeated: [String]
    /// Texts among and below the names that name no unit, such as 合计, on one line each; bare numbers are not kept.
    package let others: [String]

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
    package init(_ entries: [Entry], others: [String] = []) {
        var first: [AgencyName: String] = [:]
        var repeated: [String] = []
        self.entries = entries.compactMap { entry in
            let name = entry.agency.nameOnOneLine
            guard !name.isEmpty else { return nil }
            if let known = first.updateValue(name, forKey: AgencyName(name)) {
                first[AgencyName(name)] = known
                if !repeated.contains(known) { repeated.append(known) }
                return nil
            }
            return Entry(agency: name, span: entry.span)
        }
        self.repeated = repeated
        self.others = others.map { $0.split { $0.isWhitespace }.joined(separator: " ") }
            .filter { $0.contains { $0.isLetter && !$0.isNumber } }
    }
}
