internal import CZip

/// A Word document that could not be put together.
package struct WordError: Error, Hashable, Sendable {
    /// What was being done.
    package let operation: String
    /// libzip's own words.
    package let reason: String
    /// The system's error number; 0 if it gave none.
    package let systemCode: Int32

    /// What an error of libzip says.
    init(_ operation: String, _ fault: UnsafeMutablePointer<zip_error_t>?) {
        self.operation = operation
        reason = fault.flatMap { zip_error_strerror($0) }.map { String(cString: $0) } ?? "no memory"
        systemCode = fault.map { zip_error_code_system($0) } ?? 0
    }
}
