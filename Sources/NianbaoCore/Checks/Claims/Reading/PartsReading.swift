/// The list of parts that a sentence is in, if it is in one.
struct PartsReading {
    private(set) var list: PartsList?
    /// How the last list ended; `nil` while none has, or once that was taken note of.
    private(set) var ending: Ending?
    private let claims: Claims

    /// How a list of parts ended.
    struct Ending {
        /// Whether its parts make up the whole.
        let isFull: Bool
    }

    init(_ claims: Claims) { self.claims = claims }

    /// The list, unless nothing has named it and it has no part yet.
    var begun: PartsList? { list.flatMap { $0.isUnnamed && $0.isEmpty ? nil : $0 } }

    /// Whether the last number was taken as a part.
    var isListed: Bool { list?.isEmpty == false }

    /// Whether the list goes on after a semicolon.
    var isOutlined: Bool { list?.isOutlined == true }

    // MARK: Where it begins

    /// Begins a list that a word announces: 其中.
    ///
    /// - Parameter isOtherYear: Whether the parts are of another time than the report's.
    mutating func start(after context: SentenceContext, isOtherYear: Bool) {
        let (numbers, isFarOff) = context.wholes
        // Parts in the sentence before are not what these are parts of.
        if isFarOff, numbers.last?.isListed == true { return list = nil }
        // 与上年（69件）持平，其中一季度21件: the 69 are only compared with.
        let whole = isOtherYear ? numbers.count : numbers.lastIndex { !$0.isOtherYear }.map { $0 + 1 } ?? 0
        let enumeration = isFarOff || whole < numbers.count ? 1 : context.enumeration
        list = PartsList(of: Array(numbers.prefix(whole)), enumeration: enumeration, isFarOff: isFarOff)
    }

    /// Begins a list without a word for it, which a bracket or a colon right after a number does: 发布信息60条：动态40条.
    mutating func startUnnamed(after context: SentenceContext) {
        let numbers = context.stated.suffix(SentenceContext.memory)
        list = PartsList(of: Array(numbers), enumeration: context.enumeration, isUnnamed: true)
    }

    mutating func outline() { list?.isOutlined = true }

    /// Goes on with the list that was there before a bracket.
    mutating func resume(_ outer: PartsReading) { list = outer.list }

    mutating func clear() { list = nil }

    mutating func clearIfEmpty() { if list?.isEmpty == true { list = nil } }

    // MARK: Parts

    /// Takes a number as a part, or ends the list; returns what is wrong with the list that ends.
    mutating func add(
        _ part: StatedNumber, in segment: ClaimSegment, after context: SentenceContext, isOtherYear: Bool
    ) -> ClaimReading? {
        guard let list else { return nil }
        // 法律服务机构41件。从提交方式看，在线312件: what is more than all that was counted is no part of it.
        if list.isFarOff, list.isEmpty, list.overflows(with: part) {
            clear()
            return nil
        }
        let opensNew = segment.words.contains { claims.uses.opens[$0] }
        let joins = list.takes(
            part, after: context.separation, in: segment, opensNew: opensNew,
            sharesSum: claims.sharesSum(part, with: list), isAddend: claims.isAddend(part, of: list.whole))
        // 信访128件，其中初访97件，另有33件转交 counts others besides the 128.
        let isBesides = list.overflows(with: part) && segment.words.contains { claims.isRemainder[$0] }
        guard list.counts(part), joins, !isBesides, !list.isUnnamed || !isOtherYear else { return finish() }
        self.list?.add(part, isRest: segment.isRest, hasVerb: segment.hasVerb, opensNew: opensNew)
        return nil
    }

    /// Takes note of how the last list ended.
    mutating func takeEnding() -> Ending? {
        defer { ending = nil }
        return ending
    }

    /// Ends the list; returns what is wrong with it.
    mutating func finish() -> ClaimReading? {
        guard var list else { return nil }
        self.list = nil
        ending = Ending(isFull: !list.isEmpty && list.isFull)
        guard claims.parts != nil, let last = list.parts.last else { return nil }
        if claims.areAllAddends(list.parts) { list.markComplete() }
        guard let whole = list.contradictedWhole, !claims.areRightBeside(whole, list.parts) else { return nil }
        // 延期答复21件。从结果看，予以公开50件…: the list is not of what the sentence before ends with.
        if list.isFarOff, whole.phrase == nil, list.parts.allSatisfy(\.isRight) { return nil }
        return ClaimReading(
            phrase: nil, range: whole.range.lowerBound..<last.range.upperBound,
            verdict: .differs(.parts(list.parts, total: list.total, whole: whole)))
    }
}
