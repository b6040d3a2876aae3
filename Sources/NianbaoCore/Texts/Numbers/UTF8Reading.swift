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
}
