/// Makes text of bytes in encodings other than those of Unicode, by tables of our own: the C library's are in files that
/// need not be there.
enum TextConverter {
    /// An encoding that Chinese offices have used.
    enum Encoding {
        /// GB 18030, and with it GBK and GB 2312.
        case gb18030
        /// Big5 with Hong Kong's supplement.
        case big5
    }

    /// What is done with bytes that are no character.
    enum Damage {
        /// There is no text then.
        case refused
        /// U+FFFD stands for each such byte.
        case marked
    }

    /// The text of bytes in an encoding; `nil` when they are damaged and that is refused.
    static func text(_ bytes: ArraySlice<UInt8>, from encoding: Encoding, damage: Damage) -> String? {
        var text = String.UnicodeScalarView()
        // Two bytes become two or three of UTF-8, four become four at most.
        text.reserveCapacity(bytes.count * 3 / 2)
        let isWhole = bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count {
                if bytes[start] < 0x80 {
                    text.append(Unicode.Scalar(bytes[start]))
                    start += 1
                    continue
                }
                let rest = UnsafeBufferPointer(rebasing: bytes[start...])
                let taken =
                    switch encoding {
                    case .gb18030: GB18030.append(rest, to: &text)
                    case .big5: Big5.append(rest, to: &text)
                    }
                guard taken > 0 || damage == .marked else { return false }
                if taken == 0 { text.append("\u{FFFD}") }
                start += max(taken, 1)
            }
            return true
        }
        return isWhole ? String(text) : nil
    }
}
