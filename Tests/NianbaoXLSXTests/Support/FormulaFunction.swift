import Foundation

/// The functions of Excel that workbooks of this project use.
enum FormulaFunction {
    struct Unknown: Error { let name: String }

    static func value(_ name: String, _ arguments: [FormulaValue]) throws -> FormulaValue {
        let items = arguments.flatMap(\.items)
        switch name {
        case "SUM": return items.contains(.error) ? .error : .number(items.reduce(0) { $0 + ($1.ownNumber ?? 0) })
        case "ROUND":
            return FormulaValue.calculating(arguments[0], arguments[1]) { number, places in
                let unit = pow(10, places)
                return (number * unit).rounded(.toNearestOrAwayFromZero) / unit
            }
        case "INT":
            return each(arguments[0]) {
                FormulaValue.calculating($0, .number(0)) { number, _ in number.rounded(.down) }
            }
        case "N": return .number(arguments[0].ownNumber ?? 0)
        case "ISNUMBER": return each(arguments[0]) { .boolean($0.ownNumber != nil) }
        case "ISTEXT": return each(arguments[0]) { if case .text = $0 { .boolean(true) } else { .boolean(false) } }
        case "NOT": return arguments[0].asBoolean.map { .boolean(!$0) } ?? .error
        // Both read all their arguments, so that one error is enough to make the whole an error.
        case "AND", "OR":
            guard !items.contains(.error) else { return .error }
            let truths = items.compactMap(\.asBoolean)
            return .boolean(name == "AND" ? truths.allSatisfy(\.self) : truths.contains(true))
        case "COUNT": return .number(Double(items.count { $0.ownNumber != nil }))
        case "COUNTA": return .number(Double(items.count { $0 != .empty }))
        case "COUNTBLANK": return .number(Double(items.count { $0 == .empty || $0 == .text("") }))
        case "COUNTIF": return .number(Double(arguments[0].items.count { fits($0, arguments[1]) }))
        case "SUMIFS":
            let sums = arguments[0].items
            let conditions = stride(from: 1, to: arguments.count, by: 2).map {
                (arguments[$0].items, arguments[$0 + 1])
            }
            let rows = sums.indices.filter { row in conditions.allSatisfy { fits($0.0[row], $0.1) } }
            return .number(rows.reduce(0) { $0 + (sums[$1].ownNumber ?? 0) })
        default: throw Unknown(name: name)
        }
    }

    private static func each(_ value: FormulaValue, _ body: (FormulaValue) -> FormulaValue) -> FormulaValue {
        if case .area(let values) = value { .area(values.map(body)) } else { body(value) }
    }

    /// Whether a cell meets a condition: `<0`, or a text or number that it equals.
    private static func fits(_ value: FormulaValue, _ condition: FormulaValue) -> Bool {
        if case .text(let text) = condition, text.hasPrefix("<"), let limit = Double(text.dropFirst()) {
            return value.ownNumber.map { $0 < limit } ?? false
        }
        return value == condition
    }
}

extension FormulaValue {
    /// The number that the value is; `nil` for all else, texts of digits included.
    fileprivate var ownNumber: Double? {
        if case .number(let number) = self { number } else { nil }
    }
}
