internal import CLibrary
internal import CXLSXWriter

/// An xlsx file under construction; nothing reaches the disk before `close()`.
struct Workbook: ~Copyable {
    private let handle: UnsafeMutablePointer<lxw_workbook>
    private let path: String
    private var isOpen = true
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var highlights: [CellStyle.Fill: UnsafeMutablePointer<lxw_format>] = [:]

    /// A workbook that will be written to `path`, over what is there.
    init(path: String) throws(WorkbookError) {
        guard let handle = workbook_new(path) else {
            throw .outOfMemory("workbook_new")
        }
        self.handle = handle
        self.path = path
        // Every program on a Chinese computer has it or another with digits as wide, and so columns are equally wide in all
        // of them. With the library's Calibri they would not be.
        workbook_set_default_font(handle, CellStyle.Font.song.rawValue)
    }

    /// Writes the file, and reads it back to check that it is whole. The library frees the workbook whether or not this
    /// succeeds.
    consuming func close() throws(WorkbookError) {
        let parts = try KeptParts()
        isOpen = false
        let (code, systemCode) = parts.keep { [handle] in
            errno = 0
            let code = workbook_close(handle)
            return (code, errno)
        }
        try check("workbook_close", code, systemCode: systemCode)
        try parts.check(path)
    }

    deinit {
        if isOpen { lxw_workbook_free(handle) }
    }

    /// Adds a sheet. `name` has 1 to 31 characters, none of them `[]:*?/\`.
    func addSheet(_ name: String) throws(WorkbookError) -> Sheet {
        // The library accepts an empty name, but Excel then refuses the file.
        guard !name.isEmpty else {
            throw WorkbookError(operation: "workbook_add_worksheet", reason: "empty sheet name")
        }
        try check("workbook_validate_sheet_name", workbook_validate_sheet_name(handle, name))
        guard let sheet = workbook_add_worksheet(handle, name) else {
            throw WorkbookError(operation: "workbook_add_worksheet", reason: name)
        }
        return Sheet(handle: sheet)
    }

    mutating func format(_ style: CellStyle) throws(WorkbookError) -> Format {
        if let format = formats[style] { return Format(handle: format) }
        let format = try addFormat()
        style.apply(to: format)
        formats[style] = format
        return Format(handle: format)
    }

    /// What a conditional format changes in a cell.
    mutating func highlight(_ fill: CellStyle.Fill) throws(WorkbookError) -> Format {
        if let format = highlights[fill] { return Format(handle: format) }
        let format = try addFormat()
        fill.apply(to: format)
        highlights[fill] = format
        return Format(handle: format)
    }

    private func addFormat() throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
        guard let format = workbook_add_format(handle) else { throw .outOfMemory("workbook_add_format") }
        return format
    }

    /// Names a range for formulas and other tools; both texts are the caller's own, never a user's.
    func define(_ name: String, as formula: String) throws(WorkbookError) {
        try check("workbook_define_name", workbook_define_name(handle, name, formula))
    }

    func set(_ properties: Properties) throws(WorkbookError) {
        var result = LXW_NO_ERROR
        withMutableCStrings([
            properties.title.workbookText, properties.subject, properties.author.workbookText, properties.comments,
            properties.status,
        ]) { texts in
            var record = lxw_doc_properties()
            record.title = texts[0]
            record.subject = texts[1]
            record.author = texts[2]
            record.company = texts[2]
            record.comments = texts[3]
            record.status = texts[4]
            record.created = Self.created
            result = workbook_set_properties(handle, &record)
        }
        try check("workbook_set_properties", result)
        for (name, value) in properties.custom {
            try check("workbook_set_custom_property_string", workbook_set_custom_property_string(handle, name, value))
        }
    }

    /// When every workbook says that it was made: 15 May 2019, the day from which the Regulation is in force
    /// (国务院令第711号), in seconds since 1970-01-01 UTC.
    ///
    /// Fixed, so that the same report gives the same bytes; and the same for all, because libxlsxwriter turns it into
    /// text in memory that all threads share.
    private static let created = 1_557_878_400

    /// What the file says of itself.
    struct Properties {
        var title: String
        var subject: String
        var author: String
        var comments: String
        var status: String
        var custom: [(name: String, value: String)]
    }
}

/// A format of the workbook it came from.
struct Format {
    fileprivate(set) var handle: UnsafeMutablePointer<lxw_format>
}

/// Calls `body` with C copies of the texts, which live as long as the call.
func withMutableCStrings(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>]) -> Void) {
    let copies = texts.map { text in
        let bytes = text.utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        for (offset, byte) in bytes.enumerated() { (copy + offset).initialize(to: byte) }
        return copy
    }
    defer { copies.forEach { $0.deallocate() } }
    body(copies)
}
