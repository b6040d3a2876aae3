internal import CSQLite

/// An open database file. Its statements may outlive it.
struct Connection: ~Copyable {
    private let handle: OpaquePointer

    /// Opens the file at `path`, or makes it.
    init(path: String) throws(FactStoreError) {
        var opened: OpaquePointer?
        // Ownership ensures that only one thread uses it at a time.
        let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nil)
        // The library gives a handle even where opening fails, unless there is no memory for it.
        guard code == SQLITE_OK, let opened else {
            let error = FactStoreError(code, "open", opened)
            sqlite3_close_v2(opened)
            throw error
        }
        handle = opened
    }

    deinit {
        // Waits for statements that are still there, unlike sqlite3_close.
        sqlite3_close_v2(handle)
    }

    /// Runs statements that give no rows, separated by semicolons; the text is the caller's own, never a user's.
    func run(_ sql: String) throws(FactStoreError) {
        try check(sqlite3_exec(handle, sql, nil, nil, nil), sql, handle)
    }

    func prepare(_ sql: String) throws(FactStoreError) -> Statement {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil), sql, handle)
        guard let statement else { throw FactStoreError(SQLITE_MISUSE, sql, handle) }
        return Statement(handle: statement, connection: handle)
    }
}
