extension String {
    /// Whether it is a unit, of whatever the form counts: 件, 万元, 单位：元.
    var isUnit: Bool {
        guard let unit = namedUnit else { return false }
        return MoneyUnit(rawValue: unit) != nil || Self.counters.contains(unit)
    }

    /// What is before the word that a number of things is counted with, or before the same in brackets; `nil` when there
    /// is no such word.
    var withoutCounter: String? {
        if let remarked = RemarkedFigure(self) {
            guard remarked.words.isUnit, MoneyUnit(label: remarked.words) == nil else { return nil }
            return remarked.number.withoutCounter ?? remarked.number
        }
        guard let first = unicodeScalars.first, first.isDigit || "+-−－＋".unicodeScalars.contains(first),
            let counter = Self.counters.first(where: { hasSuffix($0) })
        else { return nil }
        return String(dropLast(counter.count))
    }

    /// What documents and cases are counted with, longer words first.
    private static let counters = [
        "人次", "件次", "件", "项", "个", "次", "条", "份", "起", "宗", "户", "人", "部", "家", "篇", "批", "例", "笔",
    ]
}
