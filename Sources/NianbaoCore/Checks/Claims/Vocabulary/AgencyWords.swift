/// What the names of agencies are made of, and how they are shortened.
package struct AgencyWords: Sendable {
    /// What the name of a region ends with: 市, 县, 街道.
    package let levels: [String]
    /// What the names of agencies end with that have agencies of their own: 公安局.
    package let parents: [String]
    /// Words that hold such an ending and do not end a region's name: 城市, 市场.
    package let whole: [String]
    /// Parts of names, and the shorter ways of writing each: 市场监督管理局 is 市场监管局.
    package let short: [(long: String, short: [String])]
    /// What an agency whose name ends like this is called besides: 街道办事处 is 街道, too.
    package let kinds: [(ending: String, names: [String])]
    /// What the name of an agency that reports on its region has after the region's.
    package let endings: [String]
    /// What other agencies' names end with.
    package let tails: [String]
    /// What the name of a place ends with that another agency's or region's name may follow.
    let placeEndings: [String]
    /// Of the last six bits of a byte, those that the long parts have: a name without all of them does not have the part.
    private let shortSigns: [UInt64]
    /// Of the last six bits of a character, those that the last characters of the names of places have.
    private let placeSigns: UInt64

    /// These words; without any, nothing is known of agencies.
    package init(
        levels: [String] = [], parents: [String] = [], whole: [String] = [],
        short: [(long: String, short: [String])] = [], kinds: [(ending: String, names: [String])] = [],
        endings: [String] = [], tails: [String] = []
    ) {
        self.levels = levels
        self.parents = parents
        self.whole = whole
        self.short = short
        self.kinds = kinds
        self.endings = endings
        self.tails = tails
        placeEndings = levels + parents
        shortSigns = short.map { $0.long.utf8.reduce(0) { $0 | 1 << UInt64($1 & 63) } }
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

extension AgencyWords: SnapshotValue {
    init(from snapshot: inout SnapshotReader) {
        self.init(
            levels: snapshot.read(), parents: snapshot.read(), whole: snapshot.read(),
            short: snapshot.readAll { (long: $0.read(), short: $0.read()) },
            kinds: snapshot.readAll { (ending: $0.read(), names: $0.read()) }, endings: snapshot.read(),
            tails: snapshot.read())
    }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(levels)
        snapshot.write(parents)
        snapshot.write(whole)
        for entries in [short.map { ($0.long, $0.short) }, kinds.map { ($0.ending, $0.names) }] {
            snapshot.writeAll(entries) { entry, snapshot in
                snapshot.write(entry.0)
                snapshot.write(entry.1)
            }
        }
        snapshot.write(endings)
        snapshot.write(tails)
    }
}
