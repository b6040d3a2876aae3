extension Sheet.Area {
    /// The area in A1 notation, e.g. `D4` or `D4:D9`.
    var reference: String {
        let first = Self.name(row: top, column: left, mark: "")
        return isSingle ? first : first + ":" + Self.name(row: bottom, column: right, mark: "")
    }

    /// The same with `$` marks, e.g. `$D$4:$D$9`.
    var absoluteReference: String {
        let first = Self.name(row: top, column: left, mark: "$")
        return isSingle ? first : first + ":" + Self.name(row: bottom, column: right, mark: "$")
    }

    private static func name(row: Int, column: Int, mark: String) -> String {
        "\(mark)\(letters(column))\(mark)\(row + 1)"
    }

    private static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters = ""
        while rest > 0 {
            let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: 26)
            letters = String(UnicodeScalar(UInt8(65 + remainder))) + letters
            rest = quotient
        }
        return letters
    }
}
