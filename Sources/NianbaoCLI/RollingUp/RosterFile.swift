internal import NianbaoCore
internal import WorkbookReading

/// A file that lists the units which have to report: a name a line, CSV, or a workbook.
struct RosterFile {
    /// The file as findings are shown in it; without text for a workbook.
    let file: SourceFile
    let roster: Roster

    /// - Parameter column: The head of the column with the names; `nil` to look for a fitting one.
    init(_ path: String, column: String?) throws(Failure) {
        let bytes = try InputFile.bytes(path, limit: WorkbookLimits.standard.fileSize + 1)
        // What a zip archive begins with.
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            file = SourceFile(name: InputFile.name(path), text: "")
            roster = try Self.roster(in: try Self.sheets(path, bytes), at: path, column: column)
            return
        }
        let (decoded, findings) = SourceDecoder.decode(bytes, name: InputFile.name(path))
        guard let decoded else {
            let reason = findings.first?.message ?? Bilingual("")
            throw Failure(zh: "读不了名单“\(path)”：\(reason.zh)", en: "cannot read the list “\(path)”: \(reason.en)")
        }
        let isTable = path.lowercased().hasSuffix(".csv") || path.lowercased().hasSuffix(".tsv") || column != nil
        file = decoded
        let table = isTable ? RosterTable(delimited: decoded.text) : RosterTable(lines: decoded.text)
        roster = try Self.roster(in: [table], at: path, column: column)
    }

    private static func sheets(_ path: String, _ bytes: [UInt8]) throws(Failure) -> [RosterTable] {
        do throws(WorkbookReadError) {
            return try WorkbookContents.read(bytes).sheets.filter { !$0.isHidden }.map { $0.table }
        } catch {
            let reason = error.message
            throw Failure(zh: "读不了名单“\(path)”：\(reason.zh)", en: "cannot read the list “\(path)”: \(reason.en)")
        }
    }

    /// The names in the first of the tables that has any.
    private static func roster(
        in tables: [RosterTable], at path: String, column: String?
    ) throws(Failure) -> Roster {
        var fault = RosterTable.Fault.empty
        for table in tables {
            do throws(RosterTable.Fault) {
                return try table.roster(column: column)
            } catch {
                if case .noColumn = error { fault = error }
            }
        }
        switch fault {
        case .empty: throw Failure(zh: "名单“\(path)”里没有单位", en: "the list “\(path)” names no units")
        case .noColumn(let heads):
            let shown = heads.prefix(20)
            throw Failure(
                zh: "名单“\(path)”里看不出哪一列是单位名称，请用 --roster-column 写明列名：\(shown.joined(separator: "、"))",
                en: "no column of the list “\(path)” looks like names; name one with --roster-column: "
                    + shown.joined(separator: ", "))
        }
    }
}

extension SheetContents {
    /// The sheet's texts and numbers, row by row.
    fileprivate var table: RosterTable {
        let rows = Dictionary(grouping: cells, by: \.key.row).sorted { $0.key < $1.key }
        return RosterTable(
            rows.map { _, cells in
                var fields = [String](repeating: "", count: (cells.map(\.key.column).max() ?? -1) + 1)
                for (place, cell) in cells {
                    switch cell.value {
                    case .text(let text): fields[place.column] = text
                    case .number(let digits): fields[place.column] = digits
                    case .empty, .boolean, .error: continue
                    }
                }
                return RosterTable.Row(fields)
            })
    }
}
