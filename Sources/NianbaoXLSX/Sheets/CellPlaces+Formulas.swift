internal import NianbaoCore

extension CellPlaces {
    /// The signed sum as an expression. It gives an empty text if any cell is empty, because a missing figure is not
    /// zero.
    func sum(_ terms: [Term], from sheet: String) -> String {
        guard !terms.isEmpty else { return "0" }
        return "IF(\(blanks(terms, from: sheet))>0,\"\",\(plainSum(terms, from: sheet)))"
    }

    /// The signed sum of the cells that have figures. `SUM` skips `/`; amounts are rounded to 分, because binary
    /// fractions are inexact.
    func plainSum(_ terms: [Term], from sheet: String) -> String {
        guard !terms.isEmpty else { return "0" }
        let added = references(terms.filter { !$0.isNegative }, from: sheet)
        let removed = references(terms.filter(\.isNegative), from: sheet)
        var sum = added.isEmpty ? "0" : "SUM(\(added.joined(separator: ",")))"
        if !removed.isEmpty { sum += "-SUM(\(removed.joined(separator: ",")))" }
        let isAmount = terms.contains { self[$0.cell].map { $0.measure.scale > 0 } ?? false }
        return isAmount ? "ROUND(\(sum),\(Measure.amountScale))" : sum
    }

    /// An expression for the number of empty cells.
    func blanks(_ terms: [Term], from sheet: String) -> String {
        let references = references(terms, from: sheet)
        return references.isEmpty ? "0" : references.map { "COUNTBLANK(\($0))" }.joined(separator: "+")
    }

    /// References to the cells of the terms, as formulas on `sheet` write them.
    private func references(_ terms: [Term], from sheet: String) -> [String] {
        var references: [String] = []
        var rest = terms[...]
        while let first = rest.first, let home = self[first.cell]?.sheet {
            let run = rest.prefix { self[$0.cell]?.sheet == home }
            let prefix = home == sheet ? "" : "'\(home)'!"
            references += areas(Array(run), on: home).map { prefix + $0.absoluteReference }
            rest = rest.dropFirst(run.count)
        }
        return references
    }
}
