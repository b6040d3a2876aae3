/// A small random number generator that gives the same numbers for the same seed everywhere.
///
/// Sebastiano Vigna, https://prng.di.unimi.it/splitmix64.c
package struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    /// The same seed gives the same numbers.
    package init(seed: UInt64) { state = seed }

    /// The next number of the sequence.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Whether something of this probability, one in `odds`, happens.
    package mutating func oneIn(_ odds: UInt64) -> Bool { next() % odds == 0 }

    /// Whether an event of this likelihood happens.
    package mutating func happens(_ likelihood: Double) -> Bool { Double.random(in: 0..<1, using: &self) < likelihood }

    /// One of the items, each as likely as the others; there must be one.
    package mutating func pick<Item>(_ items: [Item]) -> Item { items[Int.random(in: 0..<items.count, using: &self)] }
}
