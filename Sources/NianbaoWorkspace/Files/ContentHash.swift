internal import CLibrary
internal import CNettle

/// The SHA-256 (FIPS 180-4) of a file's bytes, in hexadecimal.
package func contentHash(_ bytes: [UInt8]) -> String {
    var hashing = Hashing()
    hashing.add(bytes)
    return hashing.finish()
}

/// The SHA-256 of the file at `path`; `nil` when there is none, or something that is no file.
///
/// - Parameter limit: How many bytes are looked at: of a larger file, its beginning. It is for files that others may have
///   put there, where one without an end must not keep anybody waiting.
package func fileHash(_ path: String, upTo limit: Int = .max) throws(Failure) -> String? {
    // A pipe without a writer would keep an ordinary opening waiting.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else {
        if [ENOENT, ENOTDIR, ELOOP, ENXIO].contains(errno) { return nil }
        throw InputFile.cannotOpen(path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var hashing = Hashing()
    var rest = limit
    while rest > 0 {
        guard let chunk = InputFile.chunk(of: descriptor, min(1 << 16, rest)) else { throw InputFile.cannotRead(path) }
        if chunk.isEmpty { break }
        hashing.add(chunk)
        rest -= chunk.count
    }
    return hashing.finish()
}

private struct Hashing {
    private var context = sha256_ctx()

    init() { nettle_sha256_init(&context) }

    mutating func add(_ bytes: [UInt8]) { nettle_sha256_update(&context, bytes.count, bytes) }

    mutating func finish() -> String {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
        nettle_sha256_digest(&context, digest.count, &digest)
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: 2 * digest.count) { text in
            for (index, byte) in digest.enumerated() {
                text[2 * index] = digits[Int(byte >> 4)]
                text[2 * index + 1] = digits[Int(byte & 15)]
            }
            return 2 * digest.count
        }
    }
}
