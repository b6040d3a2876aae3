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
}

extension Sequence<UInt8> {
    /// A number that depends on every byte (FNV-1a), the same in each run, so that what follows from an input by chance can
    /// be repeated.
    var fingerprint: UInt64 { reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } }
}
