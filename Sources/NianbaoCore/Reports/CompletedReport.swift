/// A report with every total computed. Exporters accept nothing else.
///
/// A class, because every check and every evaluation holds it.
package final class CompletedReport: Sendable {
    package let report: Report
    /// The cells in the form's order: typed ones as they are, derived ones as computed, whatever was stated for them.
    package let values: [CellValue]
    /// Last year's report, if it is at hand.
    package let prior: CompletedReport?
    /// The preamble and the texts of sections, as far as they are written, in their order.
    let texts: [Narrative]

    /// - Parameter prior: Last year's report, if it is at hand.
    package init(_ report: Report, prior: CompletedReport? = nil) {
        var values = report.entries.map(\.value)
        let derivations = report.form.derivations
        for index in derivations.indices {
            values[derivations[index].target.index] = Self.sum(derivations[index].terms, of: values)
        }
        self.report = report
        self.values = values
        self.prior = prior
        texts = ([report.preamble] + report.narratives).filter { !$0.text.isEmpty }
    }

    package var form: Form { report.form }

    package subscript(cell: CellID) -> CellValue { values[cell.index] }

    /// The signed sum of cells: unreadable or blank as soon as one of them is, because a missing figure is not zero.
    /// What is not applicable adds nothing. A sum beyond the limit of a cell is unreadable; a rule tells so.
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
    /// The report without texts that were not read to their end: nobody can say what they lack.
    var withoutUnreadTexts: CompletedReport {
        let texts = report.narratives + [report.preamble]
        guard texts.contains(where: { $0.isUnreadable && !$0.isEmpty }) else { return self }
        var read = report
        read.narratives = report.narratives.map { $0.isUnreadable ? $0.withoutText : $0 }
        if read.preamble.isUnreadable { read.preamble = read.preamble.withoutText }
        return CompletedReport(read, prior: prior)
    }
}

extension Narrative {
    fileprivate var withoutText: Narrative { span.map { .unreadable(at: $0) } ?? self }
}
