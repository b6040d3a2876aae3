internal import NianbaoCore

/// What a file begins with, for recognising text formats, whatever encoding they are in.
package enum FileStart {
    /// As far as is looked, in bytes.
    private static let size = 4096

    /// The beginning in small letters, after a byte order mark, white space and, in UTF-16, without every other byte; empty
    /// if it is no markup.
    package static func markup(_ bytes: [UInt8]) -> String {
        let head = bytes.prefix(size)
        let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        let mark: [UInt8] = isWide ? Array(head.prefix(2)) : SourceDecoder.byteOrderMark
        let rest = head.starts(with: mark) ? head.dropFirst(mark.count) : head
        let text = rest.drop { $0 == 0 && isWide || [0x09, 0x0A, 0x0D, 0x20].contains($0) }
        guard let first = text.first, [UInt8(ascii: "<"), UInt8(ascii: "%"), UInt8(ascii: "{")].contains(first) else {
            return ""
        }
        return String(decoding: isWide ? text.filter { $0 != 0 } : Array(text), as: UTF8.self).lowercased()
    }
}
