/// Writes zip archives without compression (PKWARE APPNOTE 6.3.3, 4.3), so that tests control every byte.
enum StoredZip {
    /// One file of an archive; what the headers say of it may be changed afterwards.
    struct Entry {
        var name: String
        var content: [UInt8]
        var flags: UInt16 = 0
        var method: UInt16 = 0
        /// The size that the headers claim; `nil` for the true one.
        var claimedSize: UInt32?
    }

    static func bytes(_ entries: [Entry]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            directory += header(entry, offset: archive.count)
            archive += header(entry, offset: nil) + entry.content
        }
        let start = archive.count
        archive += directory
        archive += little(UInt32(0x0605_4B50)) + little(UInt32(0))
        archive += little(UInt16(entries.count)) + little(UInt16(entries.count))
        archive += little(UInt32(directory.count)) + little(UInt32(start)) + little(UInt16(0))
        return archive
    }

    /// The header before a file, or that in the directory, which has an offset.
    private static func header(_ entry: Entry, offset: Int?) -> [UInt8] {
        var bytes = little(UInt32(offset == nil ? 0x0403_4B50 : 0x0201_4B50))
        if offset != nil { bytes += little(UInt16(20)) }
        bytes += little(UInt16(20)) + little(entry.flags) + little(entry.method)
        bytes += little(UInt16(0)) + little(UInt16(0x21))
        bytes += little(crc32(entry.content)) + little(UInt32(entry.content.count))
        bytes += little(entry.claimedSize ?? UInt32(entry.content.count))
        bytes += little(UInt16(entry.name.utf8.count)) + little(UInt16(0))
        if let offset {
            bytes += [UInt8](repeating: 0, count: 10) + little(UInt32(offset))
        }
        return bytes + entry.name.utf8
    }

    private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    /// What is left of each byte, looked up in a plain loop: tests are not optimised, and their packages can have megabytes.
    private static let remainders = (0..<256 as Range<UInt32>).map { byte in
        (0..<8).reduce(byte) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        remainders.withUnsafeBufferPointer { remainders in
            bytes.withUnsafeBufferPointer { bytes in
                var (crc, index) = (UInt32.max, 0)
                while index < bytes.count {
                    crc = crc >> 8 ^ remainders[Int(UInt8(truncatingIfNeeded: crc) ^ bytes[index])]
                    index += 1
                }
                return ~crc
            }
        }
    }
}
