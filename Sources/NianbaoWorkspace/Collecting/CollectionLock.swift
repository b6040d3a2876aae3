internal import CLibrary

/// Keeps two programs from changing a collection at the same time. It ends with the process, however that ends.
final class CollectionLock: Sendable {
    private let descriptor: Int32

    /// Locks the collection in `folder`, which has its record.
    ///
    /// - Throws: A `Failure` when another process has it.
    init(_ folder: String) throws(Failure) { descriptor = try Self.lock(folder) }

    private static func lock(_ folder: String) throws(Failure) -> Int32 {
        let path = CollectionRecord.path(in: folder)
        // Network file systems want files to be writable that are locked.
        let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .cannotWrite(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return descriptor }
        close(descriptor)
        throw Failure(
            zh: "另一个 nianbao 正在“\(folder)”里收件、退回或汇总；等它做完再运行",
            en:
                "another nianbao is collecting into “\(folder)”, returning reports or summing them; run this again when it is done"
        )
    }

    deinit { close(descriptor) }
}
