/// Numbers that a sentence gives as parts of an earlier one: 其中…3件、…2件.
struct PartsList {
    private let whole: StatedNumber
    /// The numbers that the parts may add up to, the nearest first.
    private let wholes: [Int]
    private(set) var parts: [StatedNumber] = []
    private(set) var total = 0
    /// Whether the parts are said to be all.
    private(set) var isComplete = false
    /// Whether a number cannot be added, so that the sum is unknown.
    private var isVoid = false

    /// How many parts messages and comparisons look at.
    static let limit = 64

    /// - Parameters:
    ///   - stated: The earlier numbers, the last of which is the whole.
    ///   - enumeration: How many of the last ones are items of one list; their sum may be the whole, too.
    init?(of stated: [StatedNumber], enumeration: Int) {
        guard let whole = stated.last else { return nil }
        self.whole = whole
        let counts = stated.filter { $0.unit == whole.unit }.map(\.count)
        let together = stated.suffix(enumeration).map(\.count)
        isVoid = counts.contains(nil)
        let sum = together.reduce(0) { min($0 + ($1 ?? 0), CellValue.limit) }
        wholes = counts.reversed().compactMap { $0 } + (enumeration > 1 ? [sum] : [])
    }

    var isEmpty: Bool { parts.isEmpty }

    /// Whether the number is counted in the same unit.
    func counts(_ number: StatedNumber) -> Bool { number.unit == whole.unit }

    mutating func add(_ part: StatedNumber, isRest: Bool) {
        guard let count = part.count, parts.count < Self.limit else {
            isVoid = true
            return
        }
        parts.append(part)
        total = min(total + count, CellValue.limit)
        if isRest { isComplete = true }
    }

    mutating func markComplete() { isComplete = true }

    /// The whole, if the parts do not add up to it; `nil` when they do, or when that cannot be known.
    var contradictedWhole: StatedNumber? {
        guard !isVoid, !parts.isEmpty, let largest = wholes.max() else { return nil }
        let isContradicted = total > largest || isComplete && !wholes.contains(total)
        // Numbers from the tables are right, and those already found wrong have their own finding.
        let all = parts + [whole]
        guard isContradicted, all.contains(where: { !$0.isReference }), !all.contains(where: \.isWrong) else {
            return nil
        }
        return whole
    }
}
