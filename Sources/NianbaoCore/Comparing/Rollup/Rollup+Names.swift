extension Rollup {
    /// How many pairs of names are compared letter by letter. With more, the list must be the wrong one.
    private static let pairLimit = 20_000

    /// Whether no unit is on the list or probably meant by a name on it, so that something other than the list was read.
    ///
    /// - Returns: The name of the first such unit; `nil` where the list fits.
    package func firstStranger(_ account: [Unit]) -> String? {
        guard let roster, let first = units.first(where: { $0.standing == .unlisted }) else { return nil }
        let listed = Set(roster.entries.map { AgencyName($0.agency) })
        guard !units.contains(where: { listed.contains(AgencyName($0.agency)) }), probableNames(account).isEmpty else {
            return nil
        }
        return first.agency
    }

    /// Names on the list without a report that are probably meant by units which are not on the list, by the units'
    /// names.
    func probableNames(_ account: [Unit]) -> [String: String] {
        let unlisted = account.filter { $0.standing == .unlisted }.map(\.agency)
        let missing = account.filter { $0.standing == .missing }.map { (name: $0.agency, key: AgencyName($0.agency)) }
        guard !unlisted.isEmpty, unlisted.count * missing.count <= Self.pairLimit else { return [:] }
        var probable: [String: String] = [:]
        for unit in unlisted {
            let alike = missing.compactMap { other in
                NameSimilarity(AgencyName(unit), other.key).map { (name: other.name, likeness: $0) }
            }
            let closest = alike.map(\.likeness).min()
            let meant = alike.filter { $0.likeness == closest }
            // If two names fit equally well, neither is suggested.
            if meant.count == 1 { probable[unit] = meant[0].name }
        }
        return probable
    }
}
