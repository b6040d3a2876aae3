internal import CLibrary
internal import CWorkbookParts
internal import CZip

/// The parts of a workbook as libxlsxwriter made them, kept in memory, so that the finished file can be compared with
/// them.
struct KeptParts: ~Copyable {
    private let handle: OpaquePointer

    init() throws(WorkbookError) {
        guard let handle = workbook_parts_new() else { throw .outOfMemory("workbook_parts_new") }
        self.handle = handle
    }

    deinit { workbook_parts_free(handle) }

    /// Runs `body`, which closes a workbook, and keeps the parts that it makes.
    func keep<Result>(of body: () -> Result) -> Result {
        workbook_parts_begin(handle)
        defer { workbook_parts_end(handle) }
        return body()
    }

    /// Checks that the file at `path` has just these parts, byte for byte and in this order.
    func check(_ path: String) throws(WorkbookError) {
        guard workbook_parts_are_whole(handle) else { throw .outOfMemory("lxw_tmpfile") }
        let count = workbook_parts_count(handle)
        guard count > 0 else { throw .unwatched }
        var code: Int32 = 0
        // Checks as well that the archive's directory agrees with the header of each part.
        guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else { throw .notWhole }
        defer { zip_discard(archive) }
        guard zip_get_num_entries(archive, 0) == zip_int64_t(count) else { throw .notWhole }
        var buffer = [UInt8](repeating: 0, count: Self.pieceSize)
        for index in 0..<count {
            var size = 0
            let start = workbook_part(handle, index, &size)
            guard Self.holds(archive, index, UnsafeBufferPointer(start: start, count: size), &buffer) else {
                throw .notWhole
            }
        }
    }

    private static let pieceSize = 1 << 16

    /// Whether an entry of the archive unpacks to just these bytes; its checksum is checked on the way.
    private static func holds(
        _ archive: OpaquePointer, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ buffer: inout [UInt8]
    ) -> Bool {
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { return false }
        defer { zip_fclose(file) }
        var rest = UnsafeRawBufferPointer(bytes)
        while true {
            let count = Int(zip_fread(file, &buffer, zip_uint64_t(buffer.count)))
            if count == 0 { return rest.isEmpty }
            guard count > 0, count <= rest.count, let start = rest.baseAddress, memcmp(start, buffer, count) == 0
            else { return false }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }
}
