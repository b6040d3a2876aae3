extension Sequence<UInt8> {
    /// A number that depends on every byte (FNV-1a), the same in each run, so that what follows from an input by chance can
    /// be repeated.
    var fingerprint: UInt64 { reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } }
}
