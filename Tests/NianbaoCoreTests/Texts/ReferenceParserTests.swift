import Testing

@testable import NianbaoCore

@Suite struct ReferenceParserTests {
    private typealias Addend = Reference.Addend

    private static func plus(_ words: String..., isPrior: Bool = false) -> Addend {
        Addend(isNegative: false, isPrior: isPrior, words: words)
    }

    private static func minus(_ words: String...) -> Addend {
        Addend(isNegative: true, isPrior: false, words: words)
    }

    @Test(arguments: [
        "申请.新收.总计", " 申请.新收.总计 ", "　申请．新收．总计　", "申请。新收。总计", "申请 . 新收 . 总计", "\t申请.新收.总计", "+申请.新收.总计",
    ])
    func `words are joined by dots of any width, with spaces around them`(_ text: String) throws {
        #expect(try ReferenceParser.parse(text).body == .sum([Self.plus("申请", "新收", "总计")]))
    }

    @Test func `English words are words`() throws {
        #expect(try ReferenceParser.parse("requests.new.total").body == .sum([Self.plus("requests", "new", "total")]))
    }

    @Test(arguments: ["甲 + 乙 - 丙", "甲+乙-丙", "甲＋乙－丙", "甲　＋　乙　−　丙"])
    func `addresses are added and subtracted by signs of any width`(_ text: String) throws {
        #expect(try ReferenceParser.parse(text).body == .sum([Self.plus("甲"), Self.plus("乙"), Self.minus("丙")]))
    }

    @Test(arguments: ["-甲+乙", "－ 甲 ＋ 乙"])
    func `the first address may be subtracted`(_ text: String) throws {
        #expect(try ReferenceParser.parse(text).body == .sum([Self.minus("甲"), Self.plus("乙")]))
    }

    @Test(arguments: ["占比 甲 / 乙", "占比　甲／乙", "share 甲 ÷ 乙", "  占比  甲/乙"])
    func `a share has a part and a whole`(_ text: String) throws {
        #expect(try ReferenceParser.parse(text).body == .share([Self.plus("甲")], of: [Self.plus("乙")]))
    }

    @Test func `both sides of a share may be sums`() throws {
        let body = try ReferenceParser.parse("占比 甲 + 乙 / 丙 - 丁").body
        #expect(body == .share([Self.plus("甲"), Self.plus("乙")], of: [Self.plus("丙"), Self.minus("丁")]))
    }

    @Test(arguments: ["同比 甲 + 乙", "growth 甲＋乙", "同比　甲+乙"])
    func `growth is of a sum`(_ text: String) throws {
        #expect(try ReferenceParser.parse(text).body == .growth([Self.plus("甲"), Self.plus("乙")]))
    }

    @Test(arguments: ["上年.甲.乙", "prior.甲.乙", "上年 ． 甲.乙"])
    func `last year comes before an address`(_ text: String) throws {
        #expect(try ReferenceParser.parse(text).body == .sum([Self.plus("甲", "乙", isPrior: true)]))
    }

    @Test func `last year may be used in a share`() throws {
        let body = try ReferenceParser.parse("占比 甲 / 上年.甲").body
        #expect(body == .share([Self.plus("甲")], of: [Self.plus("甲", isPrior: true)]))
    }

    @Test func `a word further back that is called 上年 is a column`() throws {
        #expect(try ReferenceParser.parse("主动公开.第五项.上年").body == .sum([Self.plus("主动公开", "第五项", "上年")]))
    }

    @Test(arguments: [
        ("年度", ReportField.year, false), ("year", .year, false), ("机关", .agency, false), (" agency ", .agency, false),
        ("上年.年度", .year, true), ("prior.year", .year, true), ("上年．机关", .agency, true), ("上年.agency", .agency, true),
    ])
    func `year and agency are fields`(_ text: String, _ field: ReportField, _ isPrior: Bool) throws {
        #expect(try ReferenceParser.parse(text).body == .field(field, isPrior: isPrior))
    }

    @Test(arguments: [
        "", " ", "　", "+", "-", "+ +", "甲 +", "甲 + - 乙", "甲 ++ 乙", "--甲", "+ - 甲", ".", "甲.", ".甲", "甲..乙", "甲. .乙",
        "上年.", ".年度", "年度.", "上年..年度", "甲 / 乙", "甲/乙", "占比", "占比 甲", "占比 甲 /", "占比 / 乙", "占比 /", "占比 甲 / 乙 / 丙",
        "占比 甲 + / 乙", "share", "同比", "growth ", "同比 甲 / 乙", "同比 上年.甲", "同比 甲 + 上年.乙", "{甲", "甲}", "甲 + {{乙",
    ])
    func `anything else is no reference`(_ text: String) {
        #expect(throws: ReferenceFault.syntax) { try ReferenceParser.parse(text) }
    }

    @Test func `hundreds of addresses are a reference, and thousands are none`() throws {
        let address = "不予公开.国家秘密.自然人"
        let some = Array(repeating: address, count: 200).joined(separator: " + ")
        #expect(throws: Never.self) { try ReferenceParser.parse(some) }
        let many = Array(repeating: address, count: 2000).joined(separator: " + ")
        #expect(throws: ReferenceFault.syntax) { try ReferenceParser.parse(many) }
    }

    @Test(arguments: ["占比甲", "sharex 甲", "同比甲", "上年"])
    func `a leading word needs a space after it, else it belongs to the address`(_ text: String) throws {
        #expect(try ReferenceParser.parse(text).body == .sum([Self.plus(text)]))
    }
}
