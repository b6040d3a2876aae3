internal import NianbaoCore

/// The typed figures of a grid, joined into a few rectangular areas, by what may be typed there.
struct FigureAreas {
    /// In the order in which each validation first occurs, so that the same report gives the same bytes.
    private(set) var byValidation: [(validation: Sheet.Validation, areas: [CellArea])] = []

    init(_ grid: Grid, top: Int) {
        for (x, column) in (0..<grid.width).map({ x in (x, grid.rows.map { $0[x] }) }) {
            for (y, slot) in column.enumerated() {
                guard case .cell(let cell) = slot, cell.role == .input, case .figure(let figure) = cell.content else {
                    continue
                }
                add(row: top + y, column: x, Sheet.Validation(figure))
            }
        }
        for index in byValidation.indices { joinColumns(index) }
    }

    /// Columns come one after the other, so a figure joins the one above it.
    private mutating func add(row: Int, column: Int, _ validation: Sheet.Validation) {
        let known = byValidation.firstIndex { $0.validation == validation }
        let index = known ?? byValidation.count
        if known == nil { byValidation.append((validation, [])) }
        if let last = byValidation[index].areas.last, last.left == column, last.bottom == row - 1 {
            byValidation[index].areas[byValidation[index].areas.count - 1].bottom = row
        } else {
            byValidation[index].areas.append(CellArea(row: row, column: column))
        }
    }

    private mutating func joinColumns(_ index: Int) {
        var joined: [CellArea] = []
        for area in byValidation[index].areas {
            let neighbour = joined.firstIndex {
                $0.right == area.left - 1 && $0.top == area.top && $0.bottom == area.bottom
            }
            if let neighbour { joined[neighbour].right = area.right } else { joined.append(area) }
        }
        byValidation[index].areas = joined
    }
}

extension Sheet.Validation {
    init(_ figure: GridFigure) {
        switch figure.measure {
        case .count: self = figure.allowsNotApplicable ? .wholeNumberOrSlash : .wholeNumber(.notNegative)
        case .signedCount: self = .wholeNumber(.any)
        case .amount: self = .decimal
        }
    }

    var allowsNegative: Bool { self == .wholeNumber(.any) }

    var isWhole: Bool { self != .decimal }
}
