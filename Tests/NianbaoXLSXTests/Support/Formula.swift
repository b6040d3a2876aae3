import NianbaoCore

/// A formula of a workbook as a tree, read without this project's knowledge of what it writes.
indirect enum Formula {
    case value(FormulaValue)
    case reference(Reference)
    case negative(Formula)
    case operation(Formula, String, Formula)
    case call(String, [Formula])

    /// A cell or an area, perhaps on another sheet.
    struct Reference {
        var sheet: String?
        var first: Corner
        var last: Corner
    }

    /// A corner of an area; rows and columns without a dollar sign move with the cell that a rule is for.
    struct Corner {
        /// `nil` for whole columns.
        var row: Int?
        var column: Int
        var isRowFixed = false
        var isColumnFixed = false
    }

    struct Fault: Error, CustomStringConvertible {
        let formula: String
        let rest: String
        var description: String { "cannot read “\(rest)” in \(formula)" }
    }

    init(_ text: String) throws {
        var text = text[...]
        if text.hasPrefix("{"), text.hasSuffix("}") { text = text.dropFirst().dropLast() }
        if text.hasPrefix("=") { text = text.dropFirst() }
        var reader = FormulaReader(String(text))
        self = try reader.comparison()
        guard reader.rest.isEmpty else { throw reader.fault }
    }
}

/// Reads a formula from left to right, an operator's strength at a time.
struct FormulaReader {
    private let formula: String
    private(set) var rest: Substring

    init(_ formula: String) {
        self.formula = formula
        rest = formula[...]
    }

    var fault: Formula.Fault { Formula.Fault(formula: formula, rest: String(rest)) }

    mutating func comparison() throws -> Formula {
        try chain(["<>", "<=", ">=", "=", "<", ">"]) { reader in try reader.chain(["&"]) { try $0.sum() } }
    }

    private mutating func sum() throws -> Formula {
        try chain(["+", "-"]) { reader in try reader.chain(["*", "/"]) { try $0.single() } }
    }

    private mutating func chain(
        _ signs: [String], _ part: (inout FormulaReader) throws -> Formula
    ) throws -> Formula {
        var left = try part(&self)
        while let sign = signs.first(where: { rest.hasPrefix($0) }) {
            rest = rest.dropFirst(sign.count)
            left = .operation(left, sign, try part(&self))
        }
        return left
    }

    private mutating func single() throws -> Formula {
        if take("-") { return .negative(try single()) }
        if take("(") {
            let inner = try comparison()
            guard take(")") else { throw fault }
            return inner
        }
        if rest.first == "\"" { return .value(.text(try quoted("\""))) }
        if let first = rest.first, first.isASCII, first.isNumber {
            let digits = rest.prefix { $0.isNumber || $0 == "." }
            rest = rest.dropFirst(digits.count)
            return .value(.number(Double(digits) ?? .nan))
        }
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        if !name.isEmpty, rest.dropFirst(name.count).first == "(" {
            rest = rest.dropFirst(name.count + 1)
            return .call(String(name), try arguments())
        }
        return .reference(try reference())
    }

    private mutating func arguments() throws -> [Formula] {
        var arguments: [Formula] = []
        if take(")") { return [] }
        repeat { arguments.append(try comparison()) } while take(",")
        guard take(")") else { throw fault }
        return arguments
    }

    private mutating func reference() throws -> Formula.Reference {
        var sheet: String?
        if rest.first == "'" {
            sheet = try quoted("'")
            guard take("!") else { throw fault }
        }
        let first = try corner()
        return Formula.Reference(sheet: sheet, first: first, last: take(":") ? try corner() : first)
    }

    private mutating func corner() throws -> Formula.Corner {
        let isColumnFixed = take("$")
        let letters = rest.prefix { $0.isASCII && $0.isUppercase }
        guard let column = CellReference(letters + "1")?.column else { throw fault }
        rest = rest.dropFirst(letters.count)
        let isRowFixed = take("$")
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        return Formula.Corner(
            row: Int(digits).map { $0 - 1 }, column: column, isRowFixed: isRowFixed, isColumnFixed: isColumnFixed)
    }

    /// A text between two marks; a doubled mark stands for one.
    private mutating func quoted(_ mark: Character) throws -> String {
        rest = rest.dropFirst()
        var text = ""
        while let next = rest.popFirst() {
            guard next == mark else {
                text.append(next)
                continue
            }
            guard rest.first == mark else { return text }
            text.append(rest.removeFirst())
        }
        throw fault
    }

    private mutating func take(_ sign: Character) -> Bool {
        guard rest.first == sign else { return false }
        rest = rest.dropFirst()
        return true
    }
}
