import CZip
import Testing

/// Writes compressed zip archives with libzip.
enum DeflatedZip {
    static func bytes(_ entries: [StoredZip.Entry]) throws -> [UInt8] {
        let target = try #require(zip_source_buffer_create(nil, 0, 0, nil))
        zip_source_keep(target)
        defer { zip_source_free(target) }
        let archive = try #require(zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil))
        let contents = entries.map { entry in
            let content = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: entry.content.count)
            _ = content.initialize(from: entry.content)
            return content
        }
        // libzip reads the contents when it closes the archive.
        defer { contents.forEach { $0.deallocate() } }
        for (entry, content) in zip(entries, contents) {
            let source = zip_source_buffer(archive, content.baseAddress, zip_uint64_t(content.count), 0)
            try #require(zip_file_add(archive, entry.name, source, 0) >= 0)
        }
        try #require(zip_close(archive) == 0)
        try #require(zip_source_open(target) == 0)
        defer { zip_source_close(target) }
        var status = zip_stat_t()
        try #require(zip_source_stat(target, &status) == 0)
        var bytes = [UInt8](repeating: 0, count: Int(status.size))
        try #require(zip_source_read(target, &bytes, status.size) == zip_int64_t(bytes.count))
        return bytes
    }
}
