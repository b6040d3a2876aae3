internal import CLibrary
internal import CXLSXWriter

/// A workbook that could not be written.
package struct WorkbookError: Error, Hashable, Sendable {
    /// What was being done.
    package let operation: String
    /// libxlsxwriter's own words.
    package let reason: String
    /// The system's error number; 0 if it gave none.
    package let systemCode: Int32

    init(operation: String, reason: String, systemCode: Int32 = 0) {
        self.operation = operation
        self.reason = reason
        self.systemCode = systemCode
    }
}

extension WorkbookError {
    /// Memory ran out.
    static func outOfMemory(_ operation: String) -> WorkbookError {
        WorkbookError(
            operation: operation, reason: String(cString: lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED)),
            systemCode: ENOMEM)
    }

    /// The file does not hold what was written to it, although the system reported success.
    package static let notWhole = WorkbookError(
        operation: "read back", reason: "the file does not hold what was written")

    /// The library that this is linked with keeps its temporary files to itself, so nothing can be compared.
    static let unwatched = WorkbookError(
        operation: "lxw_tmpfile", reason: "this build of libxlsxwriter does not let it be replaced")
}

/// Turns a return code of libxlsxwriter into an error.
func check(_ operation: String, _ code: lxw_error, systemCode: Int32 = 0) throws(WorkbookError) {
    guard code != LXW_NO_ERROR else { return }
    throw WorkbookError(operation: operation, reason: String(cString: lxw_strerror(code)), systemCode: systemCode)
}
