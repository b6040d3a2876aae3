/// What a cell holds.
package struct CellContents: Hashable, Sendable {
    /// The value as stored: typed, or computed when the workbook was last saved.
    package let value: Value
    /// The formula as stored, without `=`; empty when it is only a reference to a formula of another cell; `nil` when
    /// the value was typed.
    package let formula: String?

    /// A stored value.
    package enum Value: Hashable, Sendable {
        /// A formula without a computed value.
        case empty
        /// A decimal number, perhaps with an exponent, in the digits of the file: `0.1`, `-3`, `1E-3`.
        case number(String)
        /// A number that is shown as a date or a time: the day as `2023-07-08`, or the number itself if it is none.
        case date(String)
        /// Text, perhaps empty; also a date of the rare ISO 8601 kind, and a malformed number.
        case text(String)
        case boolean(Bool)
        /// An error value, e.g. `#DIV/0!`.
        case error(String)
    }
}
