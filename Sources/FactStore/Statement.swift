internal import CSQLite

/// A prepared statement that puts rows into a table, many times over. What was bound stays bound.
struct Statement: ~Copyable {
    private let handle: OpaquePointer
    private let connection: OpaquePointer

    /// Takes over a statement of the connection's.
    init(handle: OpaquePointer, connection: OpaquePointer) {
        self.handle = handle
        self.connection = connection
    }

    deinit { sqlite3_finalize(handle) }

    /// Binds a number to a parameter, counted from 1; SQL's NULL for `nil`.
    func bind(_ number: Int?, at index: Int32) throws(FactStoreError) {
        guard let number else { return try check(sqlite3_bind_null(handle, index), "bind", connection) }
        try check(sqlite3_bind_int64(handle, index, Int64(number)), "bind", connection)
    }

    /// Binds a text to a parameter, counted from 1; SQL's NULL for `nil`.
    func bind(_ text: String?, at index: Int32) throws(FactStoreError) {
        guard var text else { return try check(sqlite3_bind_null(handle, index), "bind", connection) }
        let code = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                csqlite_bind_text(handle, index, characters.baseAddress, Int32(clamping: characters.count))
            }
        }
        try check(code, "bind", connection)
    }

    /// Puts a row of what is bound into the table.
    func insert() throws(FactStoreError) {
        let code = sqlite3_step(handle)
        // Resetting gives the same code once more.
        sqlite3_reset(handle)
        try check(code == SQLITE_DONE ? SQLITE_OK : code, "insert", connection)
    }
}
