/// Makes findings from contradicted statements: one finding for each cause.
struct ArithmeticFindings {
    let arithmetic: Arithmetic
    private let report: CompletedReport

    init(_ report: CompletedReport) {
        self.report = report
        arithmetic = Arithmetic(report)
    }

    func told(_ cause: Diagnosis.Cause) -> [Finding] {
        let words = CulpritWords(report)
        let sources = cause.statements.map(\.source)
        switch cause.verdict {
        case .suggested(let suggestion):
            return [finding(sources, suggestion, advice: words.advice(suggestion, mending: cause.fixed))]
        case .open(let explanations):
            return [finding(sources, advice: advice(sources[0]), possible: words.possible(explanations))]
        case .misplaced(let misplacement):
            return [finding(sources, advice: words.advice(misplacement))]
        case .unknown:
            return apart(sources)
        }
    }

    /// Findings for a form that is too large to look for causes in: one for each contradicted statement.
    var ofEachStatement: [Finding] {
        let form = report.form
        let stated = form.derivations.indices.filter { arithmetic.contradicts(form.derivations[$0]) }
        let declared = form.relations.indices.filter {
            form.relations[$0].origin != .sum && arithmetic.contradicts(form.relations[$0])
        }
        return apart(stated.map { .stated($0) } + declared.map { .declared($0) })
    }

    /// A finding for each statement. A relation that fails in a column of sums also fails in one of the summed
    /// columns, and becomes a note of that finding.
    private func apart(_ sources: [Statement.Source]) -> [Finding] {
        var echoes: [Relation.Origin: [Statement.Source]] = [:]
        var causes: [Statement.Source] = []
        for source in sources {
            if let relation = relation(source), source.isAboutSums(in: report.form) {
                echoes[relation.origin, default: []].append(source)
            } else {
                causes.append(source)
            }
        }
        let findings = causes.map { cause in
            let others = relation(cause).flatMap { echoes.removeValue(forKey: $0.origin) } ?? []
            return finding([cause] + others, advice: advice(cause))
        }
        let rest = sources.filter { source in
            source.isAboutSums(in: report.form) && relation(source).map { echoes[$0.origin] != nil } ?? false
        }
        return findings + rest.map { finding([$0], advice: advice($0)) }
    }

    /// A finding of the first statement, with the others as notes.
    private func finding(
        _ sources: [Statement.Source], _ suggestion: Suggestion? = nil, advice: Bilingual,
        possible: [Finding.Note] = []
    ) -> Finding {
        let culprits = suggestion?.changes.map(\.cell) ?? []
        let places = places(of: sources[0])
        let cells = culprits + places.map(\.cell).filter { !culprits.contains($0) }
        let others = sources.dropFirst().map { source in
            Finding.Note(told(source), at: place(of: source))
        }
        // When the wrong cell is named, the other figures of the statement would only distract.
        let figures = suggestion == nil ? places.dropFirst().map { note($0) } : culprits.dropFirst().map { note($0) }
        return Finding(
            sources[0].rule(in: report.form), at: cells.lazy.compactMap { report.span(of: $0) }.first,
            told(sources[0]),
            advice: advice, notes: possible + others + figures, cells: cells,
            disagreement: disagreement(sources[0]), suggestion: suggestion)
    }

    /// The cells of a statement that are in the file: for a stated total, the total.
    private func places(of source: Statement.Source) -> [Term] {
        switch source {
        case .stated(let index):
            let target = report.form.derivations[index].target
            return [Term(target, name: report.form[target].path.last ?? Name(id: "", key: ""))]
        case .declared(let index):
            let relation = report.form.relations[index]
            return (relation.left + relation.right).filter { report.span(of: $0.cell) != nil }
        }
    }

    /// The first figure of a statement that the file gives; `nil` for a statement about computed sums.
    private func place(of source: Statement.Source) -> SourceSpan? {
        places(of: source).map { report.stated[$0.cell] }.first { $0.value.number != nil }?.span
    }

    private func note(_ term: Term) -> Finding.Note {
        Finding.Note(Bilingual(arithmetic.named(term)), at: report.span(of: term.cell))
    }

    private func note(_ cell: CellID) -> Finding.Note {
        let figure = report.stated[cell].value.number.map { report.figureText($0, cell) } ?? "—"
        return Finding.Note(
            Bilingual("\(report.address(of: cell)) \(figure)"), at: report.span(of: cell))
    }
}

extension ArithmeticFindings {
    private func relation(_ source: Statement.Source) -> Relation? {
        if case .declared(let index) = source { report.form.relations[index] } else { nil }
    }

    private func told(_ source: Statement.Source) -> Bilingual {
        switch source {
        case .stated(let index): arithmetic.told(report.form.derivations[index])
        case .declared(let index): arithmetic.told(report.form.relations[index])
        }
    }

    private func advice(_ source: Statement.Source) -> Bilingual {
        guard let rule = relation(source)?.rule else {
            // What is printed has its totals.
            if report.stated.isFromPrint { return Bilingual(zh: "核对各项和合计", en: "check the parts and the total") }
            return Bilingual(
                zh: "核对各项；合计由程序计算，也可以删去不写",
                en: "check the parts; totals are computed, so the figure may also be left out")
        }
        return Bilingual(
            zh: "请核对这几项。要求：\(rule.statement.zh)",
            en: "required: \(rule.statement.en); check these figures")
    }

    private func disagreement(_ source: Statement.Source) -> Disagreement? {
        switch source {
        case .stated(let index):
            let target = report.form.derivations[index].target
            guard let figure = report.stated[target].value.number, let sum = report[target].number else { return nil }
            return Disagreement(figure, sum, report.form[target].measure)
        case .declared(let index):
            let relation = report.form.relations[index]
            guard let left = report.sum(relation.left).number, let right = report.sum(relation.right).number else {
                return nil
            }
            return Disagreement(left, right, arithmetic.measure(relation.left + relation.right))
        }
    }
}
