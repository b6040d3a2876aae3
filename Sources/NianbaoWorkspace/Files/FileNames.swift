internal import CLibrary

/// What can be done with the names of files in one step. Each returns whether it was done; `errno` has the reason if not.
enum FileNames {
    /// How many bytes a name may have.
    static let limit = 255

    /// Lets two files trade their names.
    static func exchange(_ first: String, _ second: String) -> Bool {
        renameat2(AT_FDCWD, first, AT_FDCWD, second, rename_exchange) == 0
    }

    /// Gives a file a name that nothing has yet; `EEXIST` if something has.
    static func move(_ path: String, toNew name: String) -> Bool {
        if renameat2(AT_FDCWD, path, AT_FDCWD, name, rename_noreplace) == 0 { return true }
        guard isUnsupported else { return false }
        // Network file systems know links rather than this.
        guard link(path, name) == 0 else { return false }
        unlink(path)
        return true
    }

    /// Whether the last step failed because the system or the file system does not know it.
    static var isUnsupported: Bool { [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) }
}
