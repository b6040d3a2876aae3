/// Words to look for in a text, found byte by byte, the longest first.
package struct Lexicon: Sendable {
    /// The bytes of all words, one after the other.
    private var pool: [UInt8] = []
    /// The words, those with one first character side by side, the longest first.
    private var entries: [Entry] = []
    /// A hash table from first character to the range of its entries; its size is a power of two.
    private var heads: [Head]
    /// One less than that size.
    private let mask: Int

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
        var first: Int32 = 0
        var end: Int32 = 0
    }

    /// - Parameter words: The words with a number each that says what they mean; no word is there twice.
    package init(_ words: [(text: String, meaning: Int)]) {
        let sorted = words.enumerated().compactMap { index, word -> (scalar: UInt32, length: Int, index: Int)? in
            word.text.unicodeScalars.first.map { ($0.value, word.text.utf8.count, index) }
        }.sorted { ($0.scalar, $1.length, $0.index) < ($1.scalar, $0.length, $1.index) }
        let count = zip(sorted, sorted.dropFirst()).count { $0.scalar != $1.scalar } + 1
        var size = 64
        while size < count * 4 { size *= 2 }
        heads = [Head](repeating: Head(), count: size)
        mask = size - 1
        pool.reserveCapacity(sorted.reduce(8) { $0 + $1.length })
        entries.reserveCapacity(sorted.count)
        for (scalar, length, index) in sorted {
            let start = pool.count
            pool += words[index].text.utf8
            let width = Self.width(scalar)
            let rest = min(length - width, 8)
            entries.append(
                Entry(
                    start: Int32(start), length: Int32(length), meaning: Int32(words[index].meaning),
                    next: pool.withUnsafeBufferPointer { Self.next(at: start + width, $0) },
                    mask: rest == 8 ? .max : 1 << UInt64(8 * rest) - 1))
            let head = place(of: scalar)
            if heads[head].scalar == 0 { heads[head] = Head(scalar: scalar, first: Int32(entries.count - 1)) }
            heads[head].end = Int32(entries.count)
        }
    }

    /// The longest word that begins at `index`; `nil` when none does.
    ///
    /// - Parameter scalar: The character at `index`.
    @inline(__always)
    package func word(
        at index: Int, _ scalar: UInt32, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (meaning: Int, length: Int)? {
        let head = heads[place(of: scalar)]
        guard head.scalar == scalar else { return nil }
        return word(at: index, among: head, bytes)
    }

    private func word(
        at index: Int, among head: Head, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (meaning: Int, length: Int)? {
        let width = Self.width(head.scalar)
        let next = Self.next(at: index + width, bytes)
        for place in Int(head.first)..<Int(head.end) {
            let entry = entries[place]
            guard next & entry.mask == entry.next else { continue }
            let length = Int(entry.length)
            if index + length <= bytes.count, length <= width + 8 || matches(entry, at: index, bytes) {
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

    /// How many bytes the character has.
    @inline(__always)
    private static func width(_ scalar: UInt32) -> Int {
        scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    }

    private func matches(_ entry: Entry, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(entry.start)
        return (1..<Int(entry.length)).allSatisfy { pool[start + $0] == bytes[index + $0] }
    }

    /// The slot of a first character in the table, or the empty slot where it belongs.
    @inline(__always)
    private func place(of scalar: UInt32) -> Int {
        var place = Int(truncatingIfNeeded: scalar &* 0x9E37_79B1 >> 12) & mask
        while heads[place].scalar != scalar, heads[place].scalar != 0 { place = (place + 1) & mask }
        return place
    }
}
