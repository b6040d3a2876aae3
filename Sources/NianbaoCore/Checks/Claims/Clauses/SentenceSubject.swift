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
    private(set) var namesOwn = false
    /// Whether whoever is meant was named in an earlier sentence.
    private var isCarried = false
    private(set) var isOtherYear = false
    /// Whether the year that the clause names is only compared with.
    private var isCompared = false
    /// Whether the clauses before this one were about another year.
    private var wasOtherYear = false
    /// Whether the other year was named between the words of a number and the number.
    private var isOfLastNumber = false
    /// Whether the first number since the last semicolon was of another year; `nil` while there is none.
    private var beganWithOtherYear: Bool?
    /// Whether the report's figures are taken to be meant, whoever is named.
    var isAlwaysOwn = false
    /// Whether another year is named in the clause, so that the report's year is but the end of a longer time:
    /// 2019年到2024年.
    private var clauseHasOtherYear = false

    /// Whether the clause begins with another agency, so that whoever it names further on is not meant: 县住建局办理量居全县首位.
    private var beginsWithAgency = false
    /// Whether the sentence names another agency by its name, which nothing has taken the place of.
    private var isOfAgency = false
    /// Whether somebody else was named, and nothing of the tables since.
    private var isPassing = false

    /// What was meant where the list of parts begins.
    private var beforeList: (who: Who, isCarried: Bool, isOtherYear: Bool)?

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

    /// Whether the clause is about another year that is only compared with.
    var isComparing: Bool { isCompared && isOtherYear }

    /// Whether the figures that are meant are the report's.
    var isOwn: Bool { (isAlwaysOwn || who == .own && !isAside) && !isOtherYear }

    /// Whether it is about another agency, or about all others beside that.
    var isOfOther: Bool { who == .other && !isCarried }

    /// Whether the report's figures may be meant: only a number of an earlier sentence, which may have been of a part of them, leaves
    /// that open.
    var isOpen: Bool { who == .unclear && isCarried && !isAside && !isOtherYear }

    /// Whether a number of the phrase is compared. What percentage one number is of another can be compared whatever both are of,
    /// and what others decide, with their names: 区政府维持5件.
    ///
    /// - Parameter namesOther: Whether another agency is named beside the number.
    func covers(_ phrase: ClaimPhrase, namesOther: Bool) -> Bool {
        isOwn || phrase.isByOthers && !isOtherYear || phrase.subject.isShareOfNumber && !namesOther
    }

    // MARK: Where it begins and ends

    mutating func startParagraph() { who = .own }

    mutating func startSentence() {
        (isAside, namesOwn, isOtherYear, clauseHasOtherYear) = (false, false, false, false)
        (isCompared, wasOtherYear, isOfLastNumber) = (false, false, false)
        // 县融媒体中心刊播节目48期。行政复议7件: the next sentence is about the report again.
        if isPassing { (who, isPassing) = (.own, false) }
        isCarried = who != .own
        (beginsWithAgency, isOfAgency, beforeList, beganWithOtherYear) = (false, false, nil, nil)
    }

    mutating func endClause() {
        if isCompared { isOtherYear = wasOtherYear }
        (isOfLastNumber, beginsWithAgency) = (false, false)
        (isAside, namesOwn, clauseHasOtherYear, isCompared) = (false, false, false, false)
        wasOtherYear = isOtherYear
    }

    mutating func passNumber() { beganWithOtherYear = beganWithOtherYear ?? isOtherYear }

    /// Another year that was named after a number is meant no longer: 行政复议30件，上年为26件；行政诉讼18件.
    mutating func passSemicolon() {
        if beganWithOtherYear == false { (isOtherYear, wasOtherYear) = (false, false) }
        beganWithOtherYear = nil
    }

    mutating func startList() { beforeList = (who, isCarried, isOtherYear) }

    /// After a list of parts, what was meant before it is meant again: 新收466件，其中一季度98件、…；办结476件.
    ///
    /// - Parameters:
    ///   - isFull: Whether the parts make up their whole, so that none of them is of anything else.
    ///   - isAtStop: Whether all that was said since the list began is in it, so that years in it are those of parts.
    mutating func endList(isFull: Bool, isAtStop: Bool) {
        guard let before = beforeList else { return }
        if isAtStop { isOtherYear = before.isOtherYear }
        if isFull { (who, isCarried) = (before.who, before.isCarried) }
        beforeList = nil
    }

    // MARK: What names it

    /// - Parameter isFirst: Whether nothing of weight is before it in the clause.
    mutating func name(_ scope: Scope, isFirst: Bool) {
        if scope != self.scope {
            nameOther(isFirst: isFirst)
        } else if isFirst || !beginsWithAgency {
            nameOwn()
        }
    }

    mutating func nameOwn() {
        (who, isAside, namesOwn, isCarried, isOfAgency) = (.own, false, true, false, false)
    }

    mutating func nameOther(isFirst: Bool) {
        guard isFirst else { return isAside = true }
        (who, isCarried, isPassing) = (.other, false, true)
    }

    /// Another agency, by its name.
    mutating func nameAgency(isFirst: Bool) {
        nameOther(isFirst: isFirst)
        if isFirst { (beginsWithAgency, isOfAgency) = (true, true) }
    }

    /// Something of the tables is named.
    mutating func nameTopic() { isPassing = false }

    /// All agencies of a region: the report's own if it is on the region, but not beside one of them: 县政府办公室受理88件，各部门受理319件.
    ///
    /// - Parameter isAfterNumber: Whether the sentence has had a number.
    mutating func nameAll(isFirst: Bool, isAfterNumber: Bool) {
        if scope == .region, !(isOfAgency && isAfterNumber) { nameOwn() } else { nameOther(isFirst: isFirst) }
    }

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

    /// - Parameter isOfNumber: Whether only the next number is of that time: 申请由上年的32件….
    mutating func nameOtherTime(isOfNumber: Bool = false) {
        if isOfNumber, !isOtherYear { isOfLastNumber = true }
        isOtherYear = true
    }

    /// What the number before has become is of the report's year, if that was of another alone.
    mutating func passChange() {
        clauseHasOtherYear = false
        if isOfLastNumber { namePresent() }
    }

    /// The year that the clause names is only compared with, so that what follows is not about it: 较2023年减少14件.
    mutating func compare() { isCompared = true }

    /// - Parameter isOfNumber: Whether only the next number is of that year if it is another.
    mutating func name(year: Int?, isOfNumber: Bool) {
        if year != self.year {
            nameOtherTime(isOfNumber: isOfNumber)
            clauseHasOtherYear = true
        } else if !clauseHasOtherYear {
            namePresent()
        }
    }
}
