/// A table with its final texts.
///
/// All reports of a form share its grids; a report's figures are looked up when they are needed.
package struct PrintedGrid: Sendable {
    /// The cells with their spans and roles.
    package let grid: Grid
    /// What the table shows, for readers who do not see it.
    package let description: String
    /// The report whose figures it has; `nil` for a table of texts.
    private let report: CompletedReport?

    /// A form's table with the figures of a report.
    package init(_ grid: Grid, of report: CompletedReport, description: String) {
        self.grid = grid
        self.description = description
        self.report = report
    }

    /// A table of texts below one row of headers, or without one. All rows have as many texts as there are headers.
    package init(headers: [String]?, rows: [[String]], description: String) {
        grid = Grid(headers: headers, rows: rows)
        self.description = description
        report = nil
    }

    /// The cell as it is printed.
    package func text(of cell: GridCell) -> String {
        switch cell.content {
        case .text(let text): text
        case .figure(let figure): text(of: figure)
        }
    }

    /// The figure as it is printed: `/` when it is not applicable, empty when it is not known, and the remark after it
    /// in brackets.
    package func text(of figure: GridFigure) -> String {
        report?[figure.id].printed(figure.measure, remark: remark(on: figure)) ?? ""
    }

    /// The report's remark on the figure; `nil` when there is none.
    package func remark(on figure: GridFigure) -> String? { report?.stated.entries[figure.id.index].remark }

    /// The rows as they are printed; a position that a span reaches over is empty.
    package var texts: [[String]] {
        grid.rows.map { row in
            row.map { slot in
                if case .cell(let cell) = slot { text(of: cell) } else { "" }
            }
        }
    }
}

extension Grid {
    /// How many characters the columns of a table of texts are wide.
    private static let textWidths = 6.0...40.0

    /// A table of texts below one row of headers, or without one.
    fileprivate init(headers: [String]?, rows: [[String]]) {
        let lines = (headers.map { [$0] } ?? []) + rows
        let width = lines.first?.count ?? 0
        let widths = (0..<width).map { column in
            let widest = lines.map { Double($0[column].displayWidth) }.max() ?? 0
            return min(max(widest, Self.textWidths.lowerBound), Self.textWidths.upperBound)
        }
        self.init(width: width, columnWidths: widths, orientation: .portrait)
        if headers != nil { headRows = 1 }
        for (row, texts) in lines.enumerated() {
            let role: GridCell.Role = row < headRows ? .header : .entry
            _ = addRows(1)
            for (column, text) in texts.enumerated() {
                place(GridCell(role: role, content: .text(text)), row: row, column: column)
            }
        }
    }
}
