/// What a region's figure takes besides the sum of its units, and why: an entry of 调整.
package struct Adjustment: Hashable, Sendable {
    /// The typed cell that it changes.
    package let cell: CellID
    /// What is added, in whole units of the cell's measure; negative takes away.
    package let amount: Int
    package let reason: String
    /// Who says so; `nil` when the file does not tell.
    package var author: String?
    /// When, as `2021-02-03`; `nil` when the file does not tell.
    package var date: String?
    /// Where it stands; `nil` when it stands in no file.
    package var span: SourceSpan?

    package init(_ cell: CellID, _ amount: Int, reason: String) {
        self.cell = cell
        self.amount = amount
        self.reason = reason
    }

    /// The entry in a few words, e.g. `申请.新收.自然人 -1：联合答复`.
    package func summary(_ form: Form, _ spelling: Spelling) -> String {
        "\(form[cell].address(spelling)) \(signedAmount(form))：\(reason)"
    }

    /// The amount in the printed unit, always with its sign.
    package func signedAmount(_ form: Form) -> String {
        (amount < 0 ? "" : "+") + Figure.digits(amount, form[cell].measure)
    }
}
