internal import CSQLite

/// A database that could not be written.
package struct FactStoreError: Error, Hashable, Sendable {
    /// What was being done.
    package let operation: String
    /// SQLite's own words.
    package let reason: String
    /// Whether there is no room for the file, or not enough memory for it.
    package let isFull: Bool

    init(operation: String, reason: String, isFull: Bool) {
        self.operation = operation
        self.reason = reason
        self.isFull = isFull
    }

    /// - Parameter connection: Where it happened; `nil` when it could not be opened.
    init(_ code: Int32, _ operation: String, _ connection: OpaquePointer?) {
        self.operation = operation
        reason = String(cString: connection.map { sqlite3_errmsg($0) } ?? sqlite3_errstr(code))
        isFull = code & 0xFF == SQLITE_FULL
    }
}

/// Turns a return code of SQLite into an error.
func check(_ code: Int32, _ operation: String, _ connection: OpaquePointer) throws(FactStoreError) {
    guard code != SQLITE_OK else { return }
    throw FactStoreError(code, operation, connection)
}
