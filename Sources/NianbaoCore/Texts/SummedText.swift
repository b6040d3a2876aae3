/// A paragraph whose references are sums of a report's cells: its words, and the sums in their places.
package struct SummedText: Hashable, Sendable {
    /// The parts in order.
    package let parts: [Part]

    /// A part of the paragraph.
    package enum Part: Hashable, Sendable {
        /// Words as they are printed.
        case words(String)
        /// What stands for a sum of cells.
        case sum([Term])
    }

    /// Takes a paragraph apart.
    ///
    /// - Returns: `nil` without a reference, and with one that is not a sum of this report's cells nor a field of it.
    package init?(_ paragraph: String, of report: CompletedReport) {
        var parts: [Part] = []
        var hasSum = false
        for piece in ReferenceScan(paragraph[...]) {
            switch piece {
            case .literal(let text): Self.add(.words(String(text)), to: &parts)
            case .unclosed: return nil
            case .reference(_, let inner):
                guard let part = Self.part(String(inner), of: report) else { return nil }
                if case .sum = part { hasSum = true }
                Self.add(part, to: &parts)
            }
        }
        guard hasSum else { return nil }
        self.parts = parts
    }

    /// Adds a part; words next to each other become one part.
    private static func add(_ part: Part, to parts: inout [Part]) {
        if case .words(let new) = part, case .words(let old) = parts.last {
            parts[parts.count - 1] = .words(old + new)
        } else {
            parts.append(part)
        }
    }

    private static func part(_ reference: String, of report: CompletedReport) -> Part? {
        switch (try? ReferenceParser.parse(reference))?.body {
        case .field(let field, isPrior: false):
            return .words(field == .agency ? report.stated.agency : String(report.stated.year))
        case .sum(let addends):
            var terms: [Term] = []
            for addend in addends {
                guard !addend.isPrior, let cells = try? report.form.cells(at: addend.words) else {
                    return nil
                }
                terms += cells.map { Term($0, isNegative: addend.isNegative, name: report.form[$0].path[0]) }
            }
            return terms.isEmpty ? nil : .sum(terms)
        default: return nil
        }
    }
}
