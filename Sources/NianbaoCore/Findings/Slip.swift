/// Typical mistakes in typing figures.
package enum Slip: String, Hashable, Sendable, CaseIterable {
    /// Two neighbouring digits changed places: 12 for 21.
    case swappedDigits = "swapped_digits"
    /// A figure was typed with the wrong sign.
    case wrongSign = "wrong_sign"
    /// The total of a row or column was typed in place of one of its parts.
    case totalAsPart = "total_as_part"
    /// A zero too many at the end.
    case extraZero = "extra_zero"
    /// A zero too few at the end.
    case missingZero = "missing_zero"
    /// A digit was typed twice: 122 for 12.
    case doubledDigit = "doubled_digit"
    /// A digit was left out: 12 for 132.
    case missingDigit = "missing_digit"
    /// A digit too many: 132 for 12.
    case extraDigit = "extra_digit"
    /// A total was added up without one of its parts, or without one group of them.
    case partialTotal = "partial_total"
    /// Two cells of a row or column have each other's figures.
    case swappedCells = "swapped_cells"
    /// A row's figures are one column too far to the left or right.
    case shiftedRow = "shifted_row"
    /// Two rows have each other's figures.
    case swappedRows = "swapped_rows"
}
