internal import CLibrary
internal import CZip

/// A zip archive that is put together in memory: nothing is written anywhere, so no disk can fill up in the middle.
struct PackageArchive: ~Copyable {
    private let source: OpaquePointer
    private let archive: OpaquePointer
    private var isOpen = true

    /// The bytes of an archive with these parts in this order; the same parts give the same bytes.
    static func bytes(of parts: [PackagePart]) throws(WordError) -> [UInt8] {
        var archive = try PackageArchive()
        for part in parts { try archive.add(part) }
        return try archive.close()
    }

    private init() throws(WordError) {
        var fault = zip_error_t()
        zip_error_init(&fault)
        defer { zip_error_fini(&fault) }
        guard let source = zip_source_buffer_create(nil, 0, 0, &fault) else {
            throw WordError("zip_source_buffer_create", &fault)
        }
        guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, &fault) else {
            zip_source_free(source)
            throw WordError("zip_open_from_source", &fault)
        }
        // Closing the archive gives its source back, which then has the content.
        zip_source_keep(source)
        self.source = source
        self.archive = archive
    }

    deinit {
        if isOpen { zip_discard(archive) }
        zip_source_free(source)
    }

    private mutating func add(_ part: PackagePart) throws(WordError) {
        guard let content = zip_source_buffer(archive, Self.copy(part.bytes), zip_uint64_t(part.bytes.count), 1) else {
            throw fault("zip_source_buffer")
        }
        let index = zip_file_add(archive, part.name, content, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(content)
            throw fault("zip_file_add")
        }
        let entry = zip_uint64_t(index)
        guard zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 6) == 0,
            zip_file_set_dostime(archive, entry, 0, Self.date, 0) == 0
        else { throw fault("zip_file_set_dostime") }
    }

    /// When every part says that it was written: 1 January 1980, the first day that zip knows.
    private static let date: zip_uint16_t = 1 << 5 | 1

    /// The bytes in memory that libzip frees; `nil` for none.
    private static func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
        guard !bytes.isEmpty, let memory = malloc(bytes.count) else { return nil }
        UnsafeMutableRawBufferPointer(start: memory, count: bytes.count).copyBytes(from: bytes)
        return memory
    }

    private consuming func close() throws(WordError) -> [UInt8] {
        guard zip_close(archive) == 0 else { throw fault("zip_close") }
        isOpen = false
        guard zip_source_open(source) == 0 else { throw WordError("zip_source_open", zip_source_error(source)) }
        defer { zip_source_close(source) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 15)
        while true {
            let count = zip_source_read(source, &piece, zip_uint64_t(piece.count))
            guard count >= 0 else { throw WordError("zip_source_read", zip_source_error(source)) }
            if count == 0 { return bytes }
            bytes += piece.prefix(Int(count))
        }
    }

    private func fault(_ operation: String) -> WordError { WordError(operation, zip_get_error(archive)) }
}
