extension StringProtocol {
    /// How many terminal cells the text takes: two for a Chinese or full-width character, none for a combining mark.
    package var displayWidth: Int {
        utf8.withContiguousStorageIfAvailable { bytes in
            var (index, width) = (0, 0)
            while index < bytes.count {
                let (scalar, length) = bytes.scalar(at: index)
                width += Unicode.Scalar(scalar)?.displayWidth ?? 0
                index += length
            }
            return width
        } ?? unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    }

    /// The text followed by spaces up to `width` terminal cells.
    package func padded(to width: Int) -> String {
        String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth))
    }

    /// The text preceded by spaces up to `width` terminal cells.
    package func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: Swift.max(0, width - displayWidth)) + String(self)
    }
}

extension Unicode.Scalar {
    /// The scalar's width in terminal cells, after the classes W and F of Unicode Standard Annex 11.
    package var displayWidth: Int {
        switch value {
        case 0..<0x20, 0x7F..<0xA0: 0
        case 0x20..<0x300: 1
        case 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
