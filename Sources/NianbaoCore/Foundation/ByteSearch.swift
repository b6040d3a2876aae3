internal import CLibrary

extension String {
    /// Equality byte for byte.
    ///
    /// `==` compares by canonical equivalence, which normalises both texts when Chinese ones differ. That is several
    /// times slower, and names in files must be the same, not just equivalent.
    func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let isSame = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right -> Bool in
                guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                return memcmp(first, second, left.count) == 0
            }
        }
        return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    /// Whether the bytes of `word` occur in the text: many times faster than a search by characters, and enough to rule
    /// out what is rare.
    package func containsBytes(of word: String) -> Bool { firstPlace(ofBytes: word) != nil }

    /// Whether the text ends with the bytes of `word`.
    func endsWithBytes(of word: String) -> Bool {
        utf8.count >= word.utf8.count && withBytes { $0.has(word, in: $0.count - word.utf8.count..<$0.count) }
    }

    /// The text without `ending`, which it must have at its end.
    func droppingEnd(_ ending: String) -> String { String(utf8.dropLast(ending.utf8.count)) ?? self }

    /// Where the bytes of `word` occur in the text for the first time.
    func firstRange(ofBytes word: String) -> Range<String.Index>? {
        firstPlace(ofBytes: word).map { range(ofBytes: $0..<$0 + word.utf8.count) }
    }

    /// The text with each `word` replaced by `replacement`; faster than `replacing` by characters, above all if `word`
    /// does not occur.
    package func replacing(word: String, with replacement: String) -> String {
        guard !word.isEmpty, containsBytes(of: word) else { return self }
        return withBytes { bytes in
            var result: [UInt8] = []
            var rest = bytes
            while let found = rest.firstPlace(of: word) {
                result += rest[..<found]
                result += replacement.utf8
                rest = UnsafeBufferPointer(rebasing: rest[(found + word.utf8.count)...])
            }
            return String(decoding: result + rest, as: UTF8.self)
        }
    }

    private func firstPlace(ofBytes word: String) -> Int? {
        withBytes { $0.firstPlace(of: word) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the stretch consists of exactly the bytes of `word`.
    @inline(__always)
    func has(_ word: String, in range: Range<Int>) -> Bool {
        word.utf8.count == range.count && holds(word, at: range.lowerBound)
    }

    private func holds(_ word: String, at index: Int) -> Bool {
        word.withBytes { word in
            guard let wanted = word.baseAddress, let start = baseAddress else { return true }
            return memcmp(start + index, wanted, word.count) == 0
        }
    }

    /// Where the bytes of `word` occur for the first time.
    func firstPlace(of word: String) -> Int? {
        word.withBytes { firstPlace(of: $0) }
    }

    /// All places where the bytes of `word`, which is not empty, occur, none of them in another.
    func places(of word: String) -> [Int] {
        var (places, start) = ([Int](), 0)
        while let found = UnsafeBufferPointer(rebasing: self[start...]).firstPlace(of: word) {
            places.append(start + found)
            start += found + word.utf8.count
        }
        return places
    }

    private func firstPlace(of word: Self) -> Int? {
        guard let start = baseAddress, let wanted = word.baseAddress, count >= word.count, !word.isEmpty else {
            return word.isEmpty ? 0 : nil
        }
        // Of a Chinese character the last byte is the rarest.
        let anchor = word.count > 2 && wanted[0] >= 0xE0 ? 2 : 0
        var rest = start + anchor
        let end = start + count - word.count + anchor + 1
        while rest < end {
            guard let found = memchr(rest, Int32(wanted[anchor]), end - rest) else { return nil }
            let place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
            if memcmp(place - anchor, wanted, word.count) == 0 { return place - anchor - start }
            rest = place + 1
        }
        return nil
    }
}
