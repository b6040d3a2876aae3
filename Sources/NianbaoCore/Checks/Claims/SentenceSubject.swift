/// Whom a sentence is about, and which year.
///
/// Who is named at the start of a clause is meant until somebody else is named; who is named further on is meant in that
/// clause only: 组织各单位开展培训，收到申请…
struct SentenceSubject {
    let scope: Scope
    let year: Int
    private var who = Who.own
    /// Whether this clause is about somebody else than the ones before it.
    private var isAside = false
    /// Whether this clause names the report's agency or region.
    private var namesOwn = false
    /// Whether whoever is meant was named in an earlier sentence.
    private var isCarried = false
    private(set) var isOtherYear = false
    /// Whether another year is named in the clause, so that the report's year is but the end of a longer time:
    /// 2019年到2024年.
    private var clauseHasOtherYear = false

    private enum Who {
        case own
        /// Something that has words of phrases and others beside them, so that it may be about a part of the figures only.
        case unclear
        case other
    }

    init(_ scope: Scope, year: Int) {
        self.scope = scope
        self.year = year
    }

    /// Whether the figures that are meant are the report's.
    var isOwn: Bool { who == .own && !isAside && !isOtherYear }

    /// Whether a number of the phrase is compared. A share can also be compared with the numbers of its own sentence, whatever
    /// these are about.
    ///
    /// - Parameter namesOther: Whether another agency is named beside the number.
    func covers(_ phrase: ClaimPhrase, namesOther: Bool) -> Bool {
        isOwn || phrase.subject.isShare && !namesOther || phrase.isByOthers && !isOtherYear
    }

    // MARK: Where it begins and ends

    mutating func startParagraph() { who = .own }

    mutating func startSentence() {
        (isAside, namesOwn, isOtherYear, clauseHasOtherYear) = (false, false, false, false)
        isCarried = who != .own
    }

    mutating func endClause() { (isAside, namesOwn, clauseHasOtherYear) = (false, false, false) }

    // MARK: What names it

    /// - Parameter isFirst: Whether nothing of weight is before it in the clause.
    mutating func name(_ scope: Scope, isFirst: Bool) {
        if scope == self.scope { nameOwn() } else { nameOther(isFirst: isFirst) }
    }

    mutating func nameOwn() {
        (who, isAside, namesOwn, isCarried) = (.own, false, true, false)
    }

    mutating func nameOther(isFirst: Bool) {
        if isFirst { (who, isCarried) = (.other, false) } else { isAside = true }
    }

    /// All agencies of a region: the report's own if it is on the region.
    mutating func nameAll(isFirst: Bool) { name(.region, isFirst: isFirst) }

    /// Some of a region's agencies, which belong to it when it is named before them: 全市各部门、各镇街.
    mutating func nameSome(isFirst: Bool) {
        if scope != .region || !namesOwn { nameOther(isFirst: isFirst) }
    }

    /// A number of something that the report's phrases and other words are said of.
    mutating func nameUnclear() { if who == .own { (who, isCarried) = (.unclear, false) } }

    /// A number that nothing but the report's own figures can be.
    ///
    /// - Parameter isCertain: Whether that is so whatever the sentence was about before.
    mutating func nameWhole(isCertain: Bool) {
        if who == .unclear, isCarried || isCertain { (who, isCarried) = (.own, false) }
    }

    mutating func namePresent() {
        isOtherYear = false
        if isCarried { (who, isCarried) = (.own, false) }
    }

    mutating func nameOtherTime() { isOtherYear = true }

    mutating func name(year: Int?) {
        if year != self.year {
            (isOtherYear, clauseHasOtherYear) = (true, true)
        } else if !clauseHasOtherYear {
            namePresent()
        }
    }
}
