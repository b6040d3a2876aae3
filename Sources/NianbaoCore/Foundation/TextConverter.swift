internal import CLibrary

/// Makes text of bytes in encodings other than those of Unicode, by the C library's tables.
enum TextConverter {
    /// What is done with bytes that are no character.
    enum Damage {
        /// There is no text then.
        case refused
        /// U+FFFD stands for each such byte.
        case marked
    }

    /// The text of bytes in an encoding such as `GB18030`; `nil` when they are damaged and that is refused, or the C
    /// library has no table for the encoding.
    static func text(_ bytes: ArraySlice<UInt8>, from encoding: String, damage: Damage) -> String? {
        let converter = iconv_open("UTF-8", encoding)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // Two bytes of GB 18030 or Big5 become at most four of UTF-8, four become four, and one becomes three at most.
        var output = [CChar](repeating: 0, count: input.count * 3)
        var left = input.count
        var room = output.count
        let mark: [CChar] = "\u{FFFD}".utf8.map { CChar(bitPattern: $0) }
        let isWhole = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                while left > 0 {
                    guard iconv(converter, &from, &left, &to, &room) == -1, left > 0 else { continue }
                    guard damage == .marked, room >= mark.count else { return false }
                    from? += 1
                    left -= 1
                    to?.update(from: mark, count: mark.count)
                    to? += mark.count
                    room -= mark.count
                }
                return true
            }
        }
        guard isWhole else { return nil }
        let text = output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
        return String(validating: text, as: UTF8.self)
    }
}
