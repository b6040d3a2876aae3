/// Last year's texts as the texts of a new draft. A number that is certainly a figure of the tables becomes a reference to the
/// cell of the same meaning; every other one is put into 【】, to be looked at.
///
/// Positions (一是), telephone numbers and the numbers of documents stay as they are: they do not change with the year.
struct KeptTexts {
    /// How many numbers became references.
    private(set) var referenceCount = 0
    /// How many numbers are in 【】.
    private(set) var markCount = 0

    private let prior: CompletedReport
    private let form: Form
    private let numbers: [TextID: [LedgerNumber]]
    private let successors: [CellID: CellID]
    private let usesReferences: Bool

    /// - Parameters:
    ///   - form: The form of the draft.
    ///   - usesReferences: Whether numbers may become references; a workbook to fill in has none.
    init(_ prior: CompletedReport, on form: Form, _ correspondence: Correspondence, usesReferences: Bool) {
        self.prior = prior
        self.form = form
        self.usesReferences = usesReferences
        numbers = Dictionary(grouping: NumberLedger(prior, findsPlaces: false).numbers, by: \.text)
        let pairs = correspondence.predecessors.enumerated().compactMap { index, cell in
            cell.map { ($0, CellID(index)) }
        }
        successors = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The paragraphs of one of last year's texts, for the draft; empty if it has none.
    mutating func paragraphs(of id: TextID) -> [String] {
        let text = prior.stated[id].text
        var result = ""
        var end = text.startIndex
        for number in numbers[id] ?? [] {
            let range = text.range(ofBytes: number.utf8)
            result += text[end..<range.lowerBound] + kept(number)
            end = range.upperBound
        }
        return Narrative(result + text[end...]).paragraphs.map(\.text)
    }

    private mutating func kept(_ number: LedgerNumber) -> String {
        switch number.kind {
        case .position, .code, .document: return number.written
        case .reference(let printed):
            if usesReferences, let reference = reference(number.written) { return counted(reference) }
            return marked(printed ?? number.written)
        case .agrees:
            guard usesReferences, let reference = reference(to: number) else { return marked(number.written) }
            return counted(reference)
        case .contradicts, .unfilled, .lastYear, .date, .notCompared: return marked(number.written)
        }
    }

    private mutating func counted(_ reference: String) -> String {
        referenceCount += 1
        return reference
    }

    private mutating func marked(_ written: String) -> String {
        markCount += 1
        return LastYearMark.marked(written)
    }

    /// A reference of last year's, if it reads on the new form as well.
    private func reference(_ written: String) -> String? {
        let inner = written.dropFirst(2).dropLast(2)
        guard form === prior.form || isReadable(inner) else { return nil }
        return written
    }

    /// Whether all addresses of a reference lead to the cells that follow those they led to.
    private func isReadable(_ source: Substring) -> Bool {
        let addends: [Reference.Addend]
        switch try? ReferenceParser.parse(String(source)).body {
        case .sum(let sum), .growth(let sum): addends = sum
        case .share(let part, let whole): addends = part + whole
        case .field, .unchecked: return true
        case nil: return false
        }
        return addends.allSatisfy { addend in
            guard !addend.isPrior, let old = try? prior.form.cells(at: addend.words),
                let new = try? form.cells(at: addend.words)
            else { return false }
            return old.map { successors[$0] } == new
        }
    }

    /// A reference to what a number equals by its sentence, where one sum is meant and would be printed as it is written.
    private func reference(to number: LedgerNumber) -> String? {
        guard let figure = meant(number) else { return nil }
        let printed = Figure.text(figure.value, figure.measure)
        guard number.written.hasPrefix(printed) else { return nil }
        // The unit of an amount: the table counts in 万元, too.
        let unit = number.written.dropFirst(printed.count)
        guard unit.isEmpty || figure.measure.scale > 0 && unit == "万" else { return nil }
        var source = ""
        for (index, term) in figure.terms.enumerated() {
            guard let cell = successors[term.cell] else { return nil }
            if index > 0 || term.isNegative { source += term.isNegative ? " - " : " + " }
            source += form[cell].address(prior.stated.spelling)
        }
        return source.hasPrefix(" ") ? nil : "{{\(source)}}" + unit
    }

    /// What the sentence names. Of several sums that are equal it is the likeliest, if the others only add something to it: where
    /// nothing was carried over, 新收 equals 新收＋上年结转.
    private func meant(_ number: LedgerNumber) -> LedgerFigure? {
        let named = number.figures.filter(\.isNamed)
        guard let first = named.first, !first.terms.isEmpty else { return nil }
        let cells = Set(first.terms.map(\.cell))
        return named.allSatisfy { cells.isSubset(of: $0.terms.map(\.cell)) } ? first : nil
    }
}
