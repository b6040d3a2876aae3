extension SheetCells {
    /// The value that `stored` is for a cell of a type (18.18.11); `nil` when it refers to a text that is not there.
    func typedValue(_ stored: String, type: String) -> CellContents.Value? {
        if type == "str" { return .text(stored.unescapedWorkbookText) }
        let text = stored.withoutOuterBlanks
        if text.isEmpty { return .empty }
        return switch type {
        case "s": Int(text).flatMap { texts[$0] }.map { .text($0) }
        case "b" where text == "1" || text == "true": .boolean(true)
        case "b" where text == "0" || text == "false": .boolean(false)
        case "e": .error(text)
        case "n" where text.isDecimal: .number(text)
        default: .text(text)
        }
    }
}

extension String {
    /// The text without XML white space at its ends, which a program that indents XML may have put there.
    fileprivate var withoutOuterBlanks: String {
        let isBlank: (Unicode.Scalar) -> Bool = { [" ", "\t", "\n", "\r"].contains($0) }
        guard let first = unicodeScalars.first, let last = unicodeScalars.last, isBlank(first) || isBlank(last) else {
            return self
        }
        let start = unicodeScalars.drop(while: isBlank)
        return String(String.UnicodeScalarView(start.reversed().drop(while: isBlank).reversed()))
    }

    /// Whether this is a number as XML Schema writes them, except for its infinities: `-12`, `.5`, `1E-3`.
    fileprivate var isDecimal: Bool {
        var rest = utf8[...]
        rest.dropSign()
        var count = rest.dropDigits()
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            count += rest.dropDigits()
        }
        guard count > 0 else { return false }
        guard rest.first == UInt8(ascii: "E") || rest.first == UInt8(ascii: "e") else { return rest.isEmpty }
        rest = rest.dropFirst()
        rest.dropSign()
        return rest.dropDigits() > 0 && rest.isEmpty
    }
}

extension Substring.UTF8View {
    fileprivate mutating func dropSign() {
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { self = dropFirst() }
    }

    /// Drops the digits at the start and returns how many there were.
    fileprivate mutating func dropDigits() -> Int {
        let count = prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
        self = dropFirst(count)
        return count
    }
}
