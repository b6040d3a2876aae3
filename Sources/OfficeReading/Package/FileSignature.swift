/// Recognises a file by its first bytes.
enum FileSignature {
    /// Refuses what is not a zip archive.
    static func check(_ bytes: [UInt8]) throws(PackageError) {
        guard !bytes.isEmpty else { throw .empty }
        if isCompound(bytes) { throw holds("EncryptedPackage", bytes) ? .encrypted : .oldFormat }
        guard bytes.starts(with: "PK".utf8) else { throw .notPackage }
    }

    /// Whether the bytes begin like a zip archive with or without entries, and not like a text.
    static func isZip(_ bytes: [UInt8]) -> Bool {
        [[3, 4], [5, 6]].contains { bytes.starts(with: Array("PK".utf8) + $0) }
    }

    /// Whether the bytes begin like the compound file that Office before 2007 wrote, and that wraps every package with a
    /// password ([MS-CFB] 2.2, [MS-OFFCRYPTO] 2.3.4).
    static func isCompound(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

    /// Whether a compound file has a stream whose name begins with `name`.
    static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
        // Names of streams are UTF-16, and entries of the directory start at multiples of 128 bytes.
        let name: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] }
        return stride(from: 0, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: name) }
    }
}
