extension FormReader {
    /// Reads what must hold between this year's figures and last year's.
    mutating func yearRelations(_ fields: Fields, in form: Form) -> [YearRelation] {
        guard fields["across_years"] != nil else { return [] }
        return list("across_years", in: fields).flatMap { yearRelations($0, in: form) }
    }

    /// Reads when a figure counts as having jumped; of several limits that are passed, the first is told.
    mutating func jumpLimits(_ fields: Fields) -> [JumpLimit] {
        guard fields["jumps"] != nil else { return [] }
        return list("jumps", in: fields).compactMap { node in
            guard let fields = self.fields(node, known: ["rule", "measure", "times", "from"]) else { return nil }
            let rule = rule("rule", in: fields)
            let isOfMoney = choice("measure", in: fields, ["amount": true], fallback: false)
            let times = required("times", in: fields).flatMap { integer($0, in: 2...1_000_000) }
            let base = required("from", in: fields).flatMap { integer($0, in: 1...1_000_000) }
            guard let rule, let times, let base else { return nil }
            return JumpLimit(rule: rule, isOfMoney: isOfMoney, times: times, base: base)
        }
    }

    /// One relation for each cell that the first address on the left leads to.
    private mutating func yearRelations(_ node: YAMLNode, in form: Form) -> [YearRelation] {
        guard let fields = fields(node, known: ["rule", "each", "left", "compare", "right"]) else { return [] }
        let rule = rule("rule", in: fields)
        let wantsTotals = choice("each", in: fields, ["typed": false, "total": true], fallback: false)
        let comparison: Comparison = choice(
            "compare", in: fields, ["equal": .equal, "at_most": .atMost, "at_least": .atLeast], fallback: .equal)
        let left = yearAddends("left", in: fields)
        let right = yearAddends("right", in: fields)
        guard let rule, let first = left.first, !right.isEmpty, let cells = cells(first, in: form) else { return [] }
        let subjects = cells.filter { form[$0].isDerived == wantsTotals }
        if subjects.isEmpty || first.isPrior { refuse(first) }
        var relations: [YearRelation] = []
        for subject in first.isPrior ? [] : subjects {
            let terms = [left, right].map { side in
                side.compactMap { addend in term(addend, alongside: subject, of: first, in: form) }
            }
            guard terms[0].count == left.count, terms[1].count == right.count else { return [] }
            relations.append(
                YearRelation(
                    rule: rule, left: terms[0], comparison: comparison, right: terms[1], subject: subject))
        }
        return relations
    }

    /// An address as the file has it.
    private struct YearAddend {
        let name: String
        let words: [String]
        let isPrior: Bool
        let isNegative: Bool
        let span: SourceSpan
    }

    private mutating func yearAddends(_ side: String, in fields: Fields) -> [YearAddend] {
        guard let node = required(side, in: fields) else { return [] }
        guard let entries = node.entries, !entries.isEmpty else {
            wrongKind(node, expected: Bilingual(zh: "一个表（名称: 地址）", en: "a map (name: address)"))
            return []
        }
        return entries.compactMap { entry in
            guard let text = text(entry.value) else { return nil }
            var words = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
                .map(String.init)
            let isPrior = words.first == "prior"
            if isPrior { words.removeFirst() }
            return YearAddend(
                name: entry.key, words: words, isPrior: isPrior, isNegative: text.hasPrefix("-"),
                span: entry.value.span)
        }
    }

    private mutating func cells(_ addend: YearAddend, in form: Form) -> [CellID]? {
        if case .success(let cells) = form.everyCell(at: addend.words) { return cells }
        refuse(addend)
        return nil
    }

    /// The cell at the addend's address, or the one that stands to it as `subject` does to the address of `first`.
    private mutating func term(
        _ addend: YearAddend, alongside subject: CellID, of first: YearAddend, in form: Form
    ) -> YearTerm? {
        let path = addend.words.followed(as: first.words, by: form[subject].path.map(\.id))
        guard let cell = form.cell(at: addend.words) ?? form.cell(at: path) else {
            refuse(addend)
            return nil
        }
        return YearTerm(cell: cell, isPrior: addend.isPrior, isNegative: addend.isNegative, name: addend.name)
    }

    private mutating func refuse(_ addend: YearAddend) {
        unknownReference(addend.words.joined(separator: "."), at: addend.span, known: [])
    }
}

extension [String] {
    /// This address followed by what leads from the address `other` to the cell at `path`: a column that it names stays
    /// last.
    func followed(as other: [String], by path: [String]) -> [String] {
        if path.starts(with: other) { return self + path.dropFirst(other.count) }
        return dropLast() + path.dropFirst(other.count - 1).dropLast() + suffix(1)
    }
}
