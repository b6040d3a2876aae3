extension String {
    /// The text as a workbook has to hold it, so that Excel shows just this text.
    ///
    /// Excel takes `_x0041_` for an escaped character (ECMA-376 part 1, 22.9.2.19), so an underscore that begins one is
    /// itself escaped. XML cannot hold U+0000, U+FFFE and U+FFFF; they become U+FFFD.
    var workbookText: String {
        guard mayNeedEscape else { return self }
        let scalars = Array(unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "_" where Self.beginsEscape(scalars[index...]): result.append(contentsOf: "_x005F_".unicodeScalars)
            case "\0", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether there is `_x`, U+0000, or a character from U+FFC0 on, whose bytes begin like those of U+FFFE.
    private var mayNeedEscape: Bool {
        var text = self
        return text.withUTF8 { bytes in
            var last: UInt8 = 0
            for byte in bytes {
                switch byte {
                case 0: return true
                case UInt8(ascii: "x"): if last == UInt8(ascii: "_") { return true }
                case 0xBF: if last == 0xEF { return true }
                default: break
                }
                last = byte
            }
            return false
        }
    }

    /// Whether the scalars begin like `_x0041_`.
    private static func beginsEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let start = scalars.startIndex
        guard scalars.count >= 7, scalars[start + 1] == "x", scalars[start + 6] == "_" else { return false }
        return scalars[start + 2..<start + 6].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
    }

    /// How many UTF-16 units a character may take in a workbook: an underscore may have to be escaped.
    static func workbookWidth(_ character: Character) -> Int {
        character == "_" ? 7 : character.utf16.count
    }
}
