package import NianbaoCore

/// What lies in the cells of a workbook, without how it looks.
package struct WorkbookContents: Sendable {
    /// All sheets in workbook order, hidden ones too. A chart sheet is there and has no cells, nor
    /// has one that was to be ignored.
    package let sheets: [SheetContents]

    /// The sheet of this name, compared scalar by scalar; `nil` if there is none.
    package subscript(sheet name: String) -> SheetContents? {
        sheets.first { $0.name.unicodeScalars.elementsEqual(name.unicodeScalars) }
    }
}

/// A sheet of a workbook.
package struct SheetContents: Sendable {
    /// The name on the sheet's tab.
    package let name: String
    /// Whether the sheet is hidden, with or without a way for users to show it again.
    package let isHidden: Bool
    /// The cells that have a value or a formula; a cell that only has a format is not there.
    package let cells: [CellReference: CellContents]
    /// The areas of merged cells, in the order of the file; those with content only in their first cell are usual.
    package let merges: [CellArea]
    /// The rows that are hidden; may overlap.
    package let hiddenRows: [Range<Int>]
    /// The columns that are hidden; may overlap.
    package let hiddenColumns: [Range<Int>]

    /// A sheet with these cells.
    init(
        name: String, isHidden: Bool, cells: [CellReference: CellContents], merges: [CellArea] = [],
        hiddenRows: [Range<Int>] = [], hiddenColumns: [Range<Int>] = []
    ) {
        self.name = name
        self.isHidden = isHidden
        self.cells = cells
        self.merges = merges
        self.hiddenRows = hiddenRows
        self.hiddenColumns = hiddenColumns
    }
}
