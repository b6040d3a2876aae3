internal import NianbaoCore
internal import SeededRandom

/// A made-up report of the year before a given one: its figures carry over, and its texts are different.
struct Predecessor {
    private let report: CompletedReport
    private(set) var prior: Report

    init(of report: CompletedReport) {
        self.report = report
        let form = report.form
        prior = Report(
            form: form, agency: report.stated.agency, year: report.stated.year - 1, scope: report.stated.scope)
        for index in form.cells.indices where !form.cells[index].isDerived {
            prior.entries[index] = Report.Entry(report.stated.entries[index].value)
        }
        for relation in form.declared(YearRelations.self)?.all ?? [] where relation.comparison == .equal {
            settle(relation)
        }
        writeTexts()
    }

    /// Changes a figure of the year before so that the relation holds.
    private mutating func settle(_ relation: YearRelation) {
        let terms =
            relation.left.map { ($0, $0.isNegative ? -1 : 1) } + relation.right.map { ($0, $0.isNegative ? 1 : -1) }
        guard let (term, sign) = terms.first(where: { $0.0.isPrior && !report.form[$0.0.cell].isDerived }),
            let figure = prior[term.cell].value.number
        else { return }
        let gap = terms.reduce(0) { sum, next in
            let value = next.0.isPrior ? prior[next.0.cell].value.number : report[next.0.cell].number
            return sum + next.1 * (value ?? 0)
        }
        prior[term.cell].value = .number(figure - sign * gap)
    }

    private mutating func writeTexts() {
        var generator = SplitMix64(seed: 1)
        let texts = TextGenerator(agency: prior.agency, year: prior.year)
        prior.preamble = Narrative(texts.preamble)
        for (index, section) in prior.form.sections.enumerated() where section.table == nil {
            prior.narratives[index] = Narrative(texts.text(of: section.name.id, &generator))
        }
    }

    /// The text of its file.
    var text: String { ReportText(CompletedReport(prior), prior: nil, SplitMix64(seed: 1)).text }
}
