/// Numbers that a sentence gives as parts of an earlier one: 其中…3件、…2件.
struct PartsList {
    let whole: StatedNumber
    /// The numbers that the parts may add up to, the nearest first.
    private let wholes: [Int]
    private(set) var parts: [StatedNumber] = []
    private(set) var total = 0
    /// Whether the parts are said to be all.
    private(set) var isComplete = false
    /// Whether its items may be divided by semicolons: it begins with a colon, or they have shares beside them.
    var isOutlined = false
    /// Whether its first item has a verb, so that verbs in others do not end it.
    private var hasVerbs = false
    /// Whether its first item has a word of phrases that need nothing before them, so that others may have one.
    private var hasOpenings = false
    /// Whether the whole is in an earlier sentence.
    let isFarOff: Bool
    /// Whether no word says that what follows are parts.
    let isUnnamed: Bool
    /// Whether a number cannot be added, so that the sum is unknown.
    private var isVoid = false

    /// How many parts messages and comparisons look at.
    static let limit = 64

    /// - Parameters:
    ///   - stated: The earlier numbers, the last of which is the whole.
    ///   - enumeration: How many of the last ones are items of one list; their sum may be the whole, too.
    ///   - isFarOff: Whether they are in an earlier sentence.
    ///   - isUnnamed: Whether no word says that what follows are parts.
    init?(of stated: [StatedNumber], enumeration: Int, isFarOff: Bool = false, isUnnamed: Bool = false) {
        guard let whole = stated.last else { return nil }
        self.isUnnamed = isUnnamed
        self.whole = whole
        self.isFarOff = isFarOff
        let counts = stated.filter { $0.unit == whole.unit }.map(\.count)
        let together = stated.suffix(enumeration).map(\.count)
        isVoid = counts.contains(nil)
        let sum = together.reduce(0) { min($0 + ($1 ?? 0), CellValue.limit) }
        wholes = counts.reversed().compactMap { $0 } + (enumeration > 1 ? [sum] : [])
    }

    var isEmpty: Bool { parts.isEmpty }

    /// Whether the number, which comes after `separation`, goes on with the list.
    ///
    /// - Parameters:
    ///   - segment: The words before the number.
    ///   - opensNew: Whether these have a word of phrases that need nothing before them.
    ///   - sharesSum: Whether the number and the parts so far are of cells with the same total.
    ///   - isAddend: Whether the number is of a cell that is a part of the whole.
    func takes(
        _ part: StatedNumber, after separation: Separation, in segment: ClaimSegment, opensNew: Bool, sharesSum: Bool,
        isAddend: Bool
    ) -> Bool {
        if isAddend { return true }
        if isUnnamed, part.isKnown && !segment.saysRest || opensNew || segment.isEmpty && !segment.saysRest {
            return false
        }
        if isEmpty { return !isFarOff || !opensNew || !part.isKnown }
        if separation <= .pause || sharesSum { return true }
        if segment.isRest { return separation <= .comma }
        // After a comma, only more of the same: no figure of the tables, no new verb, nothing after all parts.
        return separation <= (isOutlined ? .semicolon : .comma) && !isFull && isWithin(part)
            && parts.allSatisfy { $0.phrase == nil } && part.phrase == nil && (!opensNew || hasOpenings)
            && (!segment.isEmpty || segment.saysRest) && (!segment.hasVerb || hasVerbs)
    }

    /// Whether the number is counted in the same unit.
    func counts(_ number: StatedNumber) -> Bool { number.unit == whole.unit }

    /// Whether the parts so far make up the whole, so that what follows is none of them.
    var isFull: Bool { wholes.contains(total) }

    /// Whether the number can be one of the parts by its size.
    private func isWithin(_ part: StatedNumber) -> Bool { (part.count ?? 0) <= wholes.max() ?? 0 }

    /// Whether the parts would be more than the whole with this one.
    func overflows(with part: StatedNumber) -> Bool { total + (part.count ?? 0) > wholes.max() ?? 0 }

    /// The number that the parts belong to, if it is known.
    var wholeCount: Int? { whole.count }

    mutating func add(_ part: StatedNumber, isRest: Bool, hasVerb: Bool, opensNew: Bool) {
        if parts.isEmpty { (hasVerbs, hasOpenings) = (hasVerb, opensNew) }
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
        guard !isVoid, parts.count > (isUnnamed ? 1 : 0), let largest = wholes.max() else { return nil }
        let isContradicted = total > largest || isComplete && !wholes.contains(total)
        // Numbers from the tables are right, and those already found wrong have their own finding.
        let all = parts + [whole]
        guard isContradicted, all.contains(where: { !$0.isReference }), !all.contains(where: \.isWrong) else {
            return nil
        }
        return whole
    }
}

// MARK: Totals that parts belong to

extension Claims {
    /// Whether the number and the parts so far are of cells with the same total.
    func sharesSum(_ part: StatedNumber, with list: PartsList) -> Bool {
        guard let division = division(of: part), let first = list.parts.first else { return false }
        return self.division(of: first)?.relation == division.relation
    }

    /// Whether what the number counts is a part of what the whole counts.
    func isAddend(_ part: StatedNumber, of whole: StatedNumber) -> Bool {
        part.phrase.map { isAddend($0, of: whole) } ?? false
    }

    /// Whether the first sum that the phrase may mean is a part of the first that the whole may mean.
    func isAddend(_ phrase: Int, of whole: StatedNumber) -> Bool {
        whole.phrase.map { isPart(phrase, of: $0) } ?? false
    }

    /// Whether the first sum that a phrase may mean is a part of the first that another may mean.
    func isPart(_ phrase: Int, of whole: Int) -> Bool {
        let own = cells(of: phrase)
        return !own.isEmpty && own.isStrictSubset(of: cells(of: whole))
    }

    private func cells(of phrase: Int) -> Set<CellID> {
        Set(phrases[phrase].subject.bases.first?.terms.map(\.cell) ?? [])
    }

    /// Whether the parts are all addends of one total, each once.
    func areAllAddends(_ parts: [StatedNumber]) -> Bool {
        guard let first = parts.first.flatMap({ division(of: $0) }), parts.count <= first.addends else { return false }
        var phrases: [Int] = []
        var cells = 0
        for part in parts {
            guard let phrase = part.phrase, !phrases.contains(phrase), let division = division(of: part),
                division.relation == first.relation
            else { return false }
            phrases.append(phrase)
            cells += division.cells
        }
        return cells == first.addends
    }

    /// Whether the whole and its parts agree with the tables and are not of one total: what was concluded may be more
    /// than what came in, as some was carried in.
    func areRightBeside(_ whole: StatedNumber, _ parts: [StatedNumber]) -> Bool {
        (parts + [whole]).allSatisfy(\.isRight)
            && parts.allSatisfy { $0.phrase.map { phrases[$0].columns.isEmpty } ?? false }
    }

    private func division(of part: StatedNumber) -> ClaimDivision? {
        part.phrase.flatMap { phrases[$0].division }
    }
}
