import CZip
import Testing

/// Changes a workbook as a spreadsheet program would: in the parts of its archive.
enum WorkbookEdit {
    /// Replaces the first place of a text in the first sheet that has it.
    static func replace(_ old: String, with new: String, inWorkbookAt path: String) throws {
        try replace(inWorkbookAt: path, with: new, "no sheet has \(old)") { $0.firstRange(of: old) }
    }

    /// Types a text into a cell of the first sheet that has one in this place.
    static func type(_ text: String, into cell: String, inWorkbookAt path: String) throws {
        let start = "<c r=\"\(cell)\""
        let new = "\(start) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
        try replace(inWorkbookAt: path, with: new, "no sheet has a cell \(cell)") { sheet in
            guard let first = sheet.firstRange(of: start),
                let last = sheet[first.upperBound...].firstRange(of: "</c>")
            else { return nil }
            return first.lowerBound..<last.upperBound
        }
    }

    private static func replace(
        inWorkbookAt path: String, with new: String, _ complaint: String, at find: (String) -> Range<String.Index>?
    ) throws {
        var code: Int32 = 0
        let archive = try #require(zip_open(path, 0, &code))
        for index in 0..<zip_uint64_t(zip_get_num_entries(archive, 0)) {
            let name = String(cString: try #require(zip_get_name(archive, index, 0)))
            guard name.hasPrefix("xl/worksheets/sheet") else { continue }
            let text = try content(of: archive, index)
            guard let place = find(text) else { continue }
            var bytes = Array(text.replacingCharacters(in: place, with: new).utf8)
            // libzip reads the content when it closes the archive.
            try bytes.withUnsafeMutableBytes { buffer in
                let source = zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(buffer.count), 0)
                try #require(zip_file_replace(archive, index, source, 0) == 0)
                try #require(zip_close(archive) == 0)
            }
            return
        }
        zip_discard(archive)
        Issue.record("\(complaint)")
    }

    private static func content(of archive: OpaquePointer, _ index: zip_uint64_t) throws -> String {
        var status = zip_stat_t()
        try #require(zip_stat_index(archive, index, 0, &status) == 0)
        let file = try #require(zip_fopen_index(archive, index, 0))
        defer { zip_fclose(file) }
        var bytes = [UInt8](repeating: 0, count: Int(status.size))
        try #require(zip_fread(file, &bytes, status.size) == zip_int64_t(bytes.count))
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    fileprivate func replacingCharacters(in place: Range<Index>, with new: String) -> String {
        self[..<place.lowerBound] + new + self[place.upperBound...]
    }
}
