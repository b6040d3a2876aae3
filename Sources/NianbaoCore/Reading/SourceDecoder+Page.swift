extension SourceDecoder {
    /// The text of a web page, in whatever encoding; `nil` when the bytes are no text.
    ///
    /// Unlike a report file, a page is shown to its end although some bytes of it are damaged: U+FFFD stands for those.
    ///
    /// - Parameter declared: The encoding that a mail message gives for it; `nil` to go by what the page itself says.
    package static func page(_ bytes: [UInt8], declared: String? = nil) -> String? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return decodeUTF16(bytes[2...], isLittle: bytes[0] == 0xFF)
        }
        let content = bytes.starts(with: byteOrderMark) ? bytes[3...] : bytes[...]
        if firstNul(content) != nil { return decodeUnmarkedUTF16(content) }
        if content.withUnsafeBufferPointer(\.soundness) != .malformed {
            return String(decoding: content, as: UTF8.self)
        }
        // What a page declares is often wrong; it only decides between what the bytes leave open.
        let encoding = (declared ?? declaredEncoding(content)).lowercased()
        let isTaiwanese = encoding.hasPrefix("big5") || encoding == "x-x-big5"
        // Some characters of other encodings agree with UTF-8 by chance.
        let saysSo = isTaiwanese || encoding.hasPrefix("gb")
        guard isMostlyForeign(content, weight: saysSo ? 4 : 1) else { return String(decoding: content, as: UTF8.self) }
        return TextConverter.text(content, from: isTaiwanese ? .big5 : .gb18030, damage: .marked)
    }

    /// What the page gives as its encoding near its beginning; empty if it gives none.
    private static func declaredEncoding(_ bytes: ArraySlice<UInt8>) -> String {
        let start = String(decoding: bytes.prefix(4_096), as: UTF8.self).lowercased()
        guard let mark = start.firstRange(of: "charset=") else { return "" }
        let value = start[mark.upperBound...].drop { "\"' ".contains($0) }
        return String(value.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
    }
}
