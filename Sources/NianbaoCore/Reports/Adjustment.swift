/// A correction to a region's figure beyond the sum of its units, with the reason: an entry of 调整.
package struct Adjustment: Hashable, Sendable {
    /// The input cell that it changes.
    package let cell: CellID
    /// What is added, in whole units of the cell's measure; negative takes away.
    package let amount: Int
    /// Why the sum of the units is not the figure of the region.
    package let reason: String
    /// Who made it; `nil` if the file does not say.
    package var author: String?
    /// The date, ISO 8601, e.g. `2021-02-03`; `nil` if the file gives none.
    package var date: String?
    /// Its place in the file; `nil` if not read from a file.
    package var span: SourceSpan?

    /// Adds `amount`, in whole units of the cell's measure, to the cell.
    package init(_ cell: CellID, _ amount: Int, reason: String) {
        self.cell = cell
        self.amount = amount
        self.reason = reason
    }

    /// The entry in a few words, e.g. `申请.新收.自然人 -1：联合答复`.
    package func summary(_ form: Form, _ spelling: Spelling) -> String {
        "\(form[cell].address(spelling)) \(signedAmount(form))：\(reason)"
    }

    /// The amount in the printed unit, always with `+` or `-`.
    package func signedAmount(_ form: Form) -> String {
        (amount < 0 ? "" : "+") + Figure.digits(amount, form[cell].measure)
    }
}
