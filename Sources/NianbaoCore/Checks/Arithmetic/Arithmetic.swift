/// Sums of a report's cells, written out for messages.
struct Arithmetic {
    let report: CompletedReport

    init(_ report: CompletedReport) { self.report = report }

    /// A signed sum with its result, e.g. `第一项 27 + 第二项 0 = 27`. Zeros are left out of long sums.
    func worked(_ terms: [Term]) -> String {
        guard let total = report.sum(terms).number else { return "" }
        let shown = terms.count > 4 ? terms.filter { report[$0.cell] != .number(0) } : terms
        let result = Figure.text(total, measure(terms))
        guard let first = shown.first else { return result }
        var text = first.isNegative ? "- " + named(first) : named(first)
        for term in shown.dropFirst() {
            text += term.isNegative ? " - " : " + "
            text += named(term)
        }
        return shown.count == 1 && !first.isNegative ? text : "\(text) = \(result)"
    }

    /// A term with its name and figure, e.g. `第一项 27`.
    func named(_ term: Term) -> String {
        let figure = report[term.cell].number.map { report.figureText($0, term.cell) } ?? "—"
        return "\(term.name[report.spelling]) \(figure)"
    }

    func measure(_ terms: [Term]) -> Measure {
        terms.first.map { report.form[$0.cell].measure } ?? .count
    }
}
