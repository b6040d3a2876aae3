/// Words to look for in a text, found byte by byte, the longest first.
package struct Lexicon: Sendable {
    /// The bytes of all words, one after the other.
    private let pool: [UInt8]
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

        init() {}

        /// - Parameter head: The first character and the bytes of the second.
        init(_ head: UInt64) {
            scalar = UInt32(head >> 32)
            second = UInt32(truncatingIfNeeded: head)
        }

        @inline(__always)
        static func hash(_ scalar: UInt32, _ second: UInt32) -> UInt32 {
            ((scalar &* 0x9E37_79B1) ^ (second &* 0x85EB_CA6B)) >> 12
        }
    }

    /// - Parameter words: The words with a number each that says what they mean; no word is there twice.
    package init(_ words: [(text: String, meaning: Int)]) {
        var pool: [UInt8] = []
        pool.reserveCapacity(words.reduce(0) { $0 + $1.text.utf8.count })
        let sorted = words.indices.compactMap { PooledWord(words[$0].text, at: $0, into: &pool) }.sorted()
        // Words that are compared one after the other are side by side in memory, too.
        var ordered: [UInt8] = []
        ordered.reserveCapacity(pool.count)
        let places = sorted.map { word in
            ordered += pool[word.start..<word.start + word.length]
            return (start: ordered.count - word.length, length: word.length, meaning: words[word.index].meaning)
        }
        self.init(ordered, places)
    }

    /// - Parameter words: Words of the pool, those with the same first two characters side by side, the longest first.
    private init(_ pool: [UInt8], _ words: [(start: Int, length: Int, meaning: Int)]) {
        self.pool = pool
        let starts = pool.withUnsafeBufferPointer { pool in
            words.map { Self.start(of: $0.start..<$0.start + $0.length, pool) }
        }
        let count = zip(starts, starts.dropFirst()).count { $0.head != $1.head } + 1
        var size = 64
        while size < count * 2 { size *= 2 }
        heads = [Head](repeating: Head(), count: size)
        mask = size - 1
        entries.reserveCapacity(words.count)
        for (word, start) in zip(words, starts) {
            let head = Head(start.head)
            let rest = min(word.length - Self.width(head.scalar), 8)
            entries.append(
                Entry(
                    start: Int32(word.start), length: Int32(word.length), meaning: Int32(word.meaning),
                    next: start.next, mask: rest == 8 ? .max : 1 << UInt64(8 * rest) - 1))
            let bit = Int(head.hash & UInt32(Self.bits - 1))
            hashes[bit >> 6] |= 1 << UInt64(bit & 63)
            let own = place(of: head.scalar, head.second)
            if heads[own].end == 0 {
                heads[own] = head
                heads[own].first = Int32(entries.count - 1)
            }
            heads[own].end = Int32(entries.count)
        }
    }

    /// The first character of a word and the bytes of the second, and the eight bytes after the first; zeros after its end.
    private static func start(
        of word: Range<Int>, _ pool: UnsafeBufferPointer<UInt8>
    ) -> (head: UInt64, next: UInt64) {
        let first = pool.scalar(at: word.lowerBound)
        let end = UnsafeBufferPointer(rebasing: pool[..<word.upperBound])
        let next = next(at: word.lowerBound + first.length, end)
        return (UInt64(first.value) << 32 | UInt64(second(next)), next)
    }

    /// A word while the table is made.
    private struct PooledWord: Comparable {
        /// The first character and the bytes of the second.
        let head: UInt64
        let length: Int
        /// Its place among the words that were given.
        let index: Int
        let start: Int

        /// Adds the bytes of a word to the pool; `nil` when it has none.
        init?(_ text: String, at index: Int, into pool: inout [UInt8]) {
            start = pool.count
            pool += text.utf8
            length = pool.count - start
            guard length > 0 else { return nil }
            self.index = index
            head = pool.withUnsafeBufferPointer { [start] in Lexicon.start(of: start..<$0.count, $0).head }
        }

        /// Words with the same first two characters are side by side, the longest first.
        static func < (left: PooledWord, right: PooledWord) -> Bool {
            (left.head, right.length, left.index) < (right.head, left.length, right.index)
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

extension Lexicon: SnapshotValue {
    init(from snapshot: inout SnapshotReader) {
        var start = 0
        let words = snapshot.readAll { snapshot in
            let length: Int = snapshot.read()
            defer { start += length }
            return (start: start, length: length, meaning: snapshot.read(Int.self))
        }
        self.init(Array(snapshot.readBytes(start)), words)
    }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.writeAll(entries) { entry, snapshot in
            snapshot.write(Int(entry.length))
            snapshot.write(Int(entry.meaning))
        }
        for entry in entries { snapshot.write(utf8: pool[Int(entry.start)...].prefix(Int(entry.length))) }
    }
}
