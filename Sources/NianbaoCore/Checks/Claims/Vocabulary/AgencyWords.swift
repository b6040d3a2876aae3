/// What the names of agencies are made of, and how they are shortened.
package struct AgencyWords: Sendable {
    /// What the name of a region ends with: 市, 县, 街道.
    package var levels: [String] = [] { didSet { nameEndings() } }
    /// What the names of agencies end with that have agencies of their own: 公安局.
    package var parents: [String] = [] { didSet { nameEndings() } }
    /// Words that hold such an ending and do not end a region's name: 城市, 市场.
    package var whole: [String] = []
    /// Parts of names, and the shorter ways of writing each: 市场监督管理局 is 市场监管局.
    package var short: [(long: String, short: [String])] = [] {
        didSet { shortSigns = short.map { $0.long.utf8.reduce(0) { $0 | 1 << UInt64($1 & 63) } } }
    }
    /// Of the last six bits of a byte, those that the long parts have: a name without all of them does not have the part.
    private var shortSigns: [UInt64] = []
    /// What an agency whose name ends like this is called besides: 街道办事处 is 街道, too.
    package var kinds: [(ending: String, names: [String])] = []
    /// What the name of an agency that reports on its region has after the region's.
    package var endings: [String] = []
    /// What other agencies' names end with.
    package var tails: [String] = []

    /// Nothing is known of agencies.
    package init() {}

    /// What the name of a place ends with that another agency's or region's name may follow.
    private(set) var placeEndings: [String] = []
    /// Of the last six bits of a character, those that the last characters of these endings have.
    private var placeSigns: UInt64 = 0

    private mutating func nameEndings() {
        placeEndings = levels + parents
        placeSigns = placeEndings.compactMap(\.unicodeScalars.last).reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }

    /// Whether the name of a place may end with the character; if not, none does.
    func mayEndPlace(_ scalar: UInt32) -> Bool { placeSigns >> UInt64(scalar & 63) & 1 != 0 }
}

extension AgencyWords {
    /// All ways of writing the name with each long part written short or not, the name itself first.
    func writings(of name: String) -> [String] {
        var writings = [name]
        let signs = name.utf8.reduce(0 as UInt64) { $0 | 1 << UInt64($1 & 63) }
        for (entry, sign) in zip(short, shortSigns) where signs & sign == sign && name.containsBytes(of: entry.long) {
            for writing in writings where writing.containsBytes(of: entry.long) {
                for short in entry.short where writings.count < Self.limit {
                    let shorter = writing.replacing(word: entry.long, with: short)
                    if !writings.contains(shorter) { writings.append(shorter) }
                }
            }
        }
        return writings
    }

    /// The name of the region that an agency with this name reports on; `nil` when the name has no such ending.
    func region(of agency: String) -> String? {
        guard let ending = endings.first(where: { agency.endsWithBytes(of: $0) }), agency.utf8.count > ending.utf8.count
        else { return nil }
        return agency.droppingEnd(ending)
    }

    /// No agency has more names.
    private static let limit = 40
}
