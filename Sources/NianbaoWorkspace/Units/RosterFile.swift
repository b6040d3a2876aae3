package import NianbaoCore
internal import OfficeReading

/// A file that lists the units which have to report: a name a line, CSV, or a workbook.
package struct RosterFile {
    /// The file as findings are shown in it; without text for a workbook.
    package let file: SourceFile
    /// The units that it lists.
    package let roster: Roster
    /// Where in the file the names were found.
    let place: RosterPlace

    /// - Parameters:
    ///   - column: The head of the column with the names; `nil` to look for a fitting one.
    ///   - sheet: The sheet of a workbook; `nil` for the first that has names.
    package init(_ path: String, column: String?, sheet: String?) throws(Failure) {
        let bytes = try InputFile.bytes(path, limit: WorkbookLimits.standard.package.fileSize + 1)
        try self.init(bytes, at: path, column: column, sheet: sheet)
    }

    /// Reads the bytes of the file at `path`, whose ending decides between CSV and lines.
    package init(_ bytes: [UInt8], at path: String, column: String?, sheet: String?) throws(Failure) {
        // What a zip archive begins with.
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            file = SourceFile(name: InputFile.shown(path), text: "")
            let sheets = try Self.sheets(path, bytes)
            let wanted = sheets.filter { sheet == nil ? !$0.isHidden : $0.name == sheet }
            guard !wanted.isEmpty || sheet == nil else {
                let names = sheets.map(\.name)
                throw Failure(
                    zh: "名单“\(path)”里没有工作表“\(sheet ?? "")”，只有：\(names.joined(separator: "、"))",
                    en: "the list “\(path)” has no sheet “\(sheet ?? "")”, only: \(names.joined(separator: ", "))")
            }
            let tables = wanted.map { (name: Optional($0.name), table: $0.table) }
            (roster, place) = try Self.roster(in: tables, at: path, column: column)
            return
        }
        guard sheet == nil else {
            throw Failure(
                zh: "名单“\(path)”不是工作簿（xlsx），没有工作表；不写 --roster-sheet",
                en: "the list “\(path)” is no workbook (xlsx) and has no sheets; leave --roster-sheet out")
        }
        let (decoded, findings) = SourceDecoder.decode(bytes, name: InputFile.shown(path))
        guard let decoded else {
            let reason = findings.first?.message ?? Bilingual("")
            throw Failure(zh: "读不了名单“\(path)”：\(reason.zh)", en: "cannot read the list “\(path)”: \(reason.en)")
        }
        guard let first = decoded.text.first(where: { !$0.isWhitespace }), !["{", "[", "<"].contains(first) else {
            throw decoded.text.allSatisfy(\.isWhitespace) ? .noUnits(path) : .noList(path)
        }
        let isTable = FileKind(of: path) == .table || column != nil
        file = decoded
        let table = isTable ? RosterTable(delimited: decoded.text) : RosterTable(lines: decoded.text)
        (roster, place) = try Self.roster(in: [(nil, table)], at: path, column: column)
    }

    /// More characters than any unit's name has.
    private static let nameLimit = 200

    private static func sheets(_ path: String, _ bytes: [UInt8]) throws(Failure) -> [SheetContents] {
        do throws(PackageError) {
            return try WorkbookContents.read(bytes).sheets
        } catch {
            let reason = error.message(.workbook)
            throw Failure(zh: "读不了名单“\(path)”：\(reason.zh)", en: "cannot read the list “\(path)”: \(reason.en)")
        }
    }

    /// The names in the first of the tables that has any.
    private static func roster(
        in tables: [(name: String?, table: RosterTable)], at path: String, column name: String?
    ) throws(Failure) -> (Roster, RosterPlace) {
        var fault = RosterTable.Fault.empty
        var tooLong: String?
        for (sheet, table) in tables {
            do throws(RosterTable.Fault) {
                let column = try table.column(name)
                let place = RosterPlace(
                    sheet: sheet, column: column, otherSheets: tables.compactMap(\.name).filter { $0 != sheet })
                let roster = try table.roster(in: column)
                if let long = roster.entries.first(where: { $0.agency.count > nameLimit }) {
                    fault = .empty
                    tooLong = long.agency
                    continue
                }
                return (roster, place)
            } catch {
                if case .noColumn = error { fault = error }
            }
        }
        if let tooLong {
            throw Failure(
                zh: "名单“\(path)”里的“\(tooLong.prefix(20))……”太长，不是单位名称；名单一行一个名称，或者是 CSV、xlsx 里的一列",
                en:
                    "“\(tooLong.prefix(20))…” in the list “\(path)” is too long for the name of a unit; a list has a name a line, or "
                    + "is a column of CSV or xlsx")
        }
        switch fault {
        case .empty: throw .noUnits(path)
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
            rows.map { row, cells in
                var fields = [String](repeating: "", count: (cells.map(\.key.column).max() ?? -1) + 1)
                for (place, cell) in cells {
                    switch cell.value {
                    case .text(let text), .date(let text): fields[place.column] = text
                    case .number(let digits): fields[place.column] = digits
                    case .empty, .boolean, .error: continue
                    }
                }
                return RosterTable.Row(fields, sheet: name, row: row)
            })
    }
}

extension Failure {
    fileprivate static func noUnits(_ path: String) -> Failure {
        Failure(zh: "名单“\(path)”里没有单位", en: "the list “\(path)” names no units")
    }

    /// For a text of another notation, such as JSON.
    fileprivate static func noList(_ path: String) -> Failure {
        Failure(
            zh: "“\(path)”不是名单；名单一行一个名称，或者是 CSV、xlsx 里的一列",
            en: "“\(path)” is no list of units: a list has a name a line, or is a column of CSV or xlsx")
    }
}
