internal import CLibrary

/// What lies in folders.
enum FolderListing {
    /// What a folder holds.
    struct Entry: Hashable {
        let name: String
        let kind: Kind
        /// Whether the name is UTF-8; if not, `name` only shows it, and nothing is found under it.
        let isNameWhole: Bool
    }

    enum Kind {
        case file
        case folder
        /// A link; what is at its end is not said.
        case link
        case other
    }

    /// The names in a folder, hidden ones too, in the order of their bytes.
    static func names(_ folder: String) throws(Failure) -> [String] { try entries(folder).map(\.name) }

    /// What lies in a folder, hidden things too, in the order of their names' bytes.
    static func entries(_ folder: String) throws(Failure) -> [Entry] {
        guard let stream = opendir(folder) else { throw InputFile.cannotOpen(folder) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let entry = readdir(stream) {
            let (name, isWhole) = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
                    (String(cString: $0), String(validatingCString: $0) != nil)
                }
            }
            guard name != ".", name != ".." else { continue }
            let kind = kind(Int(entry.pointee.d_type)) ?? kind(FilePath.join(folder, name))
            entries.append(Entry(name: name, kind: kind, isNameWhole: isWhole))
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The kind that a folder says of what is in it; `nil` on file systems whose folders do not know.
    private static func kind(_ type: Int) -> Kind? {
        switch type {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        case Int(DT_UNKNOWN): nil
        default: .other
        }
    }

    private static func kind(_ path: String) -> Kind {
        var status = stat()
        guard lstat(path, &status) == 0 else { return .other }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }
}
