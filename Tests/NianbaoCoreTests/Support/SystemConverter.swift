import CLibrary

/// The C library's own converter, to compare ours with.
struct SystemConverter {
    let encoding: String

    /// Whether the C library has a table for the encoding: its files need not be there.
    var isThere: Bool {
        let converter = iconv_open("UTF-8", encoding)
        guard converter != iconv_t(bitPattern: -1) else { return false }
        iconv_close(converter)
        return true
    }

    /// The text of the bytes, with U+FFFD for each that is part of no character.
    func text(_ bytes: [UInt8]) -> String {
        let converter = iconv_open("UTF-8", encoding)
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 3 + 8)
        let mark: [CChar] = "\u{FFFD}".utf8.map { CChar(bitPattern: $0) }
        let count = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, left, to, room) = (source.baseAddress, source.count, target.baseAddress, target.count)
                while left > 0 {
                    guard iconv(converter, &from, &left, &to, &room) == -1, left > 0 else { continue }
                    // A character that waits for its accent comes before the mark.
                    iconv(converter, nil, nil, &to, &room)
                    from? += 1
                    left -= 1
                    to?.update(from: mark, count: mark.count)
                    to? += mark.count
                    room -= mark.count
                }
                iconv(converter, nil, nil, &to, &room)
                return target.count - room
            }
        }
        return String(decoding: output.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
