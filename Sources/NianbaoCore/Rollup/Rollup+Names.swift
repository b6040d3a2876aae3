extension Rollup {
    /// How many pairs of names are compared letter by letter. With more, the list is the wrong one, and nobody would wait.
    private static let pairLimit = 20_000

    /// Whether no unit is on the list or probably meant by a name on it, so that something else than the list was read.
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

    /// Names on the list without a report that are probably meant by units which are not on the list, by the units' names:
    /// those that differ in one character.
    func probableNames(_ account: [Unit]) -> [String: String] {
        let unlisted = account.filter { $0.standing == .unlisted }.map(\.agency)
        guard !unlisted.isEmpty else { return [:] }
        var missing: [String: String] = [:]
        for unit in account where unit.standing == .missing { missing[AgencyName(unit.agency).key] = unit.agency }
        guard unlisted.count * missing.count <= Self.pairLimit else { return [:] }
        var probable: [String: String] = [:]
        for name in unlisted {
            let match = AgencyName(name).key.nearest(among: missing.keys.sorted(), within: 1)
            probable[name] = match.flatMap { missing[$0] }
        }
        return probable
    }
}
