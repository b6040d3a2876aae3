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
    let words: (holds: CheckVerdict, fails: CheckVerdict)

    struct Side {
        let text: String
        let content: Content
        /// Whether the formula goes over a range cell by cell.
        var isArray = false
    }

    enum Content {
        /// A formula, with its `=`, and its value for a report.
        case formula(String, (CompletedReport) -> CachedValue)
        /// How many cells the text of a section takes, those that only say 无 aside where that is not enough. Its place differs
        /// between workbooks.
        case paragraphs(section: Int, allowsNone: Bool)
    }

    /// What one side comes to in a report.
    struct Computed {
        let formula: String
        let value: CachedValue
    }

    /// What the line comes to in a report.
    struct Judged {
        let left: Computed
        let right: Computed
        let verdict: CheckVerdict

        /// By how much the sides differ; empty if one of them is open.
        var gap: CachedValue {
            guard case .number(let left) = left.value, case .number(let right) = right.value else { return .text("") }
            let unit = Double(Measure.amountUnit)
            return .number(((left - right) * unit).rounded() / unit)
        }
    }

    /// - Parameter texts: The sections of text, by their places in the form.
    func judged(_ report: CompletedReport, _ texts: [Int: TextArea]) -> Judged {
        let (left, right) = (left.computed(report, texts), right.computed(report, texts))
        return Judged(left: left, right: right, verdict: verdict(left.value, right.value))
    }

    private func verdict(_ left: CachedValue, _ right: CachedValue) -> CheckVerdict {
        guard case .number(let left) = left, case .number(let right) = right else { return .unfilled }
        return comparison.holds(left, right) ? words.holds : words.fails
    }
}

extension CheckLine.Side {
    fileprivate func computed(_ report: CompletedReport, _ texts: [Int: TextArea]) -> CheckLine.Computed {
        switch content {
        case .formula(let formula, let value): CheckLine.Computed(formula: formula, value: value(report))
        case .paragraphs(let section, let allowsNone):
            texts[section].map { text in
                let area = "'\(text.sheet)'!\(text.area.absoluteReference)"
                let written = report.stated.narratives[section].paragraphs
                let none = allowsNone ? 0 : min(text.cells, written.count { Narrative.none.contains($0.text) })
                let less = allowsNone ? "" : Self.none.map { "-COUNTIF(\(area),\"\($0)\")" }.joined()
                return CheckLine.Computed(
                    formula: "=COUNTA(\(area))\(less)", value: .number(Double(text.cells - none)))
            } ?? CheckLine.Computed(formula: "=0", value: .number(0))
        }
    }

    /// How a cell looks that says 无 alone, as it is typed and as it is written by the program.
    private static let none = Narrative.none.flatMap { [$0, String.indentation + $0] }
}

/// A section's text in a workbook.
struct TextArea {
    let sheet: String
    let area: CellArea
    /// How many cells have text.
    let cells: Int
}
