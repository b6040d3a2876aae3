internal import NianbaoCore
internal import OfficeReading

/// Where a sheet has the rows and columns of a form's table.
struct LabelledTable {
    let columns: LabelledColumns
    let rows: LabelledRows
    private let labels: SheetLabels

    init(_ sheet: SheetContents, _ grid: Grid) {
        labels = SheetLabels(sheet, grid)
        columns = LabelledColumns(labels, width: grid.width)
        rows = LabelledRows(labels, columns)
    }

    /// Whether each row and column is where the workbook was made with it.
    var isInPlace: Bool {
        rows.rows.enumerated().allSatisfy { $1 == TableSheet.top + $0 }
            && columns.columns.enumerated().allSatisfy { $0 == $1 }
    }

    /// Something about rows and columns that keeps figures from being read.
    struct Doubt {
        /// Where it is, in A1 notation; `nil` if it concerns the whole sheet.
        let reference: String?
        let message: Bilingual
        let advice: Bilingual
    }

    /// What was not read, and why: columns that the sheet does not have, rows and columns that it has twice, and figures
    /// in rows and columns that the form does not have.
    func doubts(_ grid: Grid) -> [Doubt] { missing(grid) + doubles + foreign }

    private func missing(_ grid: Grid) -> [Doubt] {
        guard columns.doubles.isEmpty else { return [] }
        let names = labels.typedColumns.filter { columns.columns[$0] == nil }.compactMap { grid.lastText(inColumn: $0) }
        guard !names.isEmpty else { return [] }
        let list = names.map { "“\($0)”" }
        return [
            Doubt(
                reference: nil,
                message: Bilingual(
                    zh: "没有找到这些列：\(list.joined(separator: "、"))，其中的数字没有读取",
                    en: "these columns were not found, and no figure in them was read: \(list.joined(separator: ", "))"),
                advice: Bilingual(zh: "恢复表头原来的文字", en: "put back the words of the headers"))
        ]
    }

    private var doubles: [Doubt] {
        columns.doubles.map { doubles in
            let names = doubles.map { String(CellReference(row: 0, column: $0).text.dropLast()) }
            return Doubt(
                reference: nil,
                message: Bilingual(
                    zh: "\(names.joined(separator: "、")) 列的表头相同，分不清哪一列是要报的，都没有读取",
                    en: "columns \(names.joined(separator: ", ")) have the same headers, so none of them was read"),
                advice: Bilingual(zh: "删去多出的列", en: "delete the columns that were added"))
        }
            + rows.doubles.map { doubles in
                let names = doubles.map { "\($0 + 1)" }
                return Doubt(
                    reference: CellReference(row: doubles[0], column: 0).text,
                    message: Bilingual(
                        zh: "第 \(names.joined(separator: "、")) 行的名称相同，分不清哪一行是要报的，都没有读取",
                        en: "rows \(names.joined(separator: ", ")) have the same labels, so none of them was read"),
                    advice: Bilingual(zh: "删去多出的行", en: "delete the rows that were added"))
            }
    }

    private var foreign: [Doubt] {
        guard columns.doubles.isEmpty, rows.doubles.isEmpty, let first = rows.rows.compactMap(\.self).min(),
            let last = rows.rows.compactMap(\.self).max()
        else { return [] }
        let (knownRows, knownColumns) = (Set(rows.rows), Set(columns.columns))
        let places = labels.figures.flatMap { row, columns in
            columns.filter { !knownRows.contains(row) || !knownColumns.contains($0) }
                .map { CellReference(row: row, column: $0) }
        }.filter { first...last ~= $0.row }.sorted()
        guard let place = places.first else { return [] }
        let names = places.prefix(Self.named).map(\.text)
        let isAll = places.count <= Self.named
        return [
            Doubt(
                reference: place.text,
                message: Bilingual(
                    zh: "表格里没有这些格所在的行或列，没有读取：\(names.joined(separator: "、"))\(isAll ? "" : " 等")",
                    en:
                        "these cells are in rows or columns that the form does not have, and were not read: \(names.joined(separator: ", "))\(isAll ? "" : " and others")"
                ),
                advice: Bilingual(
                    zh: "是要报的数，就移到表格的格子里；不是的，可以不管",
                    en: "move what is to be reported into the cells of the table; leave the rest"))
        ]
    }

    /// How many cells are named one by one.
    private static let named = 5
}

extension Grid {
    /// The lowest label of a column; `nil` if it has none.
    fileprivate func lastText(inColumn x: Int) -> String? {
        rows.lazy.compactMap { row in
            if case .cell(let cell) = row[x], case .text(let text) = cell.content, !text.isEmpty { text } else { nil }
        }.last
    }
}
