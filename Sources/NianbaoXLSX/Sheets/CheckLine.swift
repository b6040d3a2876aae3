internal import NianbaoCore

/// One rule on the check sheet, for one row or column of a table. It is the same for all reports of a form.
struct CheckLine {
    let rule: String
    let table: String
    let subject: String
    let statement: String
    let left: Side
    let comparison: Comparison
    let right: Side
    /// The words for holding and failing.
    let words: (holds: Verdict, fails: Verdict)

    struct Side {
        let text: String
        let content: Content
        /// Whether the formula goes over a range cell by cell.
        var isArray = false
    }

    enum Content {
        /// A formula, with its `=`, and its value for a report.
        case formula(String, (CompletedReport) -> CachedValue)
        /// How many cells the text of a section takes. Its place differs between workbooks.
        case paragraphs(section: Int)
    }

    func verdict(_ left: CachedValue, _ right: CachedValue) -> Verdict {
        guard case .number(let left) = left, case .number(let right) = right else { return .unfilled }
        return comparison.holds(left, right) ? words.holds : words.fails
    }
}

/// A section's text in a workbook.
struct TextArea {
    let sheet: String
    let area: CellArea
    /// How many cells have text.
    let cells: Int
}
