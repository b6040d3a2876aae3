/// The words of a form's claims, collected while they are read.
struct ClaimWords {
    enum Kind { case unit, topic }

    private(set) var all: [(text: String, role: ClaimWord)] = []
    private var taken: [ByteText: ClaimWord] = [:]
    private(set) var topics: [ByteText: Int] = [:]
    /// The units and groups of units by their names.
    private(set) var units: [ByteText: Int] = [:]
    /// The groups of units that stand for one another, with their members.
    private(set) var groups: [(group: Int, members: [Int])] = []
    private var unitCount = 0

    /// More than the index of any topic, unit or group of units.
    var indices: Int { max(topics.count, unitCount) }

    init() {
        // The built-in forms have about three thousand.
        all.reserveCapacity(4096)
        taken.reserveCapacity(4096)
    }

    /// Adds the name of a unit or word; `nil` when the name is already there.
    mutating func declare(_ name: String, _ kind: Kind) -> ClaimWord? {
        let name = ByteText(name)
        switch kind {
        case .unit:
            guard units[name] == nil else { return nil }
            units[name] = unitCount
            unitCount += 1
            return .unit(unitCount - 1)
        case .topic:
            guard topics[name] == nil else { return nil }
            topics[name] = topics.count
            return .topic(topics.count - 1)
        }
    }

    /// Adds a name for several units; `false` when the name is already there.
    mutating func declare(_ name: String, counting members: [Int]) -> Bool {
        guard units.updateValue(unitCount, forKey: ByteText(name)) == nil else { return false }
        groups.append((unitCount, members))
        unitCount += 1
        return true
    }

    /// Adds ways of writing that one item of a list stands for; returns those that cannot be added, because they are already
    /// there: in another role, or from another item if there is just one.
    mutating func add(_ writings: [String], _ role: ClaimWord) -> [String] {
        writings.filter { text in
            let known = taken.updateValue(role, forKey: ByteText(text))
            if known == nil { all.append((text, role)) }
            return known.map { $0 != role || writings.count == 1 } ?? false
        }
    }
}
