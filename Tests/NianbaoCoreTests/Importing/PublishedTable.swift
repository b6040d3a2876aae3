@testable import NianbaoCore

/// A table on its way into a document: the printed grid, to be damaged as published ones are.
struct PublishedTable {
    var rows: [[Cell]]

    struct Cell: Equatable {
        var text: String
        var column: Int
        var columnSpan = 1
        var rowSpan = 1
        var role: GridCell.Role
        /// The cell of the form; `nil` for labels.
        var figure: CellID?

        var isFigure: Bool { figure != nil }
    }

    init(_ printed: PrintedGrid) {
        rows = printed.grid.rows.map { row in
            row.enumerated().compactMap { column, slot in
                guard case .cell(let cell) = slot else { return nil }
                var figure: CellID?
                if case .figure(let content) = cell.content { figure = content.id }
                return Cell(
                    text: printed.text(of: cell), column: column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan,
                    role: cell.role, figure: figure)
            }
        }
    }

    /// The width of the widest row.
    var width: Int { rows.flatMap(\.self).map { $0.column + $0.columnSpan }.max() ?? 0 }

    /// The rows that have figures.
    var dataRows: [Int] { rows.indices.filter { index in rows[index].contains(where: \.isFigure) } }

    /// The index of the first row with figures.
    var firstDataRow: Int { dataRows.first ?? rows.count }

    /// Changes every cell.
    mutating func edit(_ change: (inout Cell) -> Void) {
        for row in rows.indices {
            for cell in rows[row].indices { change(&rows[row][cell]) }
        }
    }

    /// The rows from `range` alone, where labels that reach in from above are printed again.
    func piece(_ range: Range<Int>) -> PublishedTable {
        var piece = self
        piece.rows = Array(rows[range])
        for (index, row) in rows[..<range.lowerBound].enumerated() {
            for var cell in row where index + cell.rowSpan > range.lowerBound {
                cell.rowSpan = index + cell.rowSpan - range.lowerBound
                piece.rows[0].append(cell)
            }
        }
        piece.rows[0].sort { $0.column < $1.column }
        return piece
    }

    /// How the table is written.
    enum Style: CaseIterable {
        /// With its spans.
        case spans
        /// As lines with tabs: what a span covers is an empty cell.
        case tabs
        /// As lines with bars: what a span covers is no cell at all.
        case bars
    }

    func grid(_ style: Style, number: Int) -> DocumentGrid {
        var cells: [DocumentGrid.Cell] = []
        for (y, row) in rows.enumerated() {
            switch style {
            case .spans:
                cells += row.map { cell in
                    DocumentGrid.Cell(
                        cell.text, row: y, column: cell.column, rowSpan: min(cell.rowSpan, rows.count - y),
                        columnSpan: cell.columnSpan, at: Self.place(number, y, cell.column))
                }
            case .tabs:
                let end = max(width, row.map { $0.column + 1 }.max() ?? 0)
                cells += (0..<end).map { column in
                    let text = row.first { $0.column == column }?.text ?? ""
                    return DocumentGrid.Cell(text, row: y, column: column, at: Self.place(number, y, column))
                }
            case .bars:
                cells += row.enumerated().map { column, cell in
                    DocumentGrid.Cell(cell.text, row: y, column: column, at: Self.place(number, y, column))
                }
            }
        }
        return DocumentGrid(
            cells: cells, rowCount: rows.count, columnCount: width,
            at: .document(Bilingual(zh: "表\(number)", en: "table \(number)")))
    }

    /// Its cells, each as a paragraph; empty ones leave no trace.
    func paragraphs(number: Int) -> [DocumentBlock] {
        rows.enumerated().flatMap { y, row in
            row.filter { !$0.text.isEmpty }.map {
                .paragraph(DocumentParagraph($0.text, at: Self.place(number, y, $0.column)))
            }
        }
    }

    private static func place(_ table: Int, _ row: Int, _ column: Int) -> FindingPlace {
        .document(
            Bilingual(
                zh: "表\(table)第\(row + 1)行第\(column + 1)列", en: "row \(row + 1), column \(column + 1) of table \(table)"
            ))
    }
}
