internal import CLibrary

/// What shows that a file may have been changed: which file it is, its size and its time.
struct FileStamp: Hashable {
    private let file: UInt64
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    /// `nil` when there is no such file.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        file = UInt64(status.st_ino)
        size = Int(status.st_size)
        (seconds, nanoseconds) = (Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec))
    }
}
