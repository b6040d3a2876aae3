internal import NianbaoCore

extension GridCell {
    /// How the cell looks in a workbook.
    var style: CellStyle {
        switch role {
        case .caption: CellStyle(isBold: true)
        case .header, .entry: CellStyle()
        case .note: CellStyle(size: 10)
        case .label: CellStyle(size: 10, alignment: rowSpan > 1 ? .center : .label)
        case .input: CellStyle(isLocked: false, numberFormat: numberFormat)
        case .total: CellStyle(fill: .computed, numberFormat: numberFormat)
        }
    }

    private var numberFormat: String? {
        guard case .figure(let figure) = content else { return nil }
        switch figure.measure {
        case .count, .signedCount: return "0"
        case .amount(let decimals?): return decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals)
        case .amount(nil): return nil
        }
    }
}

extension Comparison {
    /// The operator in a formula.
    var excelSymbol: String {
        switch self {
        case .equal: "="
        case .atMost: "<="
        case .atLeast: ">="
        case .unequal: "<>"
        }
    }
}
