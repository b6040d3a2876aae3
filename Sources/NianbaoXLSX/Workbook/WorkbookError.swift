internal import CXLSXWriter

/// A workbook that could not be written.
package struct WorkbookError: Error, Hashable, Sendable {
    /// What was being done.
    package let operation: String
    /// libxlsxwriter's own words.
    package let reason: String
}

extension WorkbookError {
    static func outOfMemory(_ operation: String) -> WorkbookError {
        WorkbookError(operation: operation, reason: String(cString: lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED)))
    }
}

/// Turns a return code of libxlsxwriter into an error.
func check(_ operation: String, _ code: lxw_error) throws(WorkbookError) {
    guard code != LXW_NO_ERROR else { return }
    throw WorkbookError(operation: operation, reason: String(cString: lxw_strerror(code)))
}
