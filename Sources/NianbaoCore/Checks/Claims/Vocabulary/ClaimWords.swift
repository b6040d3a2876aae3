/// The words of a form's claims, collected while they are read.
struct ClaimWords {
    enum Kind { case unit, topic }

    private(set) var all: [(text: String, role: ClaimWord)] = []
    private var taken: [ByteText: ClaimWord] = [:]
    private(set) var topics: [ByteText: Int] = [:]
    /// The indices of the units that each name stands for.
    private(set) var units: [ByteText: [Int]] = [:]
    private var unitCount = 0

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
            units[name] = [unitCount]
            unitCount += 1
            return .unit(unitCount - 1)
        case .topic:
            guard topics[name] == nil else { return nil }
            topics[name] = topics.count
            return .topic(topics.count - 1)
        }
    }

    /// Adds a name for several units; `false` when the name is already there.
    mutating func declare(_ name: String, counting indices: [Int]) -> Bool {
        units.updateValue(indices, forKey: ByteText(name)) == nil
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
