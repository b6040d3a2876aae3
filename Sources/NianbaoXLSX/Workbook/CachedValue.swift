internal import NianbaoCore

/// What a formula shows until somebody computes it anew.
enum CachedValue: Hashable {
    case number(Double)
    case text(String)
}

extension CellValue {
    /// The value as a formula or a number cell holds it: counts as they are, amounts in 万元; empty without a figure.
    func cached(_ measure: Measure) -> CachedValue {
        number.map { .number($0.workbookValue(measure)) } ?? .text("")
    }

    /// The same for a sum of units, which may be that it applies to none.
    func shown(_ measure: Measure) -> CachedValue {
        number.map { .number($0.workbookValue(measure)) } ?? .text(printed(measure))
    }
}

extension Int {
    /// A held figure in the printed unit.
    func workbookValue(_ measure: Measure) -> Double { Double(self) / Double(measure.unit) }
}
