/// Packs parts into a zip archive without compression (PKWARE APPNOTE 6.3.3, 4.3), so that made-up XML gets past the
/// checksums.
enum StoredParts {
    /// The archive of parts that stand below each other, each below a line `=== name`; `nil` for any other bytes.
    static func archive(listed bytes: [UInt8]) -> [UInt8]? {
        let mark = Array("=== ".utf8)
        guard bytes.starts(with: mark) else { return nil }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let parts = lines.reduce(into: [(name: String, content: [UInt8])]()) { parts, line in
            if line.starts(with: mark) {
                parts.append((String(decoding: line.dropFirst(mark.count), as: UTF8.self), []))
            } else if let last = parts.indices.last {
                parts[last].content += line + [UInt8(ascii: "\n")]
            }
        }
        return archive(parts)
    }

    static func archive(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let facts = facts(of: part.content, name: part.name)
            directory += little(UInt32(0x0201_4B50)) + little(UInt16(20)) + facts
            directory += [UInt8](repeating: 0, count: 10) + little(UInt32(archive.count)) + part.name.utf8
            archive += little(UInt32(0x0403_4B50)) + facts + part.name.utf8 + part.content
        }
        let count = little(UInt16(truncatingIfNeeded: parts.count))
        let end = little(UInt32(0x0605_4B50)) + little(UInt32(0)) + count + count
        let place = little(UInt32(directory.count)) + little(UInt32(archive.count)) + little(UInt16(0))
        return archive + directory + end + place
    }

    /// What stands in the header before a part and in the directory alike.
    private static func facts(of content: [UInt8], name: String) -> [UInt8] {
        let size = little(UInt32(content.count))
        // Version, flags, method, time and day.
        let method = little(UInt16(20)) + little(UInt32(0)) + little(UInt16(0)) + little(UInt16(0x21))
        return method + little(checksum(content)) + size + size + little(UInt16(name.utf8.count)) + little(UInt16(0))
    }

    private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { sum, byte in table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
    }

    /// The checksum CRC-32 of each byte.
    private static let table = (0..<256 as Range<UInt32>).map { byte in
        (0..<8).reduce(byte) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
}
