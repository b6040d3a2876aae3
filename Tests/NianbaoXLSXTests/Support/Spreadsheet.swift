import Foundation
import NianbaoCore

@testable import OfficeReading

/// Computes the formulas of a workbook as Excel would, from what is typed in its cells, whatever values are stored with
/// the formulas. It knows the functions that this project writes, and nothing of reports.
final class Spreadsheet {
    private let sheets: [String: SheetContents]
    private var typed: [String: [CellReference: FormulaValue]] = [:]
    private var known: [String: [CellReference: FormulaValue]] = [:]
    private var read: [String: Formula] = [:]
    /// The last row that has a cell, by sheet.
    private let lastRows: [String: Int]

    init(_ contents: WorkbookContents) {
        sheets = Dictionary(uniqueKeysWithValues: contents.sheets.map { ($0.name, $0) })
        lastRows = sheets.mapValues { $0.cells.keys.map(\.row).max() ?? 0 }
    }

    /// Types into a cell, over what it has.
    func type(_ value: FormulaValue, _ sheet: String, _ place: CellReference) {
        typed[sheet, default: [:]][place] = value
        known = [:]
    }

    /// What a cell shows.
    func value(_ sheet: String, _ place: CellReference) throws -> FormulaValue {
        if let value = typed[sheet]?[place] ?? known[sheet]?[place] { return value }
        guard let cell = sheets[sheet]?.cells[place] else { return .empty }
        var value = FormulaValue(cell.value)
        if let formula = cell.formula {
            value = try self.value(of: formula, on: sheet)
            // A formula that gives an empty cell shows 0.
            if value == .empty { value = .number(0) }
        }
        known[sheet, default: [:]][place] = value
        return value
    }

    /// What a formula comes to on a sheet. `moved` is by how many rows and columns what is not fixed is moved, as for a
    /// rule that is written for the first cell of an area.
    func value(of formula: String, on sheet: String, moved: (rows: Int, columns: Int) = (0, 0)) throws -> FormulaValue {
        let parts = try read[formula] ?? Formula(formula)
        read[formula] = parts
        return try value(parts, sheet, moved)
    }

    /// Where the values that a workbook has stored with its formulas are not what the formulas come to here.
    func differences(from stored: WorkbookContents) throws -> [String] {
        try stored.sheets.flatMap { contents in
            try contents.cells.keys.sorted().compactMap { place -> String? in
                guard let cell = contents.cells[place], cell.formula != nil else { return nil }
                let (computed, stored) = (try value(contents.name, place), FormulaValue(cell.value))
                // An empty text is stored as one or not at all.
                if computed == stored || computed == .text("") && stored == .empty { return nil }
                if case .number(let left) = computed, case .number(let right) = stored, abs(left - right) < 1e-9 {
                    return nil
                }
                return "\(contents.name)!\(place.text): computed \(computed), stored \(stored)"
            }
        }
    }

    private func value(
        _ formula: Formula, _ sheet: String, _ moved: (rows: Int, columns: Int)
    ) throws -> FormulaValue {
        switch formula {
        case .value(let value): return value
        case .negative(let inner): return FormulaValue.calculating(.number(0), try value(inner, sheet, moved), -)
        case .reference(let reference): return try value(of: reference, sheet, moved)
        case .operation(let left, let sign, let right):
            let (left, right) = (try value(left, sheet, moved), try value(right, sheet, moved))
            return switch sign {
            case "+": FormulaValue.calculating(left, right, +)
            case "-": FormulaValue.calculating(left, right, -)
            case "*": FormulaValue.calculating(left, right, *)
            case "/": FormulaValue.calculating(left, right, /)
            case "&": FormulaValue.pairing(left, right) { .text($0.asText + $1.asText) }
            default: FormulaValue.comparing(left, sign, right)
            }
        case .call("IF", let parts):
            let condition = try value(parts[0], sheet, moved)
            guard case .area(let conditions) = condition else {
                guard let isTrue = condition.asBoolean else { return .error }
                return try value(parts[isTrue ? 1 : 2], sheet, moved)
            }
            let (holds, fails) = (try value(parts[1], sheet, moved), try value(parts[2], sheet, moved))
            return .area(
                conditions.indices.map { index in
                    guard let isTrue = conditions[index].asBoolean else { return .error }
                    let values = (isTrue ? holds : fails).items
                    return values.count == 1 ? values[0] : values[index]
                })
        case .call(let name, let parts):
            return try FormulaFunction.value(name, parts.map { try value($0, sheet, moved) })
        }
    }

    private func value(
        of reference: Formula.Reference, _ sheet: String, _ moved: (rows: Int, columns: Int)
    ) throws -> FormulaValue {
        let home = reference.sheet ?? sheet
        let columns = [reference.first, reference.last].map { $0.column + ($0.isColumnFixed ? 0 : moved.columns) }
        let rows = [reference.first, reference.last].map { corner in
            corner.row.map { $0 + (corner.isRowFixed ? 0 : moved.rows) }
        }
        let (top, bottom) = (rows[0] ?? 0, rows[1] ?? lastRows[home] ?? 0)
        if top == bottom, columns[0] == columns[1] {
            return try value(home, CellReference(row: top, column: columns[0]))
        }
        return .area(
            try (top...bottom).flatMap { row in
                try (columns[0]...columns[1]).map { try value(home, CellReference(row: row, column: $0)) }
            })
    }
}

extension FormulaValue {
    init(_ value: CellContents.Value) {
        switch value {
        case .empty: self = .empty
        case .number(let digits): self = .number(Double(digits) ?? .nan)
        case .text(let text), .date(let text): self = .text(text)
        case .boolean(let isTrue): self = .boolean(isTrue)
        case .error: self = .error
        }
    }
}
