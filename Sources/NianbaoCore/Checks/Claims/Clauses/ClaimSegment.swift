/// The words since the last number or punctuation of a sentence.
struct ClaimSegment {
    /// The words of phrases by their indices, in ascending order, each once.
    private(set) var words: [Int] = []
    /// The key of the words.
    private(set) var key = WordingKey()
    /// Whether there is text that the form has no word for.
    var hasUnknown = false
    /// Whether such text is the last there is, so that it may be what the number counts: 收到反馈30份.
    var endsUnknown = false
    /// Whether there is anything else that is no word of phrases and may change what is meant.
    var hasOther = false
    /// Whether it has a word that leaves no doubt that the report is spoken of.
    var isExplicit = false
    /// Whether a word says that the number is not meant exactly.
    var isVague = false
    /// Whether text that the form has no word for ends like the name of an agency.
    var namesAgency = false
    /// Whether it names another agency or region than the report's.
    var namesOther = false
    /// Whether it has a verb that ends a list of parts.
    var hasVerb = false
    /// Whether it says what something is said of all but.
    var saysExcept = false
    /// Whether a word says that the next number is all that is left.
    var saysRest = false
    /// Whether a word says that what it names is not all: 不掌握等.
    var isOpenEnded = false
    /// Whether it names several things, with commas between items.
    var isList = false
    /// Whether a word joins several things that it names: 予以公开和部分公开.
    var isJoined = false
    /// Whether something is done with so many things as the next number says: 对31件申请征求意见.
    var isObject = false
    /// Whether a word for a share is the first of its words.
    var beginsWithShare = false
    /// Whether a word joins what it names to the number before: 上年结转12件，与新收合计478件.
    var joinsNumber = false
    /// Whether a word says that its number is of all that it names: 行政处罚、行政强制共963件.
    var saysJointly = false
    /// Of how many numbers before it its number is the sum, or zero for any; `nil` when no word says that it is a sum.
    var total: Int?
    /// Where the first word begins, in bytes; `nil` when there is none yet.
    private(set) var start: Int?
    private(set) var end = 0

    /// More words than any phrase has.
    private static let limit = 16

    var isEmpty: Bool { start == nil && isPlain }

    /// Whether nothing in it may change what its words mean.
    var isPlain: Bool { !hasUnknown && !hasOther }

    /// Whether it has words of phrases beside unknown ones, and nothing else.
    var isUnclearItem: Bool { hasUnknown && !hasOther && !words.isEmpty }

    /// Whether it is about what is carried from one year to another.
    func carries(_ years: NeighbourYears?) -> Bool {
        years.map { years in words.contains { years.partners.contains($0) } } ?? false
    }

    /// Whether it says nothing but that the next number is all that is left.
    var isRest: Bool { saysRest && words.isEmpty && isPlain }

    mutating func append(_ word: Int, at range: Range<Int>) {
        insert(word)
        endsUnknown = false
        start = start ?? range.lowerBound
        end = range.upperBound
    }

    private mutating func insert(_ word: Int) {
        var place = words.count
        while place > 0, words[place - 1] > word { place -= 1 }
        if place > 0, words[place - 1] == word { return }
        guard words.count < Self.limit else { return hasOther = true }
        words.insert(word, at: place)
        key.add(word)
    }

    /// The segment with further words, which come after a number.
    func adding(_ words: [Int]) -> ClaimSegment {
        words.reduce(into: self) { $0.insert($1) }
    }

    /// The segment without some of its words.
    func without(_ dropped: [Int]) -> ClaimSegment {
        var kept = self
        (kept.words, kept.key) = ([], WordingKey())
        for word in words where !dropped.contains(word) { kept.insert(word) }
        return kept
    }

    mutating func reset() {
        words.removeAll(keepingCapacity: true)
        key = WordingKey()
        (hasUnknown, hasOther, isExplicit, isVague) = (false, false, false, false)
        (namesAgency, namesOther, hasVerb, saysRest, saysExcept) = (false, false, false, false, false)
        (isList, isJoined, beginsWithShare, isObject, endsUnknown) = (false, false, false, false, false)
        (joinsNumber, saysJointly, isOpenEnded, total, start) = (false, false, false, nil, nil)
    }
}
