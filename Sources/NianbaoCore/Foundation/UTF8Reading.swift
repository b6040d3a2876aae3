extension UnsafeBufferPointer<UInt8> {
    /// The character at `index` and how many bytes it has. The bytes are those of a `String`, so they are well-formed.
    @inline(__always)
    package func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(self[index])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(index + 1), 2) }
        if first < 0xF0 { return (wideScalar(at: index), 3) }
        let high = (first & 0x07) << 18 | continuation(index + 1) << 12
        return (high | continuation(index + 2) << 6 | continuation(index + 3), 4)
    }

    /// The character of three bytes at `index`.
    @inline(__always)
    func wideScalar(at index: Int) -> UInt32 {
        UInt32(self[index] & 0x0F) << 12 | continuation(index + 1) << 6 | continuation(index + 2)
    }

    @inline(__always)
    private func continuation(_ index: Int) -> UInt32 { UInt32(self[index] & 0x3F) }

    /// The value of the ASCII or full-width digit at `index` and how many bytes it has; `nil` if there is none.
    @inline(__always)
    func digit(at index: Int) -> (value: Int, length: Int)? {
        guard index < count else { return nil }
        if 0x30...0x39 ~= self[index] { return (Int(self[index]) - 0x30, 1) }
        // U+FF10 to U+FF19.
        guard self[index] == 0xEF, index + 2 < count, self[index + 1] == 0xBC, 0x90...0x99 ~= self[index + 2] else {
            return nil
        }
        return (Int(self[index + 2]) - 0x90, 3)
    }

    /// Whether `word` begins at `index`.
    package func has(_ word: StaticString, at index: Int) -> Bool {
        guard index >= 0, index + word.utf8CodeUnitCount <= count else { return false }
        return (0..<word.utf8CodeUnitCount).allSatisfy { self[index + $0] == word.utf8Start[$0] }
    }

    /// The character that ends before `index`, which must not be 0, and where it begins.
    @inline(__always)
    func scalar(before index: Int) -> (value: UInt32, start: Int) {
        var start = index - 1
        while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
        return (scalar(at: start).value, start)
    }

    /// Whether `word` ends before `index`.
    func ends(with word: StaticString, before index: Int) -> Bool {
        has(word, at: index - word.utf8CodeUnitCount)
    }

    /// The index after the last character before `index` that is not a space; 0 when there is none.
    func skippingBlanks(before index: Int) -> Int {
        var index = index
        while index > 0 {
            let (scalar, start) = scalar(before: index)
            guard scalar == 0x20 || scalar == 0x09 || scalar == 0xA0 || scalar == 0x3000 else { break }
            index = start
        }
        return index
    }

    /// The first byte from `index` on that does not begin a space.
    package func skippingBlanks(from index: Int) -> Int {
        var index = index
        while index < count {
            if self[index] == 0x20 || self[index] == 0x09 {
                index += 1
            } else if has("\u{3000}", at: index) {
                index += 3
            } else if has("\u{A0}", at: index) {
                index += 2
            } else {
                break
            }
        }
        return index
    }

    /// The index after the braces that close those at `start` on the same line; `nil` when there are none.
    func referenceEnd(from start: Int, limit: Int) -> Int? {
        var index = start + 2
        while index + 1 < limit {
            if self[index] == 0x0A || self[index] == 0x0D { return nil }
            if self[index] == UInt8(ascii: "}"), self[index + 1] == UInt8(ascii: "}") { return index + 2 }
            index += 1
        }
        return nil
    }

    /// The end of the line that `start` is in.
    func lineEnd(from start: Int) -> Int {
        var index = start
        while index < count, self[index] != 0x0A, self[index] != 0x0D { index += 1 }
        return index
    }
}
