/// A hash of a wording, by which wordings are looked up. Different wordings rarely have the same key.
package struct WordingKey: Hashable, Sendable {
    /// The hash (FNV-1a, over whole words).
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The key of no words.
    package init() {}

    /// The key of a wording.
    package init(_ wording: ClaimWording) {
        for word in wording.before { add(word) }
        if let unit = wording.unit { addNumber(unit) }
        for word in wording.behind { add(word) }
    }

    /// Adds the next word, by its index.
    package mutating func add(_ word: Int) { value = (value ^ UInt64(word + 1)) &* 0x100_0000_01B3 }

    /// Adds a number with the unit of this index.
    package mutating func addNumber(_ unit: Int) { value = (value ^ UInt64(unit + 1) << 32) &* 0x100_0000_01B3 }

    /// Uses the value as it is; it is already a hash.
    package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
