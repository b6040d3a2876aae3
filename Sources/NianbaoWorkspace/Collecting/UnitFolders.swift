internal import NianbaoCore

/// The folders of the units in a collection. Their names come from the list of units, and never from what somebody sent.
struct UnitFolders: Sendable {
    /// The units in the order of the list, each with the name of its folder.
    let units: [(agency: String, folder: String)]
    private let places: [AgencyName: Int]

    /// Where reports of units go that are not on the list.
    static let strangers = "名单外"

    init(_ roster: Roster) {
        var taken: Set<String> = [Self.strangers, CollectionLog.name]
        var units: [(agency: String, folder: String)] = []
        for entry in roster.entries {
            let name = DerivedName.of(entry.agency)
            var free = name
            var number = 2
            // Names that differ only in what no file's name can have become equal.
            while !taken.insert(free.lowercased()).inserted {
                free = "\(name)（\(number)）"
                number += 1
            }
            units.append((entry.agency, free))
        }
        self.units = units
        places = Dictionary(
            units.indices.map { (AgencyName(units[$0].agency), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The unit on the list whose whole name is in the name of a file, the longest; `nil` if there is none.
    func agency(inName name: String) -> String? {
        units.map(\.agency).filter { name.contains($0) }.max { $0.count < $1.count }
    }

    /// The place on the list of the unit with this name; `nil` if it is not on it.
    func place(of agency: String) -> Int? { places[AgencyName(agency)] }
}
