internal import NianbaoCore

/// Where a form's cells stand in a workbook.
struct CellPlaces {
    private var places: [CellID: Place] = [:]

    struct Place {
        let sheet: String
        let row: Int
        let column: Int
        let measure: Measure
    }

    init() {}

    init(_ tables: [TableSheet]) {
        for table in tables { add(table) }
    }

    private mutating func add(_ table: TableSheet) {
        for (y, row) in table.grid.rows.enumerated() {
            for (x, slot) in row.enumerated() {
                guard case .cell(let cell) = slot, case .figure(let figure) = cell.content else { continue }
                places[figure.id] = Place(
                    sheet: table.name, row: TableSheet.top + y, column: x, measure: figure.measure)
            }
        }
    }

    subscript(cell: CellID) -> Place? {
        get { places[cell] }
        set { places[cell] = newValue }
    }

    /// The cells of the terms that stand on one sheet, joined to areas where they touch.
    func areas(_ terms: [Term], on sheet: String) -> [Sheet.Area] {
        var areas: [Sheet.Area] = []
        for place in terms.compactMap({ places[$0.cell] }) where place.sheet == sheet {
            if var last = areas.last, last.extend(to: place) {
                areas[areas.count - 1] = last
            } else {
                areas.append(Sheet.Area(row: place.row, column: place.column))
            }
        }
        return areas
    }

    /// The terms of one sign as references, seen from `sheet`.
    fileprivate func references(_ terms: [Term], from sheet: String) -> [String] {
        var references: [String] = []
        var rest = terms[...]
        while let first = rest.first, let home = places[first.cell]?.sheet {
            let run = rest.prefix { places[$0.cell]?.sheet == home }
            let prefix = home == sheet ? "" : "'\(home)'!"
            references += areas(Array(run), on: home).map { prefix + $0.absoluteReference }
            rest = rest.dropFirst(run.count)
        }
        return references
    }
}

extension CellPlaces {
    /// The signed sum as an expression: empty as soon as one cell is blank, because a missing figure is not zero.
    func sum(_ terms: [Term], from sheet: String) -> String {
        guard !terms.isEmpty else { return "0" }
        return "IF(\(blanks(terms, from: sheet))>0,\"\",\(plainSum(terms, from: sheet)))"
    }

    /// The signed sum of what is there. `SUM` passes over `/`; amounts are rounded to 分 against binary fractions.
    func plainSum(_ terms: [Term], from sheet: String) -> String {
        guard !terms.isEmpty else { return "0" }
        let added = references(terms.filter { !$0.isNegative }, from: sheet)
        let removed = references(terms.filter(\.isNegative), from: sheet)
        var sum = added.isEmpty ? "0" : "SUM(\(added.joined(separator: ",")))"
        if !removed.isEmpty { sum += "-SUM(\(removed.joined(separator: ",")))" }
        let isAmount = terms.contains { places[$0.cell].map { $0.measure.scale > 0 } ?? false }
        return isAmount ? "ROUND(\(sum),\(Measure.amountScale))" : sum
    }

    /// How many of the cells are blank.
    func blanks(_ terms: [Term], from sheet: String) -> String {
        let references = references(terms, from: sheet)
        return references.isEmpty ? "0" : references.map { "COUNTBLANK(\($0))" }.joined(separator: "+")
    }
}

extension Sheet.Area {
    /// Grows to take in the next cell below or to the right; `false` if the cell does not join.
    fileprivate mutating func extend(to place: CellPlaces.Place) -> Bool {
        if left == right, place.column == left, place.row == bottom + 1 {
            bottom += 1
            return true
        }
        if top == bottom, place.row == top, place.column == right + 1 {
            right += 1
            return true
        }
        return false
    }
}

extension CellValue {
    /// The value as a formula or a number cell holds it: counts as they are, amounts in 万元.
    func cached(_ measure: Measure) -> CachedValue {
        guard let number else { return .text("") }
        return .number(number.workbookValue(measure))
    }
}

extension Int {
    /// A held figure in the printed unit.
    func workbookValue(_ measure: Measure) -> Double {
        measure.scale == 0 ? Double(self) : Double(self) / 1_000_000
    }
}
