internal import CLibrary

/// How memory is managed while many workbooks are written.
enum BatchMemory {
    /// Lets freed memory be used again instead of going back to the system. A workbook takes and frees some megabytes in
    /// large pieces, and getting each from the system anew costs as much as writing it.
    static func prepare() {
        mallopt(M_MMAP_THRESHOLD, limit)
        mallopt(M_TRIM_THRESHOLD, limit)
        mallopt(M_TOP_PAD, limit / 4)
    }

    private static let limit: Int32 = 64 << 20
}
