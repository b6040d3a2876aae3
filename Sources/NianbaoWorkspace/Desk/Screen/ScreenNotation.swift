internal import NianbaoCore

/// The words and signs of report files that a page writes and recognises, in the spelling of the names that it is sent.
struct ScreenNotation: Encodable, Equatable, Sendable {
    /// How a reference to a cell is written in a text.
    let reference = Reference(before: Notation.referenceStart, after: Notation.referenceEnd)
    /// What the name of a figure's remark adds to the name of the figure.
    let remark = ".\(Notation.remark.key)"
    /// How a figure that cannot exist is typed.
    let notApplicable = Notation.notApplicable.key
    /// How it is printed; it may be typed so, too.
    let notApplicableSign = CellValue.notApplicableSign

    /// What is written before and after an address.
    struct Reference: Encodable, Equatable, Sendable {
        let before: String
        let after: String
    }
}
