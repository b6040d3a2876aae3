/// The last bytes of the eight characters that follow one, if all have three bytes. They nearly always show in a few
/// steps that none of the eight is the same character.
struct FollowingCharacters {
    private var place = Int.min
    /// The byte of the nearest character is the lowest one.
    private var lastBytes: UInt64 = 0

    private static let reach = 8
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Which of them may be the character at `index`: each has a byte, in their order, that is not zero if it may be. Near
    /// the end of the text, all may be.
    @inline(__always)
    mutating func candidates(forCharacterAt index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let all = Self.ones << 7
        let farthest = index &+ 3 &* Self.reach &+ 2
        guard farthest < bytes.count else { return all }
        if index == place &+ 3 {
            lastBytes = lastBytes >> 8 | UInt64(bytes[farthest]) << 56
        } else {
            for step in 1...Self.reach { lastBytes = lastBytes >> 8 | UInt64(bytes[index &+ 3 &* step &+ 2]) << 56 }
        }
        place = index
        // A byte that is equal becomes zero, and only a zero borrows from its highest bit.
        let differences = lastBytes ^ (Self.ones &* UInt64(bytes[index &+ 2]))
        return (differences &- Self.ones) & ~differences & all
    }
}
