import Foundation

/// What a formula or a part of one comes to, by the rules of Excel.
enum FormulaValue: Equatable {
    case number(Double)
    case text(String)
    case boolean(Bool)
    case empty
    case error
    /// The cells of an area, row by row.
    case area([FormulaValue])

    /// The value as a number; an error for a text, as in Excel.
    var asNumber: FormulaValue {
        switch self {
        case .number, .error: self
        case .boolean(let isTrue): .number(isTrue ? 1 : 0)
        case .empty: .number(0)
        case .text(let text): Double(text).map { .number($0) } ?? .error
        case .area(let values): .area(values.map(\.asNumber))
        }
    }

    /// Whether the value counts as true; `nil` for an error or a text.
    var asBoolean: Bool? {
        switch self {
        case .boolean(let isTrue): isTrue
        case .number(let number): number != 0
        case .empty: false
        case .text, .error, .area: nil
        }
    }

    var asText: String {
        switch self {
        case .number(let number): number == number.rounded() ? String(Int(number)) : "\(number)"
        case .text(let text): text
        case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
        case .empty: ""
        case .error: "#VALUE!"
        case .area: "#AREA"
        }
    }

    /// The single values in it.
    var items: [FormulaValue] {
        if case .area(let values) = self { values.flatMap(\.items) } else { [self] }
    }

    /// The value of each pair; an area with a single value goes over the area cell by cell.
    static func pairing(
        _ left: FormulaValue, _ right: FormulaValue, _ body: (FormulaValue, FormulaValue) -> FormulaValue
    ) -> FormulaValue {
        switch (left, right) {
        case (.area(let left), .area(let right)): .area(zip(left, right).map(body))
        case (.area(let left), let right): .area(left.map { body($0, right) })
        case (let left, .area(let right)): .area(right.map { body(left, $0) })
        case (.error, _), (_, .error): .error
        default: body(left, right)
        }
    }

    static func calculating(
        _ left: FormulaValue, _ right: FormulaValue, _ body: (Double, Double) -> Double
    ) -> FormulaValue {
        pairing(left, right) { left, right in
            guard case .number(let left) = left.asNumber, case .number(let right) = right.asNumber else {
                return .error
            }
            return .number(body(left, right))
        }
    }

    /// Excel's order: numbers before texts before truths; an empty cell is zero or an empty text.
    static func comparing(_ left: FormulaValue, _ sign: String, _ right: FormulaValue) -> FormulaValue {
        pairing(left, right) { left, right in
            let order = Self.order(left, right)
            return switch sign {
            case "=": .boolean(order == 0)
            case "<>": .boolean(order != 0)
            case "<": .boolean(order < 0)
            case ">": .boolean(order > 0)
            case "<=": .boolean(order <= 0)
            default: .boolean(order >= 0)
            }
        }
    }

    private static func order(_ left: FormulaValue, _ right: FormulaValue) -> Int {
        let (left, right) = (left.beside(right), right.beside(left))
        switch (left, right) {
        case (.number(let left), .number(let right)): return left == right ? 0 : left < right ? -1 : 1
        case (.text(let left), .text(let right)):
            let (left, right) = (left.lowercased(), right.lowercased())
            return left == right ? 0 : left < right ? -1 : 1
        default: return left.rank - right.rank
        }
    }

    private func beside(_ other: FormulaValue) -> FormulaValue {
        guard self == .empty else { return self }
        if case .text = other { return .text("") }
        return .number(0)
    }

    private var rank: Int {
        switch self {
        case .number, .empty: 0
        case .text: 1
        case .boolean, .error, .area: 2
        }
    }
}
