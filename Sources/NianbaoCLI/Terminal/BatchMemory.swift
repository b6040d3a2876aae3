internal import CLibrary

/// How memory is managed while many workbooks are written.
enum BatchMemory {
    /// Keeps freed memory for reuse instead of returning it to the system. A workbook takes and frees some megabytes
    /// in large pieces, and getting each from the system again costs as much as writing the workbook.
    static func prepare() {
        mallopt(M_MMAP_THRESHOLD, limit)
        mallopt(M_TRIM_THRESHOLD, limit)
        mallopt(M_TOP_PAD, limit / 4)
    }

    private static let limit: Int32 = 64 << 20
}
