#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// A file that is written piece by piece.
struct GrowingFile: ~Copyable {
    private let descriptor: Int32
    private let target: String

    /// Empties the file at `path`, or makes it.
    ///
    /// - Parameters:
    ///   - target: What messages call it.
    ///   - isNew: Whether it is an error if the file is there.
    init(_ path: String, as target: String, isNew: Bool = false) throws(Failure) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (isNew ? O_EXCL : O_TRUNC), 0o666)
        self.target = target
        guard descriptor >= 0 else { throw .cannotWrite(target) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Puts more content behind what is there.
    func append(_ bytes: [UInt8]) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .cannotWrite(target) }
            rest = rest.dropFirst(count)
        }
    }

    /// Sees its content onto the disk.
    func sync() throws(Failure) {
        guard fsync(descriptor) == 0 else { throw .cannotWrite(target) }
    }
}
