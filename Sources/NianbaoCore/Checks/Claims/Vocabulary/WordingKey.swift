/// A hash of a wording, by which wordings are looked up. Different wordings rarely have the same key.
package struct WordingKey: Hashable, Sendable {
    /// A sum, so that the order of the words does not matter.
    package private(set) var value: UInt64 = 0

    /// The key of no words.
    package init() {}

    /// The key of a wording.
    package init(_ wording: ClaimWording) {
        for word in wording.words { add(word) }
        if let unit = wording.unit { addNumber(unit) }
    }

    /// Adds a word, by its index, that is not among the words yet.
    package mutating func add(_ word: Int) { value &+= Self.mixed(UInt64(word + 1)) }

    /// Adds a number with the unit of this index.
    package mutating func addNumber(_ unit: Int) { value &+= Self.mixed(UInt64(unit + 1) << 32) }

    /// The last step of SplitMix64, which spreads small numbers over all bits.
    private static func mixed(_ number: UInt64) -> UInt64 {
        var bits = number &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }

    /// Uses the value as it is; it is already a hash.
    package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
