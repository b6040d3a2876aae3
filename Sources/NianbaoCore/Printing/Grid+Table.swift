extension Grid {
    /// The printed form of a table.
    package init(_ table: Table, of form: Form) {
        self.init(width: table.columnWidths.count, columnWidths: table.columnWidths, orientation: table.orientation)
        for index in table.blocks { add(form.blocks[index], form) }
        if table.blocks.count == 1, let block = table.blocks.first.map({ form.blocks[$0] }) {
            headRows = rows.count - (block.layout == .across ? 1 : block.rows.count)
        }
    }

    private mutating func add(_ block: Block, _ form: Form) {
        if let caption = block.caption {
            let row = addRows(1)
            place(GridCell(role: .caption, content: .text(caption), columnSpan: width), row: row, column: 0)
        }
        switch block.layout {
        case .down: addDown(block, form)
        case .across: addAcross(block, form)
        }
    }

    private mutating func addDown(_ block: Block, _ form: Form) {
        let labelWidth = block.rowHeadDepth
        let headDepth = block.columnHeadDepth
        let head = addRows(headDepth)
        place(
            GridCell(
                role: headDepth > 1 ? .note : .header, content: .text(block.corner), rowSpan: headDepth,
                columnSpan: labelWidth),
            row: head, column: 0)
        placeColumnHeads(block.columnHeads, row: head, column: labelWidth, depth: headDepth)

        let body = addRows(block.rows.count)
        placeRowHeads(block.rowHeads, row: body, column: 0, depth: labelWidth)
        let spans = block.columnSpans
        for row in block.rows.indices {
            var x = labelWidth
            for column in block.columns.indices {
                let cell = block.cell(row: row, column: column)
                place(figure(cell, of: form, span: spans[column]), row: body + row, column: x)
                x += spans[column]
            }
        }
    }

    /// All rows side by side: a row's header is above the headers of its columns, and one line holds all figures.
    private mutating func addAcross(_ block: Block, _ form: Form) {
        let heads = block.rowHeads.map { $0.with(block.columnHeads) }
        let depth = heads.map(\.depth).max() ?? 0
        let head = addRows(depth)
        placeColumnHeads(heads, row: head, column: 0, depth: depth)
        let body = addRows(1)
        let spans = block.columnSpans
        var x = 0
        for row in block.rows.indices {
            for column in block.columns.indices {
                let cell = block.cell(row: row, column: column)
                place(figure(cell, of: form, span: spans[column]), row: body, column: x)
                x += spans[column]
            }
        }
    }

    /// Places headers one level below the other; the header of a single column reaches down to the figures.
    private mutating func placeColumnHeads(_ heads: [Heading], row: Int, column: Int, depth: Int) {
        var x = column
        for head in heads {
            switch head.body {
            case .leaf:
                place(header(head, .header, rows: depth, columns: head.extent), row: row, column: x)
            case .group(let children):
                place(header(head, .header, rows: 1, columns: head.extent), row: row, column: x)
                placeColumnHeads(children, row: row + 1, column: x, depth: depth - 1)
            }
            x += head.extent
        }
    }

    /// Places headers from left to right; the header of a single row reaches to the figures.
    private mutating func placeRowHeads(_ heads: [Heading], row: Int, column: Int, depth: Int) {
        var y = row
        for head in heads {
            switch head.body {
            case .leaf:
                place(header(head, .label, rows: 1, columns: depth), row: y, column: column)
            case .group(let children):
                place(header(head, .label, rows: head.leaves.count, columns: 1), row: y, column: column)
                placeRowHeads(children, row: y, column: column + 1, depth: depth - 1)
            }
            y += head.leaves.count
        }
    }

    private func header(_ head: Heading, _ role: GridCell.Role, rows: Int, columns: Int) -> GridCell {
        GridCell(role: role, content: .text(head.label), rowSpan: rows, columnSpan: columns)
    }

    private func figure(_ id: CellID, of form: Form, span: Int) -> GridCell {
        let cell = form[id]
        let figure = GridFigure(
            id: id, measure: cell.measure, terms: form.sum(of: id), allowsNotApplicable: cell.allowsNotApplicable)
        return GridCell(role: cell.isDerived ? .total : .input, content: .figure(figure), columnSpan: span)
    }
}

extension Block {
    /// How many grid columns each column takes.
    fileprivate var columnSpans: [Int] {
        var spans = Array(repeating: 1, count: columns.count)
        func visit(_ heads: [Heading]) {
            for head in heads {
                switch head.body {
                case .leaf(let index, let span): spans[index] = span
                case .group(let children): visit(children)
                }
            }
        }
        visit(columnHeads)
        return spans
    }
}

extension Heading {
    /// The header with the column headers below each of its leaves.
    fileprivate func with(_ columns: [Heading]) -> Heading {
        switch body {
        case .leaf: Heading(label: label, body: .group(columns))
        case .group(let children):
            Heading(label: label, body: .group(children.map { $0.with(columns) }))
        }
    }
}
