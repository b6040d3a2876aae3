/// A sample of the passages of a text, without their numbers, for comparing it with another text.
struct Passages {
    /// How many bytes of text a passage has: eight Chinese characters, as three words of memory.
    private static let length = 24
    /// One in so many passages is kept. Its first bytes decide, so that all texts keep the same passages.
    private static let sampling: UInt64 = 4
    /// Odd numbers without a pattern: the fractions of the golden ratio, √3 and √2 in 64 bits.
    private static let factors: (UInt64, UInt64, UInt64) = (
        0x9E37_79B9_7F4A_7C15, 0xBB67_AE85_84CA_A73B, 0x6A09_E667_F3BC_C909
    )
    /// How many places there are for the hashes of passages; a text of 10,000 characters takes one place in 25.
    private static let places = 1 << 16
    /// The fewest bytes of a text that is compared.
    static let shortest = 600

    /// A bit for each place, set where the hash of a kept passage is.
    private let bits: [UInt64]
    /// How many of them are set.
    private let count: Int
    private let isLong: Bool

    init(_ text: String) {
        var text = text
        (bits, count, isLong) = text.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { words in
                let count = Self.copyWords(of: bytes, to: words)
                let kept = Self.keep(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: words[..<count])))
                return (kept.bits, kept.count, count >= Self.shortest)
            }
        }
    }

    /// Leaves out numbers and spaces, which change every year and do not belong to the wording.
    ///
    /// - Returns: How many bytes are left.
    private static func copyWords(
        of bytes: UnsafeBufferPointer<UInt8>, to words: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        let (source, target) = (UnsafeRawBufferPointer(bytes), UnsafeMutableRawBufferPointer(words))
        let wide: UInt64 = 0x8080_8080_8080_8080
        var (index, count) = (0, 0)
        while index < bytes.count {
            // Most text is Chinese: eight bytes at a time.
            if index + 8 <= bytes.count, case let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self),
                word & wide == wide
            {
                target.storeBytes(of: word, toByteOffset: count, as: UInt64.self)
                (index, count) = (index + 8, count + 8)
                continue
            }
            let byte = bytes[index]
            words[count] = byte
            if byte > 0x20, !(0x30...0x39).contains(byte) { count += 1 }
            index += 1
        }
        return count
    }

    /// A passage begins with every character.
    private static func keep(_ words: UnsafeRawBufferPointer) -> (bits: [UInt64], count: Int) {
        var bits = [UInt64](repeating: 0, count: places / 64)
        var count = 0
        guard words.count >= length else { return (bits, 0) }
        bits.withUnsafeMutableBufferPointer { bits in
            for start in 0...words.count - length where words[start] & 0xC0 != 0x80 {
                // Only the highest bits of a product depend on all bytes.
                let head = words.loadUnaligned(fromByteOffset: start, as: UInt64.self) &* factors.0
                guard (head >> 56) % sampling == 0 else { continue }
                let place = Int(hash(head, words, behind: start) >> 48) % places
                let bit = UInt64(1) << UInt64(place % 64)
                if bits[place / 64] & bit == 0 { count += 1 }
                bits[place / 64] |= bit
            }
        }
        return (bits, count)
    }

    private static func hash(_ head: UInt64, _ words: UnsafeRawBufferPointer, behind start: Int) -> UInt64 {
        head
            &+ words.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self) &* factors.1
            &+ words.loadUnaligned(fromByteOffset: start + 16, as: UInt64.self) &* factors.2
    }

    /// The number of passages that both have, as a percentage of those of the text that has fewer; `nil` for texts
    /// that are too short to compare.
    func likeness(to other: Passages) -> Int? {
        guard isLong, other.isLong else { return nil }
        // So many are in the same places by chance, even if the texts have nothing in common.
        let chance = count * other.count / Self.places
        let fewer = min(count, other.count) - chance
        return fewer > 0 ? max(0, shared(with: other) - chance) * 100 / fewer : nil
    }

    /// How many places both have.
    private func shared(with other: Passages) -> Int {
        zip(bits, other.bits).reduce(0) { count, words in
            let both = words.0 & words.1
            return both == 0 ? count : count + both.nonzeroBitCount
        }
    }
}
