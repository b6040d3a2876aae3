/// What a word does in a sentence.
package enum ClaimWord: Hashable, Sendable {
    /// It is a word that phrases are made of, with this index.
    case topic(Int)
    /// It is a unit, such as 件, with this index.
    case unit(Int)
    /// It has no effect.
    case ignored
    /// The report year is meant from here on.
    case present
    /// The year that was named last is meant, or else the report year: 当年.
    case sameYear
    /// Another year, or a part of one, is meant from here on.
    case earlier
    /// Somebody other than the report's agency or region is meant.
    case outside
    /// It means the agency or region of the report if the report has this scope; otherwise somebody else.
    case own(Scope)
    /// All agencies of a region, which are what a report on a region is about.
    case all
    /// Some agencies of a region, unless it is named before them.
    case some
    /// The number next to it is not meant exactly.
    case vague
    /// The number before it is not meant exactly; elsewhere it has no effect: 30件以上, 以上不予公开共178件.
    case vagueAfter
    /// What follows are parts of the number before.
    case parts
    /// What follows is all that is left.
    case rest
    /// It has other words inside and means nothing of what these mean: 新闻发布会.
    case opaque
    /// It is something that phrases are said of, too, and that the tables do not count: 公文, 提案.
    case rival
    /// A number before it counts nothing that the tables have: 六类, 11个工作日.
    case grouping
    /// What follows is said of all but what it names: 除3件结转外，均已答复.
    case exception
    /// Right before a number, it says that something is done with so many of the things: 对31件申请征求意见.
    case object
    /// A list of parts ends before it, unless its first part has such a word, too: 发布, 召开.
    case verb
    /// It joins two things: 和.
    case conjunction
    /// The list that it ends has more than it names: 等.
    case openEnd
    /// The numbers after it belong to the names before it, in order: 分别为.
    case respective
    /// The same, without a verb: 分别.
    case inTurn
    /// The number after it belongs to each of the names before it: 各.
    case each
    /// The number after it is the sum of so many numbers before it, or of any if that is zero: 两项合计, 合计.
    case total(Int)
    /// The number after it is of all that is named before it, if that is several things: 行政处罚、行政强制共963件.
    case jointly
    /// The year in its clause is only compared with, or only says how old something is: 较2023年, 2015年以来的.
    case comparison
    /// The number after it is what the number before it has become: 由上年的32件降至14件.
    case change
    /// The things after it are of the kind before it, which changes nothing about them: 查询企业档案等属于行政查询事项的9件.
    case kind
    /// What is before it in the sentence has nothing to do with the report: 与政府信息公开无关.
    case disclaimer
}

extension ClaimWord {
    /// Whether a Chinese numeral right before it is a number: 两件, 六类.
    var mayFollowNumeral: Bool {
        switch self {
        case .unit, .grouping: true
        default: false
        }
    }

    /// Whether it changes nothing about what the words around it mean.
    var isIdle: Bool {
        switch self {
        case .ignored, .conjunction, .openEnd, .each, .total, .jointly: true
        default: false
        }
    }

    /// The most numbers that a word for their sum says it is of.
    static let longestTotal = 6
}

extension ClaimWord: SnapshotValue {
    /// The roles that have no index.
    private static let plain: [ClaimWord] =
        [
            .ignored, .present, .sameYear, .earlier, .outside, .all, .some, .vague, .vagueAfter, .parts, .rest,
            .opaque, .rival, .grouping, .exception, .object, .verb, .conjunction, .openEnd, .respective, .inTurn,
            .each, .jointly, .comparison, .change, .kind, .disclaimer,
        ] + Scope.allCases.map { .own($0) } + (0...longestTotal).map { .total($0) }

    init(from snapshot: inout SnapshotReader) {
        let code: Int = snapshot.read()
        let index = code - Self.plain.count
        self = index < 0 ? Self.plain[code] : index.isMultiple(of: 2) ? .topic(index / 2) : .unit(index / 2)
    }

    func write(to snapshot: inout SnapshotWriter) {
        switch self {
        case .topic(let index): snapshot.write(Self.plain.count + index * 2)
        case .unit(let index): snapshot.write(Self.plain.count + index * 2 + 1)
        default: snapshot.write(Self.plain.firstIndex(of: self) ?? 0)
        }
    }
}
