/// Every number of a report's texts, with what it is: a reference, equal to figures of the tables, in contradiction to
/// them, last year's, a date, or not comparable and why.
///
/// What is compared, and with what, is decided where findings on texts are made (`NarrativeReader`). Every digit of a text
/// is in exactly one of the numbers.
package struct NumberLedger: Hashable, Sendable {
    /// The numbers in reading order: the preamble's, then each section's.
    package let numbers: [LedgerNumber]

    /// The numbers of a report.
    ///
    /// - Parameter findsPlaces: Whether their places in the file are looked up, which takes half of the time.
    package init(_ report: CompletedReport, findsPlaces: Bool = true) {
        let claims = report.form.declared(TextClaims.self)?.claims
        var reader = claims.map { NarrativeReader($0, report, keepsNumbers: true) }
        let figures = FigureValues(report)
        let prior = report.prior.map { FigureValues($0) }
        let ids = [TextID.preamble] + report.form.sections.indices.map { TextID.section($0) }
        numbers = ids.flatMap { id -> [LedgerNumber] in
            let narrative = report.stated[id]
            guard !narrative.isEmpty else { return [] }
            let said = reader?.read(narrative.text) ?? NarrativeClaims()
            let text = LedgerText(id, narrative, report, claims, said, findsPlaces: findsPlaces)
            return text.numbers(figures, prior)
        }
    }

    /// The numbers that contradict the tables.
    package var contradictions: [LedgerNumber] {
        numbers.filter { if case .contradicts = $0.kind { true } else { false } }
    }
}

/// The cells of a report by their figures.
struct FigureValues {
    /// By figure, for counts and for amounts.
    private var counts: [Int: [CellID]] = [:]
    private var amounts: [Int: [CellID]] = [:]
    let report: CompletedReport

    init(_ report: CompletedReport) {
        self.report = report
        for index in report.form.cells.indices {
            guard let figure = report.values[index].number, figure != 0 else { continue }
            if report.form.cells[index].measure.scale == 0 {
                counts[abs(figure), default: []].append(CellID(index))
            } else {
                amounts[abs(figure), default: []].append(CellID(index))
            }
        }
    }

    /// The cells that have the number's value, in the form's order.
    func cells(_ number: WrittenNumber, isMoney: Bool) -> [CellID] {
        let found = isMoney ? number.units(scale: 2).map { amounts[$0] } : number.units(scale: 0).map { counts[$0] }
        return (found ?? nil) ?? []
    }
}
