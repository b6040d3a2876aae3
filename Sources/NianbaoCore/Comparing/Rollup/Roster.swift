/// The units that have to report.
package struct Roster: Sendable {
    /// The units in the order of the list, each once.
    package let entries: [Entry]
    /// The names that occur more than once, each as first written.
    package let repeated: [String]
    /// Texts among and below the names that name no unit, such as 合计, on one line each; bare numbers are not kept.
    package let others: [String]

    /// A unit on the list.
    package struct Entry: Hashable, Sendable {
        /// The unit's name as the list has it.
        package let agency: String
        /// Its place in the list; `nil` if that is not known.
        package let place: FindingPlace?

        /// A unit of this name at a place of the list.
        package init(agency: String, place: FindingPlace? = nil) {
            self.agency = agency
            self.place = place
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
            return Entry(agency: name, place: entry.place)
        }
        self.repeated = repeated
        self.others = others.map { $0.split { $0.isWhitespace }.joined(separator: " ") }
            .filter { $0.contains { $0.isLetter && !$0.isNumber } }
    }

    /// The name on the list that is probably meant by a name which is not on it; `nil` if none is alike, or two equally so.
    package func probable(for name: String) -> String? {
        let alike = entries.compactMap { entry in
            NameSimilarity(AgencyName(name), AgencyName(entry.agency)).map { (name: entry.agency, likeness: $0) }
        }
        let closest = alike.map(\.likeness).min()
        let meant = alike.filter { $0.likeness == closest }
        return meant.count == 1 ? meant[0].name : nil
    }
}
