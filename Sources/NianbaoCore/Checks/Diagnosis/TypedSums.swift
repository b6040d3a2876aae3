/// Sums of a form's cells, resolved to sums of the typed cells that have figures in a report.
struct TypedSums {
    private let report: Report
    /// For each derived cell, the typed cells it is the signed sum of, with their factors.
    private var derived: [CellID: [CellID: Int]] = [:]

    /// How many more terms may be looked at. No table that people fill in needs more.
    private var budget = 500_000

    /// No table that people fill in has larger factors; arithmetic on them could overflow.
    private static let largestFactor = 255

    /// `nil` when the form's sums have too many terms or too large factors.
    init?(_ report: Report) {
        self.report = report
        for derivation in report.form.derivations {
            guard let sum = factors([(derivation.terms, 1)]) else { return nil }
            derived[derivation.target] = sum
        }
    }

    /// The typed cells with their factors in a sum of signed sums; cells that cancel out are left out.
    mutating func factors(_ parts: [(terms: [Term], sign: Int)]) -> [CellID: Int]? {
        var factors: [CellID: Int] = [:]
        for (terms, sign) in parts {
            for term in terms {
                let sign = term.isNegative ? -sign : sign
                budget -= 1 + (derived[term.cell]?.count ?? 0)
                guard budget > 0 else { return nil }
                if let resolved = derived[term.cell] {
                    for (cell, factor) in resolved { factors[cell, default: 0] += sign * factor }
                } else if report[term.cell].value.number != nil {
                    factors[term.cell, default: 0] += sign
                }
            }
        }
        guard factors.values.allSatisfy({ $0.magnitude <= Self.largestFactor }) else { return nil }
        return factors.filter { $0.value != 0 }
    }
}
