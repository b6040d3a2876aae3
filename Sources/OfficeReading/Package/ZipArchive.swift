internal import CZip

/// A zip archive in memory, opened for reading.
///
/// Owns libzip's handle and frees it on every path. The bytes must outlive it, hence the scoped `open`.
struct ZipArchive: ~Copyable {
    private let handle: OpaquePointer
    private let fileSize: Int
    /// The parts' indexes in the archive, by their names in lower case: OPC compares names without regard to case.
    private var indexes: [String: zip_uint64_t] = [:]

    /// Calls `body` with the archive that `bytes` are; refuses what is none by its first bytes.
    static func open<Result>(
        _ bytes: [UInt8], limits: PackageLimits,
        _ body: (borrowing ZipArchive) throws(PackageError) -> Result
    ) throws(PackageError) -> Result {
        guard bytes.count <= limits.fileSize else { throw .limit(.fileSize(limits.fileSize)) }
        try FileSignature.check(bytes)
        return try bytes.withUnsafeBufferPointer { buffer throws(PackageError) in
            var archive = try ZipArchive(buffer)
            try archive.readDirectory(limit: limits.entries)
            return try body(archive)
        }
    }

    private init(_ buffer: UnsafeBufferPointer<UInt8>) throws(PackageError) {
        handle = try Self.handle(buffer)
        fileSize = buffer.count
    }

    deinit { zip_discard(handle) }

    // Without ZIP_CHECKCONS, which refuses archives that Excel opens; the checksum of each part is checked anyway.
    private static func handle(_ buffer: UnsafeBufferPointer<UInt8>) throws(PackageError) -> OpaquePointer {
        var fault = zip_error_t()
        zip_error_init(&fault)
        defer { zip_error_fini(&fault) }
        guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, &fault) else {
            throw .outOfMemory
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &fault) else {
            zip_source_free(source)
            throw zip_error_code_zip(&fault) == ZIP_ER_MEMORY ? .outOfMemory : .damagedArchive
        }
        return handle
    }

    private mutating func readDirectory(limit: Int) throws(PackageError) {
        let count = zip_get_num_entries(handle, 0)
        guard count <= limit else { throw .limit(.entries(limit)) }
        for index in 0..<zip_uint64_t(max(count, 0)) {
            guard let name = zip_get_name(handle, index, 0) else { throw .damagedArchive }
            let key = PartName(entry: String(cString: name)).key
            // With two parts of one name, different programs would read different ones.
            guard indexes.updateValue(index, forKey: key) == nil else { throw .damagedArchive }
        }
    }

    func contains(_ part: PartName) -> Bool { indexes[part.key] != nil }

    /// The unpacked bytes of a part. What counts is what comes out, never what the archive says will.
    func bytes(of part: PartName, _ budget: inout PackageBudget) throws(PackageError) -> [UInt8] {
        guard let index = indexes[part.key] else { throw .part(part.path, .missing) }
        let packedSize = try packedSize(index, part)
        guard let file = zip_fopen_index(handle, index, 0) else { throw .part(part.path, .damaged) }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 15)
        while true {
            let count = Int(zip_fread(file, &chunk, zip_uint64_t(chunk.count)))
            guard count >= 0 else { throw .part(part.path, .damaged) }
            if count == 0 { return bytes }
            try budget.add(unpacked: count)
            bytes += chunk.prefix(count)
            try Self.check(bytes.count, packedSize: packedSize, part, budget.limits)
        }
    }

    /// The packed size of a part, at most that of the file.
    private func packedSize(_ index: zip_uint64_t, _ part: PartName) throws(PackageError) -> Int {
        var status = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &status) == 0 else { throw .part(part.path, .damaged) }
        guard status.encryption_method == ZIP_EM_NONE else { throw .encrypted }
        // Other methods are allowed nowhere in OPC (ECMA-376 part 2, annex C) and may need much memory.
        guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(status.comp_method)) else {
            throw .part(part.path, .damaged)
        }
        return Int(min(status.comp_size, zip_uint64_t(fileSize)))
    }

    private static func check(
        _ size: Int, packedSize: Int, _ part: PartName, _ limits: PackageLimits
    ) throws(PackageError) {
        guard size <= limits.partSize else { throw .limit(.partSize(part: part.path, limits.partSize)) }
        guard size <= limits.ratioThreshold || size <= packedSize * limits.ratio else {
            throw .limit(.ratio(part: part.path, limits.ratio))
        }
    }
}
