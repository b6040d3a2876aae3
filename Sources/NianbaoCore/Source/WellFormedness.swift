extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are well-formed UTF-8, by table 3-7 of the Unicode standard.
    ///
    /// Chinese texts are characters of three bytes and some ASCII. Looked at by whole words of memory, they take a third
    /// of the time of the standard library's validation.
    package var isWellFormedUTF8: Bool {
        var index = 0
        while index < count {
            index = behindFrequent(from: index)
            guard index < count else { break }
            let length = length(at: index)
            if length == 0 { return false }
            index += length
        }
        return true
    }

    /// Moves over well-formed ASCII and most characters of three bytes, as far as whole words of memory go.
    @inline(__always)
    private func behindFrequent(from start: Int) -> Int {
        let memory = UnsafeRawBufferPointer(self)
        let last = count &- 8
        var index = start
        while index <= last {
            let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            // What begins with E0 or ED has narrower limits.
            if word & 0xC0_C0F0 == 0x80_80E0, word & 0xF != 0, word & 0xF != 0xD {
                index &+= 3
            } else {
                let run = (word & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
                if run == 0 { break }
                index &+= run
            }
        }
        return index
    }

    @inline(__always)
    private func isContinuation(_ index: Int) -> Bool { self[index] & 0xC0 == 0x80 }

    /// How many bytes the character at `index` has; zero when it is malformed.
    private func length(at index: Int) -> Int {
        // The second byte rules out what could be shorter, surrogates, and what is beyond U+10FFFF.
        if self[index] < 0x80 { return 1 }
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch self[index] {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0x80...0xBF)
            }
        guard length > 0, index + length <= count, second.contains(self[index + 1]),
            (index + 2..<index + length).allSatisfy({ isContinuation($0) })
        else { return 0 }
        return length
    }
}

extension String {
    /// The text of bytes in UTF-8; `nil` when they are malformed.
    init?(validUTF8 bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.isWellFormedUTF8 else { return nil }
        self.init(uncheckedUTF8: bytes)
    }

    /// The text of bytes that are known to be well-formed UTF-8, because they come from a text or have been checked:
    /// checking them again takes longer than most of what is done with a text.
    init(uncheckedUTF8 bytes: UnsafeBufferPointer<UInt8>) {
        self.init(copying: UTF8Span(unchecked: bytes.span))
    }
}
