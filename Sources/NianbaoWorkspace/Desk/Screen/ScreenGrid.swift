internal import NianbaoCore

/// A table as it is printed, whose typed cells are fields.
struct ScreenGrid: Encodable, Equatable, Sendable {
    let description: String
    let width: Int
    /// How many rows at the top are headers for all that follow; zero when each part has its own.
    let headRows: Int
    /// Whether it is printed on a page in landscape.
    let isWide: Bool
    let rows: [[Cell]]

    /// A printed cell; positions that a span reaches over have none.
    struct Cell: Encodable, Equatable, Sendable {
        /// The index of its first column.
        let column: Int
        /// `caption`, `header`, `label`, `note`, `entry`, `input` or `total`.
        let role: String
        var rowspan: Int?
        var colspan: Int?
        /// The printed text; `nil` for a figure.
        var text: String?
        /// What the header is for, as HTML has it: `col`, `row` or `rowgroup`.
        var scope: String?
        /// The field of a figure.
        var cell: String?
        /// The printed headers of a figure's row and column.
        var label: String?
        /// Whether an agency may report that the figure does not apply to it.
        var notApplicable: Bool?
        /// How many decimal places the figure may have.
        var decimals: Int?
        /// Whether the figure may be below zero.
        var signed: Bool?
        /// The fields that a total is the sum of.
        var sum: [String]?
    }

    init(_ grid: Grid, of form: Form, description: String) {
        self.description = description
        (width, headRows, isWide) = (grid.width, grid.headRows, grid.orientation == .landscape)
        rows = grid.rows.map { row in
            row.enumerated().compactMap { column, slot in
                guard case .cell(let cell) = slot else { return nil }
                return Cell(cell, column: column, form)
            }
        }
    }
}

extension ScreenGrid.Cell {
    fileprivate init(_ cell: GridCell, column: Int, _ form: Form) {
        self.init(column: column, role: cell.role.word)
        if cell.rowSpan > 1 { rowspan = cell.rowSpan }
        if cell.columnSpan > 1 { colspan = cell.columnSpan }
        switch cell.content {
        case .text(let text):
            self.text = text
            scope = cell.role.scope
        case .figure(let figure):
            self.cell = form[figure.id].address(.chinese)
            label = form.labels(of: figure.id).text
            if let terms = figure.terms {
                sum = terms.map { form[$0.cell].address(.chinese) }
            } else {
                notApplicable = figure.allowsNotApplicable
                decimals = figure.measure.scale
                signed = figure.measure.allowsNegative
            }
        }
    }
}

extension GridCell.Role {
    fileprivate var word: String {
        switch self {
        case .caption: "caption"
        case .header: "header"
        case .label: "label"
        case .input: "input"
        case .total: "total"
        case .note: "note"
        case .entry: "entry"
        }
    }

    /// `nil` for what is no header.
    fileprivate var scope: String? {
        switch self {
        case .caption: "rowgroup"
        case .header: "col"
        case .label: "row"
        case .input, .total, .note, .entry: nil
        }
    }
}
