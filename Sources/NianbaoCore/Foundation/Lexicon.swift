/// Words to look for in a text, found byte by byte, the longest first.
package struct Lexicon: Sendable {
    /// The bytes of all words, one after the other.
    private var pool: [UInt8] = []
    /// The words, those with the same first two characters side by side, the longest first.
    private var entries: [Entry] = []
    /// A hash table from the first two characters to the range of their entries; its size is a power of two.
    private var heads: [Head]
    /// One less than that size.
    private let mask: Int
    /// The hashes of the first two characters, cut short, as a set of bits: small enough to stay in the nearest cache, and
    /// enough to rule out most places of a text.
    private var hashes = [UInt64](repeating: 0, count: Self.bits >> 6)

    private static let bits = 1 << 15

    private struct Entry {
        let start: Int32
        let length: Int32
        let meaning: Int32
        /// The first eight bytes after the first character, if the word is that long, and a mask of those it has. Most
        /// words are no longer.
        let next: UInt64
        let mask: UInt64
    }

    private struct Head {
        /// Zero marks an empty place: no word begins with U+0000.
        var scalar: UInt32 = 0
        /// The bytes of the second character; zero for words of one.
        var second: UInt32 = 0
        var first: Int32 = 0
        var end: Int32 = 0

        var hash: UInt32 { Self.hash(scalar, second) }

        @inline(__always)
        static func hash(_ scalar: UInt32, _ second: UInt32) -> UInt32 {
            ((scalar &* 0x9E37_79B1) ^ (second &* 0x85EB_CA6B)) >> 12
        }
    }

    /// - Parameter words: The words with a number each that says what they mean; no word is there twice.
    package init(_ words: [(text: String, meaning: Int)]) {
        let sorted = words.enumerated().compactMap { index, word -> (head: Head, length: Int, index: Int)? in
            word.text.unicodeScalars.first.map { first in
                let second = word.text.utf8.dropFirst(Self.width(first.value)).prefix(8)
                let next = second.reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
                return (Head(scalar: first.value, second: Self.second(next)), word.text.utf8.count, index)
            }
        }.sorted {
            ($0.head.scalar, $0.head.second, $1.length, $0.index) < (
                $1.head.scalar, $1.head.second, $0.length, $1.index
            )
        }
        let count = zip(sorted, sorted.dropFirst()).count { $0.head.hash != $1.head.hash } + 1
        var size = 64
        while size < count * 2 { size *= 2 }
        heads = [Head](repeating: Head(), count: size)
        mask = size - 1
        pool.reserveCapacity(sorted.reduce(8) { $0 + $1.length })
        entries.reserveCapacity(sorted.count)
        for (head, length, index) in sorted {
            let start = pool.count
            pool += words[index].text.utf8
            let width = Self.width(head.scalar)
            let rest = min(length - width, 8)
            entries.append(
                Entry(
                    start: Int32(start), length: Int32(length), meaning: Int32(words[index].meaning),
                    next: pool.withUnsafeBufferPointer { Self.next(at: start + width, $0) },
                    mask: rest == 8 ? .max : 1 << UInt64(8 * rest) - 1))
            let bit = Int(head.hash & UInt32(Self.bits - 1))
            hashes[bit >> 6] |= 1 << UInt64(bit & 63)
            let own = place(of: head.scalar, head.second)
            if heads[own].end == 0 {
                heads[own] = Head(scalar: head.scalar, second: head.second, first: Int32(entries.count - 1))
            }
            heads[own].end = Int32(entries.count)
        }
    }

    /// The longest word that begins at `index`; `nil` when none does.
    ///
    /// - Parameter scalar: The character at `index`.
    @inline(__always)
    package func word(
        at index: Int, _ scalar: UInt32, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (meaning: Int, length: Int)? {
        let next = Self.next(at: index + Self.width(scalar), bytes)
        let second = Self.second(next)
        if mayBegin(scalar, second), let word = word(at: index, next, among: heads[place(of: scalar, second)], bytes) {
            return word
        }
        guard mayBegin(scalar, 0) else { return nil }
        return word(at: index, next, among: heads[place(of: scalar, 0)], bytes)
    }

    /// Whether there may be words with these first two characters; zero for words of one.
    @inline(__always)
    private func mayBegin(_ scalar: UInt32, _ second: UInt32) -> Bool {
        let bit = Int(Head.hash(scalar, second) & UInt32(Self.bits - 1))
        return hashes[bit >> 6] >> UInt64(bit & 63) & 1 != 0
    }

    private func word(
        at index: Int, _ next: UInt64, among head: Head, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (meaning: Int, length: Int)? {
        for place in Int(head.first)..<Int(head.end) {
            let entry = entries[place]
            guard next & entry.mask == entry.next else { continue }
            let length = Int(entry.length)
            if index + length <= bytes.count, length <= Self.width(head.scalar) + 8 || matches(entry, at: index, bytes)
            {
                return (Int(entry.meaning), length)
            }
        }
        return nil
    }

    /// The eight bytes from `index` on; zeros after the end.
    @inline(__always)
    private static func next(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        if index + 8 <= bytes.count {
            let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
            return UInt64(littleEndian: word)
        }
        return (index..<max(index, bytes.count)).reversed().reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
    }

    /// The bytes of the character with which eight bytes begin; zero when there is none.
    @inline(__always)
    private static func second(_ next: UInt64) -> UInt32 {
        let bytes = UInt32(truncatingIfNeeded: next)
        return switch UInt8(truncatingIfNeeded: bytes) {
        case 0..<0xC0: bytes & 0xFF
        case 0xC0..<0xE0: bytes & 0xFFFF
        case 0xE0..<0xF0: bytes & 0xFF_FFFF
        default: bytes
        }
    }

    /// How many bytes the character has.
    @inline(__always)
    private static func width(_ scalar: UInt32) -> Int {
        scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    }

    private func matches(_ entry: Entry, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(entry.start)
        return (1..<Int(entry.length)).allSatisfy { pool[start + $0] == bytes[index + $0] }
    }

    /// The slot of the first characters in the table, or the empty slot where they belong.
    @inline(__always)
    private func place(of scalar: UInt32, _ second: UInt32) -> Int {
        var place = Int(Head.hash(scalar, second)) & mask
        while heads[place].scalar != 0, heads[place].scalar != scalar || heads[place].second != second {
            place = (place + 1) & mask
        }
        return place
    }
}
