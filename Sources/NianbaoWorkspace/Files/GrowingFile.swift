internal import CLibrary

/// A file that is written piece by piece.
struct GrowingFile: ~Copyable {
    private let descriptor: Int32
    private let target: String

    /// Empties the file at `path`, or makes it.
    ///
    /// - Parameters:
    ///   - isNew: Whether nothing may have that name yet.
    ///   - target: What messages call it.
    init(_ path: String, isNew: Bool = false, as target: String) throws(Failure) {
        descriptor = open(path, O_WRONLY | O_CREAT | (isNew ? O_EXCL : O_TRUNC) | O_CLOEXEC, 0o666)
        self.target = target
        guard descriptor >= 0 else { throw .cannotWrite(target) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Puts more content behind what is there.
    func append(_ bytes: [UInt8]) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { CLibrary.write(descriptor, $0.baseAddress, $0.count) }
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
