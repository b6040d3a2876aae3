/// Looks for many quotes in one text, byte for byte: with one pass over the text for each length of quotes, however
/// many there are.
struct QuoteSearch {
    /// The most bytes that are read, and the most places that are kept: far more than any report needs.
    private static let (workLimit, placeLimit) = (1 << 27, 1 << 20)

    private let quotes: [[UInt8]]
    /// Where each quote is in the text, in bytes, in order; ranges that touch are joined.
    private var places: [[Range<Int>]]
    private var placeCount = 0

    /// - Returns: By quote, where it is in the text; `nil` when looking for all of them would take too long.
    static func places(of quotes: Set<ByteText>, in text: String) -> [ByteText: [Range<Int>]]? {
        let wanted = quotes.filter { !$0.text.isEmpty && $0.text.utf8.count <= text.utf8.count }
        let byLength = Dictionary(grouping: wanted) { $0.text.utf8.count }
        guard byLength.count * text.utf8.count <= workLimit else { return nil }
        var found: [ByteText: [Range<Int>]] = [:]
        var count = 0
        for (length, quotes) in byLength {
            var search = QuoteSearch(quotes)
            text.withBytes { search.run($0, length) }
            count += search.placeCount
            guard count <= placeLimit else { return nil }
            for (quote, places) in zip(quotes, search.places) { found[quote] = places }
        }
        return found
    }

    private init(_ quotes: [ByteText]) {
        self.quotes = quotes.map { Array($0.text.utf8) }
        places = Array(repeating: [], count: quotes.count)
    }

    private mutating func run(_ text: UnsafeBufferPointer<UInt8>, _ length: Int) {
        let table = Dictionary(grouping: quotes.indices) { RollingHash(quotes[$0][...]).value }
        let filter = HashFilter(table.keys)
        var hash = RollingHash(text[..<length])
        for start in 0...(text.count - length) {
            if filter.mayHold(hash.value), let candidates = table[hash.value] {
                let found = candidates.first { text[start..<start + length].elementsEqual(quotes[$0]) }
                if let found { add(start..<start + length, to: found) }
                if placeCount > Self.placeLimit { return }
            }
            if start + length < text.count { hash.move(from: text[start], to: text[start + length]) }
        }
    }

    private mutating func add(_ place: Range<Int>, to quote: Int) {
        if let last = places[quote].last, last.upperBound >= place.lowerBound {
            places[quote][places[quote].count - 1] = last.lowerBound..<place.upperBound
        } else {
            places[quote].append(place)
            placeCount += 1
        }
    }
}

/// The hash of a window that moves over bytes one by one: a polynomial modulo 2^61 - 1. Its base differs between runs
/// of the program, so that no file can be made with many windows of the same hash.
private struct RollingHash {
    private(set) var value: UInt64 = 0
    /// The base to the power of the window's length.
    private let top: UInt64

    private static let modulus: UInt64 = 1 << 61 - 1
    private static let base = UInt64(bitPattern: Int64(Hasher().finalize())) % (modulus - 512) + 257

    init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        var (value, top): (UInt64, UInt64) = (0, 1)
        for byte in bytes {
            value = Self.sum(Self.product(value, Self.base), UInt64(byte) + 1)
            top = Self.product(top, Self.base)
        }
        (self.value, self.top) = (value, top)
    }

    init(_ bytes: ArraySlice<UInt8>) {
        var (value, top): (UInt64, UInt64) = (0, 1)
        for byte in bytes {
            value = Self.sum(Self.product(value, Self.base), UInt64(byte) + 1)
            top = Self.product(top, Self.base)
        }
        (self.value, self.top) = (value, top)
    }

    mutating func move(from first: UInt8, to next: UInt8) {
        let gone = Self.product(top, UInt64(first) + 1)
        value = Self.sum(Self.sum(Self.product(value, Self.base), Self.modulus - gone), UInt64(next) + 1)
    }

    private static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let sum = left + right
        return sum >= modulus ? sum - modulus : sum
    }

    private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let (high, low) = left.multipliedFullWidth(by: right)
        return sum(low & modulus, high << 3 | low >> 61)
    }
}

/// Shows for most hashes that they are not in a set, faster than the set itself.
private struct HashFilter {
    private var bits: [UInt64]
    private let mask: UInt64

    init(_ hashes: some Collection<UInt64>) {
        var size = 64
        while size < 16 * hashes.count { size *= 2 }
        (bits, mask) = (Array(repeating: 0, count: size / 64), UInt64(size - 1))
        for hash in hashes { bits[Int((hash & mask) / 64)] |= 1 << (hash & mask % 64) }
    }

    func mayHold(_ hash: UInt64) -> Bool { bits[Int((hash & mask) / 64)] & 1 << (hash & mask % 64) != 0 }
}
