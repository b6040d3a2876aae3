import CZip
import Testing

/// Changes to a zip archive that leave it a sound archive, with the right checksums of what is in it.
enum EditedArchive {
    /// The names of the parts, in order.
    static func names(_ path: String) throws -> [String] {
        let archive = try #require(zip_open(path, ZIP_RDONLY, nil))
        defer { zip_discard(archive) }
        return (0..<zip_uint64_t(zip_get_num_entries(archive, 0))).map { String(cString: zip_get_name(archive, $0, 0)) }
    }

    /// Gives a part other bytes.
    static func change(_ path: String, part: Int, _ change: (inout [UInt8]) -> Void) throws {
        let archive = try #require(zip_open(path, 0, nil))
        let file = try #require(zip_fopen_index(archive, zip_uint64_t(part), 0))
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        bytes.removeLast(bytes.count - Int(zip_fread(file, &bytes, zip_uint64_t(bytes.count))))
        zip_fclose(file)
        change(&bytes)
        // libzip reads the new bytes when it closes the archive.
        try bytes.withUnsafeBytes { bytes in
            let source = zip_source_buffer(archive, bytes.baseAddress, zip_uint64_t(bytes.count), 0)
            try #require(zip_file_replace(archive, zip_uint64_t(part), source, 0) == 0)
            try #require(zip_close(archive) == 0)
        }
    }

    static func remove(_ path: String, part: Int) throws {
        let archive = try #require(zip_open(path, 0, nil))
        try #require(zip_delete(archive, zip_uint64_t(part)) == 0)
        try #require(zip_close(archive) == 0)
    }

    /// Adds an empty part.
    static func add(_ path: String, part name: String) throws {
        let archive = try #require(zip_open(path, 0, nil))
        try #require(zip_file_add(archive, name, zip_source_buffer(archive, nil, 0, 0), 0) >= 0)
        try #require(zip_close(archive) == 0)
    }
}
