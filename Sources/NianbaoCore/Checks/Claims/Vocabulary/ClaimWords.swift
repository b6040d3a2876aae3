/// The words of a form's claims, collected while they are read.
struct ClaimWords {
    enum Kind { case unit, topic }

    private(set) var all: [(text: String, role: ClaimWord)] = []
    private var taken: Set<ByteText> = []
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

    /// Adds a way of writing; `false` when it is already there, in any role.
    mutating func add(_ text: String, _ role: ClaimWord) -> Bool {
        guard taken.insert(ByteText(text)).inserted else { return false }
        all.append((text, role))
        return true
    }
}
