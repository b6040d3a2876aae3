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
        Case(
            "no-break spaces as indentation", "▸\u{A0}\u{A0}新收: [1, 2, 3, 4, 5, 6]",
            "这里不是普通空格，是不间断空格（U+00A0），这一行共 2 个", "删去它，用空格键重新打"),
        Case("an em space as indentation", "▸\u{2003}新收: [1, 2, 3, 4, 5, 6]", "这里不是普通空格，是全身空格（U+2003）", "删去它，用空格键重新打"),
        Case(
            "a no-break space before the colon", "  新收▸\u{A0}: [1, 2, 3, 4, 5, 6]", "这里不是普通空格，是不间断空格（U+00A0）",
            "删去它，用空格键重新打"),
        Case(
            "a narrow no-break space behind the colon", "  新收:▸\u{202F}[1, 2, 3, 4, 5, 6]",
            "这里不是普通空格，是窄不间断空格（U+202F）", "删去它，用空格键重新打"),
        Case(
            "no-break spaces in a list", "  新收: [1,▸\u{A0}2,\u{A0}3,\u{A0}4, 5, 6]",
            "这里不是普通空格，是不间断空格（U+00A0），这一行共 3 个", "删去它，用空格键重新打"),
        Case(
            "an invisible character in a key", "  新▸\u{200B}收: [1, 2, 3, 4, 5, 6]", "这里有看不见的字符：零宽空格（U+200B）",
            "删去它；看不准位置，就把前后的字重新打一遍"),
        Case(
            "an invisible character before a key", "  ▸\u{FEFF}新收: [1, 2, 3, 4, 5, 6]", "这里有看不见的字符：字节序标记（U+FEFF）",
            "删去它；看不准位置，就把前后的字重新打一遍"),
        Case(
            "an invisible character before a figure", "  新收: [1, ▸\u{200B}2, 3, 4, 5, 6]", "这里有看不见的字符：零宽空格（U+200B）",
            "删去它；看不准位置，就把前后的字重新打一遍"),
        Case("everything at once", "  新收▸：［1，2，3，4，5，6］", "这里用了中文标点“：”“［”“，”“］”", "依次改用英文半角“:”“[”“,”“]”，冒号后空一格"),
    ]

    @Test(arguments: cases)
    func `it is reported once, at its column`(_ example: Case) throws {
        let reading = try TestEdition.of2021.reading(file: example.marked.text)
        #expect(reading.findings.map(\.mark) == example.marked.marks("yaml.punctuation"))
    }

    @Test(arguments: cases)
    func `the message names the characters`(_ example: Case) throws {
        let reading = try TestEdition.of2021.reading(file: example.marked.text)
        #expect(reading.findings.map(\.message.zh) == [example.message])
    }

    @Test(arguments: cases)
    func `the advice names the characters to use`(_ example: Case) throws {
        let reading = try TestEdition.of2021.reading(file: example.marked.text)
        #expect(reading.findings.map { $0.advice?.zh } == [example.advice])
    }

    @Test(arguments: cases)
    func `the row is still read`(_ example: Case) throws {
        let report = try #require(try TestEdition.of2021.reading(file: example.marked.text).report)
        #expect(try report.row("申请.新收") == numbers(1, 2, 3, 4, 5, 6, nil))
    }

    @Test(arguments: cases)
    func `the rest of the file is still read`(_ example: Case) throws {
        let report = try #require(try TestEdition.of2021.reading(file: example.marked.text).report)
        #expect(try report.row("申请.上年结转") == numbers(9, 8, 7, 6, 5, 4, nil))
        #expect(report.narratives.last?.paragraphs.map(\.text) == ["无"])
    }

    @Test(arguments: ["新收：", "新收：　"])
    func `columns after a repaired character are those of the file`(_ start: String) throws {
        let marked = Marked(TestEdition.of2021.head + "申请:\n  \(start)[0，▸012，0，0，0，0]\n")
        let findings = try TestEdition.of2021.reading(file: marked.text).findings
        #expect(findings.filter { $0.rule == "number.format" }.map(\.mark) == marked.marks("number.format"))
    }

    @Test func `each line with a fault is one finding`() throws {
        let marked = Marked(TestEdition.of2021.head + "申请▸：\n  新收▸：［1，2，3，4，5，6］\n  上年结转▸：0\n")
        let findings = try TestEdition.of2021.reading(file: marked.text).findings
        #expect(findings.map(\.mark) == marked.marks("yaml.punctuation"))
    }

    @Test func `a wide colon at the top is repaired too`() throws {
        let marked = Marked("格式▸：2021\n机关▸：某局\n年度▸：2023\n")
        let reading = try TestEdition.of2021.reading(file: marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("yaml.punctuation"))
        #expect(reading.report?.agency == "某局")
        #expect(reading.report?.year == 2023)
    }

    @Test(arguments: [
        ("  新收: [1▸\u{A0}234, 0, 0, 0, 0, 0]", 1234), ("  新收: [1▸\u{200B}2, 0, 0, 0, 0, 0]", 12),
        ("  新收: {自然人: 12▸\u{A0}, 其余: 0}", 12), ("  新收: {自然人:▸\u{2009}12, 其余: 0}", 12),
    ])
    func `a figure is read without what is in it or around it`(_ line: String, _ figure: Int) throws {
        let marked = Marked(TestEdition.of2021.head + "申请:\n\(line)\n")
        let reading = try TestEdition.of2021.reading(file: marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("yaml.punctuation"))
        #expect(try reading.report?.value("申请.新收.自然人") == .number(figure))
    }

    @Test(arguments: ["年度: 2023▸\u{A0}", "年度:▸\u{3000}2023", "年度: 20▸\u{200D}23", "年度▸\u{A0}: 2023"])
    func `a year is read without what is in it or around it`(_ line: String) throws {
        let marked = Marked("机关: 某局\n\(line)\n")
        let reading = try TestEdition.of2021.reading(file: marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("yaml.punctuation"))
        #expect(reading.report?.year == 2023)
    }

    @Test func `each kind on a line is reported, along with its punctuation`() throws {
        let marked = Marked(TestEdition.of2021.head + "申请:\n  新收▸：▸\u{A0}[1, ▸\u{200B}2，3, 4,\u{A0}5, 6]\n  ▸上年转结: 0\n")
        let reading = try TestEdition.of2021.reading(file: marked.text)
        let rules = Array(repeating: "yaml.punctuation", count: 3) + ["key.unknown"]
        #expect(reading.findings.map(\.mark) == zip(rules, 0...).map { marked.marks($0)[$1] })
        #expect(try reading.report?.row("申请.新收") == numbers(1, 2, 3, 4, 5, 6, nil))
    }

    @Test func `columns after what was removed are those of the file`() throws {
        let marked = Marked(TestEdition.of2021.head + "申请:\n  新\u{200B}收：[0, \u{FEFF}0, ▸012, 0, 0, 0]\n")
        let findings = try TestEdition.of2021.reading(file: marked.text).findings
        #expect(findings.filter { $0.rule == "number.format" }.map(\.mark) == marked.marks("number.format"))
    }

    @Test func `a line of nothing but a no-break space is reported and separates nothing`() throws {
        let marked = Marked(TestEdition.of2021.head + "申请: 0\n▸\u{A0}\n其他事项: 无\n")
        let reading = try TestEdition.of2021.reading(file: marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("yaml.punctuation"))
    }

    @Test(arguments: ["申▸请\n  新收: [1, 2, 3, 4, 5, 6]\n", "申▸请   \n  # 注\n  新收: [1, 2, 3, 4, 5, 6]\n"])
    func `a key without its colon is reported and its rows are read`(_ body: String) throws {
        let marked = Marked(TestEdition.of2021.head + body)
        let reading = try TestEdition.of2021.reading(file: marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("yaml.syntax"))
        #expect(reading.findings.map(\.message.zh) == ["这个项目后面缺英文冒号"])
        #expect(try reading.report?.row("申请.新收") == numbers(1, 2, 3, 4, 5, 6, nil))
    }

    @Test(arguments: [" ▸其中重复1件", "▸.", "▸，   # 注", " ▸[7]"])
    func `words after a list are reported and the list is read`(_ excess: String) throws {
        let marked = Marked(TestEdition.of2021.head + "申请:\n  新收: [1, 2, 3, 4, 5, 6]\(excess)\n  上年结转: 0\n")
        let reading = try TestEdition.of2021.reading(file: marked.text)
        #expect(reading.findings.map(\.mark) == marked.marks("yaml.syntax"))
        #expect(reading.findings.map(\.message.zh) == ["方括号、花括号后面多了内容"])
        #expect(try reading.report?.row("申请.新收") == numbers(1, 2, 3, 4, 5, 6, nil))
    }
}
