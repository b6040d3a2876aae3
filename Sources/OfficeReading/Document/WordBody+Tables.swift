/// Tables (ECMA-376 part 1, 17.4).
extension WordBody {
    /// `nil` for a table without rows.
    mutating func table(
        _ reader: inout XMLReader, _ element: XMLElement
    ) throws(PackageError) -> NestedTable? {
        tableDepth += 1
        defer { tableDepth -= 1 }
        var layout = WordTableLayout()
        try addRows(&reader, of: element, to: &layout)
        notes.coveredTexts += layout.coveredTexts
        try budget.add(layout.table)
        return layout.table.cells.isEmpty ? nil : layout.table
    }

    private mutating func addRows(
        _ reader: inout XMLReader, of parent: XMLElement, to layout: inout WordTableLayout
    ) throws(PackageError) {
        while let child = try reader.next(in: parent) {
            switch child.name {
            case "tr": try addRow(&reader, child, to: &layout)
            case "del", "moveFrom": notes.deletions += 1
            case "tblPr", "tblGrid", "sdtPr": continue
            default:
                countInsertion(child)
                try addRows(&reader, of: child, to: &layout)
            }
        }
    }

    private mutating func addRow(
        _ reader: inout XMLReader, _ element: XMLElement, to layout: inout WordTableLayout
    ) throws(PackageError) {
        var row = WordRow()
        let columns = budget.limits.columns
        try addCells(&reader, of: element, to: &row)
        if row.isDeleted { return notes.deletions += 1 }
        if row.isInserted { notes.insertions += 1 }
        guard !row.isHidden else { return notes.hiddenTexts += 1 }
        layout.add(row.cells, start: min(row.start, columns), end: min(row.end, columns))
    }

    private mutating func addCells(
        _ reader: inout XMLReader, of parent: XMLElement, to row: inout WordRow
    ) throws(PackageError) {
        while let child = try reader.next(in: parent) {
            switch child.name {
            case "tc": if let cell = try cell(&reader, child) { row.cells.append(cell) }
            case "trPr": try row.readProperties(&reader, child)
            case "del", "moveFrom": notes.deletions += 1
            case "tblPrEx", "sdtPr": continue
            default:
                countInsertion(child)
                try addCells(&reader, of: child, to: &row)
            }
        }
    }

    /// `nil` for a cell whose deletion is tracked.
    private mutating func cell(
        _ reader: inout XMLReader, _ element: XMLElement
    ) throws(PackageError) -> WordTableLayout.Cell? {
        try budget.addCell()
        var cell = WordTableLayout.Cell()
        var isDeleted = false
        var begun: WordText?
        while let child = try reader.next(in: element) {
            guard child.name == "tcPr" else {
                try addBlock(&reader, child, to: &cell.blocks, &begun)
                continue
            }
            while let property = try reader.next(in: child) {
                switch property.name {
                case "gridSpan": cell.columnSpan = min(max(property.number ?? 1, 1), budget.limits.columns)
                case "vMerge": cell.vertical = property.word("val") == "restart" ? .restart : .goesOn
                case "hMerge": cell.horizontal = property.word("val") == "restart" ? .restart : .goesOn
                case "cellDel": isDeleted = true
                default: continue
                }
            }
        }
        if let begun { cell.blocks += try blocks(of: begun) }
        if isDeleted { notes.deletions += 1 }
        return isDeleted ? nil : cell
    }
}
