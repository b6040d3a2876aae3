/// The place of a cell in a sheet.
package struct CellReference: Hashable, Comparable, Sendable {
    /// The row, counted from zero.
    package let row: Int
    /// The column, counted from zero.
    package let column: Int

    /// How many rows a sheet has in Excel 2007 and later.
    package static let rowCount = 1_048_576
    /// How many columns a sheet has in Excel 2007 and later.
    package static let columnCount = 16_384

    /// The place of this row and column, both counted from zero.
    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The place that A1 notation names, e.g. `D5`; `nil` if `text` is not A1 notation or is outside any sheet.
    package init?(_ text: String) {
        let letters = text.utf8.prefix { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 & 0xDF }
        guard 1...3 ~= letters.count, let row = Self.row(text.utf8.dropFirst(letters.count)) else { return nil }
        let column = letters.reduce(0) { $0 * 26 + Int($1 & 0xDF) - 64 } - 1
        guard column < Self.columnCount else { return nil }
        self.init(row: row, column: column)
    }

    /// The place in A1 notation, e.g. `D5`.
    package var text: String { text(mark: "") }

    /// The place as an absolute reference, which stays the same when its formula is copied, e.g. `$D$5`.
    package var absoluteText: String { text(mark: "$") }

    private func text(mark: String) -> String {
        var rest = column + 1
        var letters = ""
        while rest > 0 {
            let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: 26)
            letters = String(UnicodeScalar(UInt8(65 + remainder))) + letters
            rest = quotient
        }
        return "\(mark)\(letters)\(mark)\(row + 1)"
    }

    /// In reading order: row by row.
    package static func < (left: Self, right: Self) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }

    /// The row, counted from zero, for a row number, which counts from one; `nil` when it is not a number or outside
    /// any sheet.
    package static func row(_ digits: some Collection<UInt8>) -> Int? {
        guard 1...7 ~= digits.count, digits.first != UInt8(ascii: "0"),
            digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
        else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return number <= rowCount ? number - 1 : nil
    }
}
