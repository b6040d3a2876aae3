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
        } else if bytes.starts(with: Self.mark) {
            self = .archive(StoredParts.archive(Self.parts(bytes)))
        } else {
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            self = .corrections(lines.compactMap { Correction($0) })
        }
    }

    private static let mark = Array("=== ".utf8)

    private static func parts(_ bytes: [UInt8]) -> [(name: String, content: [UInt8])] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).reduce(into: []) { parts, line in
            if line.starts(with: mark) {
                parts.append((String(decoding: line.dropFirst(mark.count), as: UTF8.self), []))
            } else if let last = parts.indices.last {
                parts[last].content += line + [UInt8(ascii: "\n")]
            }
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
