/// Kinds of bytes, read as UTF-8.
package enum TextSoundness {
    /// Not by table 3-7 of the Unicode standard.
    case malformed
    case wellFormed
    /// Well-formed, with line feeds as the only line breaks, and without anything libyaml refuses: characters that YAML
    /// 1.1 does not count as printable (section 5.1), and a byte order mark.
    case plain
}

extension UnsafeBufferPointer<UInt8> {
    /// Classifies the bytes as a text.
    ///
    /// Chinese texts are characters of three bytes and some ASCII. Looked at by whole words of memory, they take a
    /// third of the time of the standard library's validation.
    package var soundness: TextSoundness {
        var index = 0
        var isAllPlain = true
        while index < count {
            index = behindFrequent(from: index)
            guard index < count else { break }
            let length = length(at: index)
            if length == 0 { return .malformed }
            isAllPlain = isAllPlain && isPlain(at: index)
            index += length
        }
        return isAllPlain ? .plain : .wellFormed
    }

    /// Skips printable ASCII and well-formed characters of three bytes, a machine word at a time, up to the first byte
    /// that needs a closer look.
    @inline(__always)
    private func behindFrequent(from start: Int) -> Int {
        let memory = UnsafeRawBufferPointer(self)
        let last = count &- 8
        var index = start
        while index <= last {
            let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            // What begins with E0 or ED has narrower limits.
            if word & 0xC0_C0F0 == 0x80_80E0, word & 0xF != 0, word & 0xF != 0xD {
                if word.beginsWithRareCharacter { break }
                index &+= 3
            } else {
                let run = word.leadingPrintableASCII
                if run == 0 { break }
                index &+= run
            }
        }
        return index
    }

    /// Whether the well-formed character at `index` is a line feed, or printable and no line break.
    private func isPlain(at index: Int) -> Bool {
        switch self[index] {
        case 0x20...0x7E, UInt8(ascii: "\n"), UInt8(ascii: "\t"): true
        case 0..<0x80: false
        // Control characters, NEL (next line) among them.
        case 0xC2: self[index + 1] >= 0xA0
        // The separators of lines and of paragraphs.
        case 0xE2: self[index + 1] != 0x80 || self[index + 2] & 0xFE != 0xA8
        // The byte order mark, and what no character has.
        case 0xEF:
            switch (self[index + 1], self[index + 2]) {
            case (0xBB, 0xBF), (0xBF, 0xBE...0xBF): false
            default: true
            }
        default: true
        }
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

extension UInt64 {
    /// Whether the first three bytes are U+2028, U+2029, U+FEFF, U+FFFE or U+FFFF.
    @inline(__always)
    fileprivate var beginsWithRareCharacter: Bool {
        switch self & 0xFF {
        case 0xE2: self & 0xFE_FFFF == 0xA8_80E2
        case 0xEF: self & 0xFF_FFFF == 0xBF_BBEF || self & 0xFE_FFFF == 0xBE_BFEF
        default: false
        }
    }

    /// How many of the bytes, from the lowest on, are printable ASCII (space to tilde).
    @inline(__always)
    fileprivate var leadingPrintableASCII: Int {
        let high: UInt64 = 0x8080_8080_8080_8080
        let areFromBlankOn = (self | high) &- 0x2020_2020_2020_2020
        let areDelete = self &+ 0x0101_0101_0101_0101
        // A byte beyond ASCII spoils the sums only of those above it.
        return ((self | ~areFromBlankOn | areDelete) & high).trailingZeroBitCount >> 3
    }
}

extension String {
    /// The text of bytes in UTF-8; `nil` when they are malformed.
    init?(validUTF8 bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.soundness != .malformed else { return nil }
        self.init(uncheckedUTF8: bytes)
    }

    /// The text of bytes that are known to be well-formed UTF-8, because they come from a text or have been checked:
    /// checking them again takes longer than most of what is done with a text.
    init(uncheckedUTF8 bytes: UnsafeBufferPointer<UInt8>) {
        self.init(copying: UTF8Span(unchecked: bytes.span))
    }
}
