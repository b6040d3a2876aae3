/// A workbook in one of the notations that made-up inputs have:
///
/// - an archive, as it is, which begins with `PK`;
/// - parts, each below a line `=== name`, which are packed;
/// - corrections of an exported workbook, each a line `sheet!D5=value`; a line without a value empties the cell.
enum WorkbookInput {
    case archive([UInt8])
    case corrections([Correction])

    /// A cell and what was typed over it.
    struct Correction {
        let sheet: String
        let cell: String
        /// `nil` when the cell was emptied.
        let value: String?
    }

    init(_ bytes: [UInt8]) {
        if bytes.starts(with: "PK".utf8) {
            self = .archive(bytes)
        } else if let archive = StoredParts.archive(listed: bytes) {
            self = .archive(archive)
        } else {
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            self = .corrections(lines.compactMap { Correction($0) })
        }
    }
}

extension WorkbookInput.Correction {
    fileprivate init?(_ line: Substring) {
        guard let mark = line.firstIndex(of: "!") else { return nil }
        let place = line[line.index(after: mark)...]
        let end = place.firstIndex(of: "=")
        sheet = String(line[..<mark])
        cell = String(place[..<(end ?? place.endIndex)])
        value = end.map { String(place[place.index(after: $0)...]) }
    }
}
