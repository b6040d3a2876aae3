extension Arithmetic {
    /// Whether both sides are known and the relation does not hold.
    func contradicts(_ relation: Relation) -> Bool {
        guard let left = report.sum(relation.left).number, let right = report.sum(relation.right).number else {
            return false
        }
        return !relation.comparison.holds(left, right)
    }

    /// The relation in words, with the figures of both sides.
    func told(_ relation: Relation) -> Bilingual {
        let left = worked(relation.left)
        let right = worked(relation.right)
        let subject = relation.subject.text(report.spelling)
        guard relation.comparison == .equal else {
            let symbol = relation.comparison.symbol
            return Bilingual(
                zh: "\(subject)：\(left)，应当 \(symbol) \(right)", en: "\(subject): \(left), should be \(symbol) \(right)")
        }
        let gap = abs((report.sum(relation.left).number ?? 0) - (report.sum(relation.right).number ?? 0))
        let measure = measure(relation.left + relation.right)
        return Bilingual(
            zh: "\(subject)：\(left)，\(right)，相差 \(Figure.text(gap, measure))",
            en: "\(subject): \(left); \(right); off by \(Figure.text(gap, measure))")
    }
}
