/// Recognises a file by its first bytes.
enum FileSignature {
    /// Refuses what is not a zip archive.
    static func check(_ bytes: [UInt8]) throws(PackageError) {
        guard !bytes.isEmpty else { throw .empty }
        if bytes.starts(with: compoundFile) { throw holdsEncryptedPackage(bytes) ? .encrypted : .oldFormat }
        guard bytes.starts(with: zip) else { throw .notPackage }
    }

    private static let zip = Array("PK".utf8)

    /// The compound file that Office before 2007 wrote, and that wraps every package with a password
    /// ([MS-CFB] 2.2, [MS-OFFCRYPTO] 2.3.4).
    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

    private static func holdsEncryptedPackage(_ bytes: [UInt8]) -> Bool {
        // Names of streams are UTF-16, and entries of the directory start at multiples of 128 bytes.
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        return stride(from: 0, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: name) }
    }
}
