internal import CLibrary

/// Converts the encodings that a part may have to UTF-8.
enum XMLText {
    /// The part's text in UTF-8 without a byte order mark; `nil` when it is in neither UTF-8 nor UTF-16, which are all
    /// that OPC allows (ECMA-376 part 2, 9.1.1).
    ///
    /// UTF-8 is not validated here, libxml2 does so.
    static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        let text: [UInt8]
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0, 0x3C]) {
            guard let units = utf16(bytes, isLittle: false) else { return nil }
            text = units
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0]) {
            guard let units = utf16(bytes, isLittle: true) else { return nil }
            text = units
        } else {
            text = bytes
        }
        let content = text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
        // Anything else, or a NUL, would let libxml2 guess another encoding.
        guard let first = content.first, [0x3C, 0x20, 0x09, 0x0A, 0x0D].contains(first), !content.containsNUL else {
            return nil
        }
        return content
    }

    private static func utf16(_ bytes: [UInt8], isLittle: Bool) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: 0, to: bytes.count, by: 2).map { index in
            UInt16(bytes[index + (isLittle ? 1 : 0)]) << 8 | UInt16(bytes[index + (isLittle ? 0 : 1)])
        }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }
}

extension [UInt8] {
    fileprivate var containsNUL: Bool {
        withUnsafeBytes { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
    }
}
