internal import NianbaoCore

/// How far the page on a sheet reaches to the right, where lines of text are merged over its whole width: what is beside it is
/// a note of whoever keeps the file, and no part of a table.
struct PageWidth {
    /// The last column of the page.
    private let right: Int
    /// The rows that are one cell over the whole width.
    private let wholeRows: Set<Int>

    /// How many rows over the whole width say how wide the page is.
    private static let least = 3

    /// - Parameters:
    ///   - merges: The merged cells of the sheet.
    ///   - cells: All cells with text.
    /// - Returns: `nil` where nothing says how wide the page is.
    init?(_ merges: [CellArea], _ cells: [SheetRows.Cell]) {
        guard let right = merges.map(\.right).max(), let left = cells.map(\.column).min() else { return nil }
        let filled = Set(cells.map { [$0.row, $0.column] })
        let whole = merges.filter {
            $0.left == left && $0.right == right && $0.top == $0.bottom && filled.contains([$0.top, $0.left])
        }
        guard whole.count >= Self.least, right > left else { return nil }
        self.right = right
        wholeRows = Set(whole.map(\.top))
    }

    /// The cells beside the page. Figures right beside the rows of a table may be the table's, as may what names a unit.
    func aside(of cells: [SheetRows.Cell]) -> [SheetRows.Cell] {
        let outside = cells.filter { $0.column > right }
        let besideTables = outside.filter { !wholeRows.contains($0.row) }
        let columns = Set(besideTables.map(\.column))
        var next = right + 1
        while columns.contains(next) { next += 1 }
        let isTable = besideTables.contains { $0.column < next && ($0.hasDigit || $0.mayNameUnit) }
        let aside = isTable ? outside.filter { wholeRows.contains($0.row) } : outside
        return aside.sorted { $0.place < $1.place }
    }
}

extension SheetRows.Cell {
    fileprivate var mayNameUnit: Bool { text.contains { "元万位".contains($0) } }

    fileprivate var hasDigit: Bool {
        text.unicodeScalars.contains { $0.isPlainDigit || "一二三四五六七八九十零〇".unicodeScalars.contains($0) }
    }
}
