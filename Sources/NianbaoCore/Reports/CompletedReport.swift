/// A report with every total computed. Exporters accept nothing else.
///
/// A class, because every check and every evaluation holds it.
package final class CompletedReport: Sendable {
    /// The report as the agency wrote it.
    package let stated: Report
    /// The cells in the form's order: typed ones as they are, derived ones as computed, whatever was stated for them.
    package let values: [CellValue]
    /// Last year's report, if it is at hand.
    package let prior: CompletedReport?
    /// The texts that have content: the preamble, then the sections in order.
    let texts: [Narrative]

    /// - Parameter prior: Last year's report, if it is at hand.
    package init(_ report: Report, prior: CompletedReport? = nil) {
        var values = report.entries.map(\.value)
        let derivations = report.form.derivations
        for index in derivations.indices {
            values[derivations[index].target.index] = Self.sum(derivations[index].terms, of: values)
        }
        stated = report
        self.values = values
        self.prior = prior
        texts = ([report.preamble] + report.narratives).filter { !$0.text.isEmpty }
    }

    /// The form of the report.
    package var form: Form { stated.form }

    /// The spelling in which the report writes its names, and messages name its cells.
    package var spelling: Spelling { stated.spelling }

    /// The value of a cell: stated, or computed if the cell is a total.
    package subscript(cell: CellID) -> CellValue { values[cell.index] }

    /// What the report's file calls a cell, such as `申请.新收.自然人`.
    package func address(of cell: CellID) -> String { form[cell].address(spelling) }

    /// Where the report's file states a cell; `nil` when it does not.
    package func span(of cell: CellID) -> SourceSpan? { stated[cell].span }

    /// Where a text stands in the report's file; `nil` when it does not.
    package func span(of text: TextID) -> SourceSpan? { stated[text].span }

    /// A figure of a cell as messages write it, in the cell's measure.
    package func figureText(_ figure: Int, _ cell: CellID) -> String { Figure.text(figure, form[cell].measure) }

    /// The signed sum of cells. Unreadable or not filled in as soon as one of them is, because a missing figure is not
    /// zero; a cell that is not applicable adds nothing. A sum beyond the limit of a cell is unreadable, and a rule
    /// reports it.
    package func sum(_ terms: [Term]) -> CellValue { Self.sum(terms, of: values) }

    private static func sum(_ terms: [Term], of values: [CellValue]) -> CellValue {
        var total = 0
        var isBlank = false
        for term in terms {
            switch values[term.cell.index] {
            case .number(let number):
                total += term.isNegative ? -number : number
                // A cell is within 2^53, so the next addition cannot overflow.
                if total.magnitude > 1 << 60 { return .unreadable }
            case .notApplicable: continue
            case .absent, .blank: isBlank = true
            case .unreadable: return .unreadable
            }
        }
        if isBlank { return .blank }
        return total.magnitude <= CellValue.limit ? .number(total) : .unreadable
    }
}

extension CompletedReport {
    /// The report without the texts that could not be read completely, so that nothing is reported missing in them.
    var withoutUnreadTexts: CompletedReport {
        let texts = stated.narratives + [stated.preamble]
        guard texts.contains(where: { $0.isUnreadable && !$0.isEmpty }) else { return self }
        var read = stated
        read.narratives = stated.narratives.map { $0.isUnreadable ? $0.withoutText : $0 }
        if read.preamble.isUnreadable { read.preamble = read.preamble.withoutText }
        return CompletedReport(read, prior: prior)
    }
}

extension Narrative {
    fileprivate var withoutText: Narrative { span.map { .unreadable(at: $0) } ?? self }
}
