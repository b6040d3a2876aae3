import Testing

@testable import NianbaoCore

@Suite struct PunctuationTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let line: String
        let message: String
        let advice: String

        init(_ name: String, _ line: String, _ message: String, _ advice: String) {
            self.name = name
            self.line = line
            self.message = message
            self.advice = advice
        }

        var testDescription: String { name }

        var marked: Marked {
            Marked(TestEdition.of2021.head + "申请:\n" + line + "\n  上年结转: [9, 8, 7, 6, 5, 4]\n其他事项: 无\n")
        }
    }

    static let cases = [
        Case("a wide colon", "  新收▸： [1, 2, 3, 4, 5, 6]", "这里用了中文标点“：”", "改用英文半角“:”"),
        Case("a wide colon without blank", "  新收▸：[1, 2, 3, 4, 5, 6]", "这里用了中文标点“：”", "改用英文半角“:”，冒号后空一格"),
        Case("wide commas", "  新收: [1▸，2，3，4，5，6]", "这里用了中文标点“，”", "改用英文半角“,”"),
        Case("one wide comma", "  新收: [1, 2, 3▸，4, 5, 6]", "这里用了中文标点“，”", "改用英文半角“,”"),
        Case("enumeration commas", "  新收: [1▸、2、3、4、5、6]", "这里用了中文标点“、”", "改用英文半角“,”"),
        Case("wide brackets", "  新收: ▸［1, 2, 3, 4, 5, 6］", "这里用了中文标点“［”“］”", "依次改用英文半角“[”“]”"),
        Case("black brackets", "  新收: ▸【1, 2, 3, 4, 5, 6】", "这里用了中文标点“【”“】”", "依次改用英文半角“[”“]”"),
        Case(
            "wide braces", "  新收: ▸｛自然人: 1, 商业企业: 2, 科研机构: 3, 社会公益组织: 4, 法律服务机构: 5, 其他: 6｝", "这里用了中文标点“｛”“｝”",
            "依次改用英文半角“{”“}”"),
        Case(
            "a wide colon in braces", "  新收: {自然人▸：1, 商业企业: 2, 科研机构: 3, 社会公益组织: 4, 法律服务机构: 5, 其他: 6}", "这里用了中文标点“：”",
            "改用英文半角“:”，冒号后空一格"),
        Case(
            "Chinese quotation marks around a key", "  ▸“新收”: [1, 2, 3, 4, 5, 6]", "这里用了中文标点““”“””", "依次改用英文半角“\"”“\"”"),
        Case("Chinese quotation marks in a list", "  新收: [▸“1”, 2, 3, 4, 5, 6]", "这里用了中文标点““”“””", "依次改用英文半角“\"”“\"”"),
        Case("a full-width space as indentation", "▸　新收: [1, 2, 3, 4, 5, 6]", "这里用了全角空格", "改用半角空格"),
        Case("a full-width space behind the colon", "  新收:▸　[1, 2, 3, 4, 5, 6]", "这里用了全角空格", "改用半角空格"),
        Case("a tab as indentation", "▸\t新收: [1, 2, 3, 4, 5, 6]", "行首用了制表符（Tab）", "改用空格"),
        Case("a missing blank behind the colon", "  新收:▸[1, 2, 3, 4, 5, 6]", "冒号后面缺一个空格", "加一个空格"),
        Case(
            "a missing blank inside of braces", "  新收: {自然人:▸1, 商业企业: 2, 科研机构: 3, 社会公益组织: 4, 法律服务机构: 5, 其他: 6}",
            "冒号后面缺一个空格", "加一个空格"),
        Case("everything at once", "  新收▸：［1，2，3，4，5，6］", "这里用了中文标点“：”“［”“，”“］”", "依次改用英文半角“:”“[”“,”“]”，冒号后空一格"),
    ]

    @Test(arguments: cases)
    func `it is told once, at its column`(_ example: Case) throws {
        let reading = try TestEdition.of2021.reading(file: example.marked.text)
        #expect(reading.findings.map(\.mark) == example.marked.marks("yaml.punctuation"))
    }

    @Test(arguments: cases)
    func `the message names the signs`(_ example: Case) throws {
        let reading = try TestEdition.of2021.reading(file: example.marked.text)
        #expect(reading.findings.map(\.message.zh) == [example.message])
    }

    @Test(arguments: cases)
    func `the advice names the signs to use`(_ example: Case) throws {
        let reading = try TestEdition.of2021.reading(file: example.marked.text)
        #expect(reading.findings.map { $0.advice?.zh } == [example.advice])
    }

    @Test(arguments: cases)
    func `the row is read all the same`(_ example: Case) throws {
        let report = try #require(try TestEdition.of2021.reading(file: example.marked.text).report)
        #expect(try report.row("申请.新收") == numbers(1, 2, 3, 4, 5, 6, nil))
    }

    @Test(arguments: cases)
    func `the rest of the file is read all the same`(_ example: Case) throws {
        let report = try #require(try TestEdition.of2021.reading(file: example.marked.text).report)
        #expect(try report.row("申请.上年结转") == numbers(9, 8, 7, 6, 5, 4, nil))
        #expect(report.narratives.last?.paragraphs.map(\.text) == ["无"])
    }

    @Test(arguments: ["新收：", "新收：　"])
    func `columns behind a mended sign are those of the file`(_ start: String) throws {
        let marked = Marked(TestEdition.of2021.head + "申请:\n  \(start)[0，▸012，0，0，0，0]\n")
        let findings = try TestEdition.of2021.reading(file: marked.text).findings
        #expect(findings.filter { $0.rule == "number.format" }.map(\.mark) == marked.marks("number.format"))
    }

    @Test func `each line with a fault is one finding`() throws {
        let marked = Marked(TestEdition.of2021.head + "申请▸：\n  新收▸：［1，2，3，4，5，6］\n  上年结转▸：0\n")
        let findings = try TestEdition.of2021.reading(file: marked.text).findings
        #expect(findings.map(\.mark) == marked.marks("yaml.punctuation"))
    }

    @Test func `a wide colon at the top is mended too`() throws {
        let marked = Marked("格式▸：2021\n机关▸：某局\n年度▸：2023\n")
        let reading = try TestEdition.of2021.reading(file: marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("yaml.punctuation"))
        #expect(reading.report?.agency == "某局")
        #expect(reading.report?.year == 2023)
    }
}
