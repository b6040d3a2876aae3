extension Rollup {
    /// How many pairs of names are compared letter by letter. With more, the list is the wrong one, and nobody would wait.
    private static let pairLimit = 20_000

    /// Whether no unit is on the list or probably meant by a name on it, so that something else than the list was read.
    ///
    /// - Returns: The name of the first such unit; `nil` where the list fits.
    package func firstStranger(_ account: [Unit]) -> String? {
        guard let roster, let first = units.first(where: { $0.standing == .unlisted }) else { return nil }
        let listed = Set(roster.entries.map(\.agency))
        guard !units.contains(where: { listed.contains($0.agency) }), probableNames(account).isEmpty else { return nil }
        return first.agency
    }

    /// Names on the list without a report that are probably meant by units which are not on the list, by the units' names:
    /// those that differ in blanks or in one character.
    func probableNames(_ account: [Unit]) -> [String: String] {
        let unlisted = account.filter { $0.standing == .unlisted }.map(\.agency)
        guard !unlisted.isEmpty else { return [:] }
        var missing: [String: String] = [:]
        for unit in account where unit.standing == .missing { missing[unit.agency.squeezed] = unit.agency }
        let squeezed = missing.keys.sorted()
        let isCompared = unlisted.count * squeezed.count <= Self.pairLimit
        var probable: [String: String] = [:]
        for name in unlisted {
            let own = name.squeezed
            let match =
                missing[own] ?? (isCompared ? own.nearest(among: squeezed, within: 1) : nil).flatMap { missing[$0] }
            probable[name] = match
        }
        return probable
    }
}

extension String {
    /// The text without blanks and what cannot be seen.
    fileprivate var squeezed: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }))
    }
}
