extension UnsafeBufferPointer<UInt8> {
    /// Whether whole characters of well-formed UTF-8 hold no line breaks besides line feeds, and nothing that libyaml refuses:
    /// what YAML 1.1 does not print (section 5.1), and a byte order mark.
    func isPlainlyPrintable(in range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            index = behindFrequentPrintable(in: index..<range.upperBound)
            guard index < range.upperBound else { break }
            guard let length = lengthOfPlain(at: index) else { return false }
            index &+= length
        }
        return true
    }

    /// Moves over ASCII and characters of three bytes, as far as whole words of memory go and nothing rare is met.
    @inline(__always)
    private func behindFrequentPrintable(in range: Range<Int>) -> Int {
        let memory = UnsafeRawBufferPointer(self)
        // What is looked at behind the range is text, too.
        let end = Swift.min(range.upperBound, count &- 7)
        var index = range.lowerBound
        while index < end {
            let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            if word & 0xF0 == 0xE0 {
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

    /// How many bytes the character at `index` has; `nil` when it is a line break besides the line feed or not printable.
    private func lengthOfPlain(at index: Int) -> Int? {
        switch self[index] {
        case 0x20...0x7E, UInt8(ascii: "\n"), UInt8(ascii: "\t"): 1
        case 0..<0x80: nil
        // Controls, with the next line sign.
        case 0xC2: self[index + 1] < 0xA0 ? nil : 2
        case 0..<0xE0: 2
        // The separators of lines and of paragraphs.
        case 0xE2: self[index + 1] == 0x80 && self[index + 2] & 0xFE == 0xA8 ? nil : 3
        // The byte order mark, and what no character has.
        case 0xEF:
            switch (self[index + 1], self[index + 2]) {
            case (0xBB, 0xBF), (0xBF, 0xBE...0xBF): nil
            default: 3
            }
        case 0..<0xF0: 3
        default: 4
        }
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

    /// How many of the bytes, from the lowest on, are ASCII from the blank to the tilde.
    @inline(__always)
    fileprivate var leadingPrintableASCII: Int {
        let high: UInt64 = 0x8080_8080_8080_8080
        let areFromBlankOn = (self | high) &- 0x2020_2020_2020_2020
        let areDelete = self &+ 0x0101_0101_0101_0101
        // A byte beyond ASCII spoils the sums only of those above it.
        return ((self | ~areFromBlankOn | areDelete) & high).trailingZeroBitCount >> 3
    }
}
