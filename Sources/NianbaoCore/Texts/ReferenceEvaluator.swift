/// Computes the text of references in one report.
struct ReferenceEvaluator {
    private let report: CompletedReport

    init(_ report: CompletedReport) { self.report = report }

    /// The text that replaces what is written between two braces.
    func text(ofSource source: Substring) throws(ReferenceFault) -> String {
        if let figure = source.utf8.withContiguousStorageIfAvailable({ figure(atPlain: $0) }) ?? nil { return figure }
        return try text(of: ReferenceParser.parse(String(source)))
    }

    /// The figure of the cell whose plain address these bytes are; `nil` for all other references, and without a
    /// figure.
    func figure(atPlain address: UnsafeBufferPointer<UInt8>) -> String? {
        guard let cell = report.form.cell(atPlain: address), let number = report[cell].number else { return nil }
        return Figure.text(number, report.form.cells[cell.index].measure)
    }

    /// Whether these words are the plain address of a cell with a figure.
    func hasFigure(atPlain address: Substring) -> Bool {
        address.utf8.withContiguousStorageIfAvailable {
            report.form.cell(atPlain: $0).map { report[$0].number != nil } ?? false
        } ?? false
    }

    /// The text that replaces the reference.
    ///
    /// Figures are printed as in the tables. Percentages have one decimal, rounded half away from zero, or none if it
    /// is zero.
    func text(of reference: Reference) throws(ReferenceFault) -> String {
        switch reference.body {
        case .sum(let addends):
            let sum = try value(addends)
            return Figure.text(sum.number, sum.measure)
        case .share(let part, let whole):
            let (part, whole) = (try value(part), try value(whole))
            guard part.measure.scale == whole.measure.scale else { throw .incomparable }
            guard whole.number != 0 else { throw .zeroBase(address(whole.first)) }
            return Percentage.text(part.number, of: whole.number) + "%"
        case .growth(let addends):
            let now = try value(addends)
            let past = try value(try predecessors(of: addends))
            guard now.measure.scale == past.measure.scale else { throw .incomparable }
            guard past.number != 0 || now.number == 0 else { throw .zeroBase(address(past.first)) }
            guard past.number >= 0 else { throw .negativeBase(address(past.first)) }
            return Percentage.growth(from: past.number, to: now.number)
        case .field(let field, let isPrior):
            guard let report = isPrior ? report.prior?.stated : report.stated else { throw .noPrior }
            return field == .agency ? report.agency : String(report.year)
        case .unchecked: return ""
        }
    }

    private struct Value {
        let number: Int
        let measure: Measure
        /// For messages.
        let first: Term
    }

    /// A cell of this report or last year's that is added or subtracted.
    private struct Term {
        let cell: CellID
        let isNegative: Bool
        let isPrior: Bool
        let source: CompletedReport

        var measure: Measure { source.form[cell].measure }
    }

    private func value(_ addends: [Reference.Addend]) throws(ReferenceFault) -> Value {
        var terms: [Term] = []
        for addend in addends {
            let source = try source(of: addend)
            for cell in try cells(addend) {
                terms.append(
                    Term(cell: cell, isNegative: addend.isNegative, isPrior: addend.isPrior, source: source))
            }
        }
        return try value(terms)
    }

    private func value(_ terms: [Term]) throws(ReferenceFault) -> Value {
        guard let first = terms.first else { throw .syntax }
        var total = 0
        var hasFigure = false
        for term in terms {
            guard term.measure.scale == first.measure.scale else { throw .incomparable }
            switch term.source[term.cell] {
            case .number(let number):
                total += term.isNegative ? -number : number
                hasFigure = true
                if total.magnitude > 1 << 60 { throw .incomparable }
            case .notApplicable: continue
            case .absent, .blank, .unreadable: throw .blank(address(term), cell: term.isPrior ? nil : term.cell)
            }
        }
        guard hasFigure else { throw .blank(address(first), cell: nil) }
        return Value(number: total, measure: first.measure, first: first)
    }

    /// Last year's cells of the same meaning.
    private func predecessors(of addends: [Reference.Addend]) throws(ReferenceFault) -> [Term] {
        guard let prior = report.prior else { throw .noPrior }
        let correspondence = Correspondence(from: prior.form, to: report.form)
        var terms: [Term] = []
        for addend in addends {
            for cell in try cells(addend) {
                guard let predecessor = correspondence.predecessors[cell.index] else {
                    throw .noPredecessor(report.address(of: cell))
                }
                terms.append(Term(cell: predecessor, isNegative: addend.isNegative, isPrior: true, source: prior))
            }
        }
        return terms
    }

    private func cells(_ addend: Reference.Addend) throws(ReferenceFault) -> [CellID] {
        let form = try source(of: addend).form
        do throws(AddressFault) {
            return try form.cells(at: addend.words)
        } catch {
            throw .address(error, words: addend.words, isPrior: addend.isPrior)
        }
    }

    private func source(of addend: Reference.Addend) throws(ReferenceFault) -> CompletedReport {
        guard addend.isPrior else { return report }
        guard let prior = report.prior else { throw .noPrior }
        return prior
    }

    private func address(_ term: Term) -> String {
        let spelling = report.spelling
        let address = term.source.form[term.cell].address(spelling)
        return term.isPrior ? "\(Notation.prior[spelling]).\(address)" : address
    }
}
