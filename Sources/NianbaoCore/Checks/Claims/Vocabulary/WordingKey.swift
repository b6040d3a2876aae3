/// A number that equal wordings share and others rarely: they are looked up by it.
package struct WordingKey: Hashable, Sendable {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    package init(_ wording: ClaimWording) {
        for word in wording.before { add(word) }
        if let unit = wording.unit { addNumber(unit) }
        for word in wording.behind { add(word) }
    }

    package mutating func add(_ word: Int) { value = (value ^ UInt64(word + 1)) &* 0x100_0000_01B3 }

    package mutating func addNumber(_ unit: Int) { value = (value ^ UInt64(unit + 1) << 32) &* 0x100_0000_01B3 }

    package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
