/// Words to look for in a text, found byte by byte, the longest first.
package struct Lexicon: Sendable {
    /// The bytes of all words, one behind the other.
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
        /// The three bytes behind the first three, which tell most words with one first character apart; zero for words
        /// that have fewer.
        let second: UInt32
    }

    private struct Head {
        /// Zero marks an empty place: no word begins with U+0000.
        var scalar: UInt32 = 0
        var first: Int32 = 0
        var end: Int32 = 0
    }

    /// - Parameter words: The words with a number each that says what they mean; no word is there twice.
    package init(_ words: [(text: String, meaning: Int)]) {
        var groups: [UInt32: [(text: [UInt8], meaning: Int)]] = [:]
        for word in words {
            guard let head = word.text.unicodeScalars.first?.value else { continue }
            groups[head, default: []].append((Array(word.text.utf8), word.meaning))
        }
        var size = 64
        while size < groups.count * 4 { size *= 2 }
        heads = [Head](repeating: Head(), count: size)
        mask = size - 1
        for (scalar, group) in groups.sorted(by: { $0.key < $1.key }) {
            let first = Int32(entries.count)
            for word in group.sorted(by: { $0.text.count > $1.text.count }) {
                entries.append(
                    Entry(
                        start: Int32(pool.count), length: Int32(word.text.count), meaning: Int32(word.meaning),
                        second: word.text.withUnsafeBufferPointer { Self.second(at: 0, $0) }))
                pool += word.text
            }
            heads[place(of: scalar)] = Head(scalar: scalar, first: first, end: Int32(entries.count))
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
        let second = Self.second(at: index, bytes)
        for place in Int(head.first)..<Int(head.end) {
            let entry = entries[place]
            guard entry.second == second || entry.second == 0 else { continue }
            let length = Int(entry.length)
            if index + length <= bytes.count, matches(entry, at: index, bytes) { return (Int(entry.meaning), length) }
        }
        return nil
    }

    @inline(__always)
    private static func second(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard index + 5 < bytes.count else { return 0 }
        return UInt32(bytes[index + 3]) | UInt32(bytes[index + 4]) << 8 | UInt32(bytes[index + 5]) << 16
    }

    private func matches(_ entry: Entry, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(entry.start)
        // The last byte differs where the first character is the same, more often than the bytes behind it.
        var offset = Int(entry.length) - 1
        while offset > 0 {
            if pool[start + offset] != bytes[index + offset] { return false }
            offset -= 1
        }
        return true
    }

    /// Where a first character stands in the table, or the empty place where it would.
    @inline(__always)
    private func place(of scalar: UInt32) -> Int {
        var place = Int(truncatingIfNeeded: scalar &* 0x9E37_79B1 >> 12) & mask
        while heads[place].scalar != scalar, heads[place].scalar != 0 { place = (place + 1) & mask }
        return place
    }
}
