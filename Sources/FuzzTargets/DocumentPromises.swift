internal import NianbaoCore
internal import NianbaoWorkspace

/// What holds of any file that a report may be imported from.
enum DocumentPromises {
    static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
        let read = DocumentReading.read(bytes, name: "年报")
        try FindingPromises.check(read.findings, in: read.file)
        guard let document = read.document else {
            return try promise(read.findings.containsErrors, "a document is not read, and nothing says why")
        }
        for note in document.notes {
            try promise(!note.zh.isEmpty && !note.en.isEmpty, "a note says nothing")
        }
        for block in document.blocks {
            switch block {
            case .paragraph(let paragraph):
                let isOneLine = !paragraph.text.utf8.contains(UInt8(ascii: "\n"))
                try promise(isOneLine && !paragraph.text.isEmpty, "a paragraph is empty or has several lines")
            case .grid(let grid): try check(grid)
            }
        }
    }

    /// No two cells cover one place, and none reaches out of the grid.
    private static func check(_ grid: DocumentGrid) throws(BrokenPromise) {
        try promise(grid.rowCount > 0 && grid.columnCount > 0, "a grid has no place for a cell")
        var covered = [Bool](repeating: false, count: grid.rowCount * grid.columnCount)
        for cell in grid.cells {
            let rows = cell.row..<cell.row + cell.rowSpan
            let columns = cell.column..<cell.column + cell.columnSpan
            try promise(
                !rows.isEmpty && !columns.isEmpty && rows.upperBound <= grid.rowCount
                    && columns.upperBound <= grid.columnCount, "a cell reaches out of its grid")
            for row in rows {
                for column in columns {
                    let place = row * grid.columnCount + column
                    try promise(!covered[place], "two cells of a grid cover one place")
                    covered[place] = true
                }
            }
        }
    }
}
