/// All wordings of a form's phrases, found by their words.
struct WordingIndex: Sendable {
    /// All wordings in the form's order.
    private let patterns: [ClaimPattern]
    /// The groups that each unit is in, by its index.
    private let unitGroups: [[Int]]
    /// The first wording with each key, and after each wording the next one with the same key; -1 when there is none.
    private let first: [WordingKey: Int]
    private let next: [Int]

    /// - Parameters:
    ///   - patterns: In the form's order.
    ///   - unitGroups: The groups of units that stand for one another.
    init(_ patterns: [ClaimPattern], unitGroups: [(group: Int, members: [Int])]) {
        var groups = [[Int]](repeating: [], count: (unitGroups.flatMap(\.members).max() ?? -1) + 1)
        for (group, members) in unitGroups {
            for member in members { groups[member].append(group) }
        }
        self.init(patterns, groups: groups)
    }

    private init(_ patterns: [ClaimPattern], groups: [[Int]]) {
        self.patterns = patterns
        unitGroups = groups
        // Grouping them would make a table that grows, and a list for each key.
        var first = [WordingKey: Int](minimumCapacity: patterns.count)
        next = patterns.indices.reversed().map { index in
            first.updateValue(index, forKey: WordingKey(patterns[index].wording)) ?? -1
        }.reversed()
        self.first = first
    }

    /// The first wording with these words and a number in this unit, or without one, that is meant.
    ///
    /// - Parameters:
    ///   - words: In ascending order, each once.
    ///   - key: Their key.
    ///   - unit: The unit of the number; `nil` without a number.
    func pattern(
        _ words: [Int], _ key: WordingKey, _ unit: Int?, where isMeant: (ClaimPattern) -> Bool
    ) -> ClaimPattern? {
        guard let unit else { return pattern(words, key, counted: nil, where: isMeant) }
        if let pattern = pattern(words, key, counted: unit, where: isMeant) { return pattern }
        guard unit < unitGroups.count else { return nil }
        for group in unitGroups[unit] {
            if let pattern = pattern(words, key, counted: group, where: isMeant) { return pattern }
        }
        return nil
    }

    private func pattern(
        _ words: [Int], _ key: WordingKey, counted unit: Int?, where isMeant: (ClaimPattern) -> Bool
    ) -> ClaimPattern? {
        var key = key
        if let unit { key.addNumber(unit) }
        var place = first[key] ?? -1
        while place >= 0 {
            let pattern = patterns[place]
            if pattern.wording.unit == unit, pattern.wording.words == words, isMeant(pattern) { return pattern }
            place = next[place]
        }
        return nil
    }
}

extension WordingIndex: SnapshotValue {
    init(from snapshot: inout SnapshotReader) { self.init(snapshot.read(), groups: snapshot.read()) }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(patterns)
        snapshot.write(unitGroups)
    }
}
