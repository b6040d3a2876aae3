import Testing

@testable import NianbaoCore

@Suite struct NumberScanTests {
    private func numbers(_ text: String) -> [ProseNumber] { NumberScan.numbers(in: text) }

    /// The scanned digits of a text.
    private func digits(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return numbers(text).map { String(decoding: bytes[$0.utf8], as: UTF8.self) }
    }

    @Test(arguments: [
        ("收到申请27件", ["27"]), ("收到申请２７件", ["２７"]), ("收到1,234件", ["1,234"]), ("收到１，２３４件", ["１，２３４"]),
        ("1,234,567件", ["1,234,567"]), ("收费1.26万元", ["1.26"]), ("收费１．２６万元", ["１．２６"]),
        ("1,234.5万元", ["1,234.5"]), ("新收27,办结100", ["27", "100"]), ("新收27件，100件办结", ["27", "100"]),
        ("新收27，100件办结", ["27", "100"]), ("12,34件", ["12,34"]), ("1,2345件", ["1,2345"]),
        ("1,234,56", ["1,234,56"]), ("1,234,56,789", ["1,234,56,789"]), ("0,123", ["0,123"]),
        ("1234,567", ["1234,567"]),
        ("1,234,56.5", ["1,234,56.5"]), ("1,２３４", ["1,２３４"]), ("１２，３４件", ["１２", "３４"]),
        ("１，２３４，５６", ["１，２３４", "５６"]), ("2020,2021年", ["2020", "2021"]), ("新收27,办结100", ["27", "100"]),
        ("1.2024年", ["1", "2024"]), ("如下：1.2024年", ["1", "2024"]), ("共1.2024年", ["1.2024"]),
        ("共27.", ["27"]), ("没有", []), ("", []), ("二十七件", []),
        ("①", []), ("，。！", []),
    ])
    func `digits with their separators and points are found`(_ text: String, _ expected: [String]) {
        #expect(digits(text) == expected)
    }

    @Test(arguments: [
        ("收到{{申请.新收.总计}}件", []), ("{{第1项}}和2件", ["2"]), ("{{12", ["12"]), ("{12}", ["12"]), ("{{1}}{{2}}3", ["3"]),
    ])
    func `references to cells are passed over`(_ text: String, _ expected: [String]) {
        #expect(digits(text) == expected)
    }

    @Test func `the place is given in bytes`() throws {
        let text = "🙂共１２件"
        let number = try #require(numbers(text).first)
        #expect(number.utf8 == 7..<13)
        #expect(String(decoding: Array(text.utf8)[number.utf8], as: UTF8.self) == "１２")
    }

    @Test(
        arguments: [
            ("27件", .plain), ("3个月", .plain), ("12个工作日", .plain), ("27 件", .plain),
            ("收费12万元", .plain), ("申请27件，其中", .plain), ("预约27人次", .plain), ("5%", .percent), ("5 ％", .percent),
            ("5个百分点", .percent), ("百分之5", .percent), ("12.5%", .percent), ("2020年", .year), ("２０２０ 年度", .year),
            ("〔2021〕30号", .documentNumber), ("[2021] 30 号", .documentNumber), ("【2021】第3号", .documentNumber),
            ("(2021)3号", .documentNumber), ("（2021）3号", .documentNumber),
            ("〔2021〕件", .plain), ("（2021〕3号", .plain), ("3年", .years), ("12月", .month), ("31日", .day), ("05月", .month),
            ("13月", .month), ("32日", .day), ("120日", .plain), ("20201年", .plain), ("30号文件", .documentNumber),
            ("第3号", .documentNumber),
            ("（1）主动公开", .ordinal), ("(12) 其他", .ordinal), ("1.主动公开", .ordinal), ("1、主动公开", .ordinal),
            ("2）公开", .ordinal), ("第20条", .ordinal), ("第 1 项", .ordinal), ("1.2024年", .ordinal), ("共（123）件", .plain),
            ("100余人", .approximate), ("100多人", .approximate), ("1万余人", .approximate), ("20几件", .approximate),
            ("100余万元", .approximate), ("约100人", .approximate), ("近 100人", .approximate), ("超过100人", .approximate),
            ("逾100人", .approximate), ("100人次以上", .approximate), ("100左右", .approximate),
            ("12345678901234567890", .code),
            ("007", .code), ("012件", .code), ("1,23,4件", .code), ("1234,567件", .code), ("12,34件", .code),
            ("1,234件", .plain), ("0.5万元", .plain), ("00.5万元", .code), ("申请:27件", .plain), ("共27.", .plain),
            ("A4纸", .code), ("5G", .code), ("www.x.gov.cn/2020", .code),
        ] as [(String, ProseNumber.Kind)])
    func `the words around a number decide its kind`(_ text: String, _ kind: ProseNumber.Kind) {
        #expect(numbers(text).first?.kind == kind)
    }

    @Test(
        arguments: [
            ("2019、2020年", [.year, .year]), ("2019-2020年", [.year, .year]), ("1至6月", [.month, .month]),
            ("2020年12月31日", [.year, .month, .day]), ("5月1号", [.month, .day]),
            ("第1、2项", [.ordinal, .ordinal]),
            ("第1-3项", [.ordinal, .ordinal]), ("3-5件", [.approximate, .approximate]),
            ("约3至5件", [.approximate, .approximate]),
            ("3～5%", [.percent, .percent]), ("国办公开办函〔2021〕30号", [.documentNumber, .documentNumber]),
            ("1号、2号", [.documentNumber, .documentNumber]),
            ("和1、2号楼", [.documentNumber, .documentNumber]), ("公开12、15件", [.plain, .plain]),
            ("收12、2020年", [.plain, .year]),
            ("0379-63211234", [.code, .code]), ("2023-12-31", [.code, .code, .code]), ("8:30", [.code, .code]),
            ("3/1", [.code, .code]), ("2023.12.31", [.code, .code]), ("12-a", [.code]), ("27件，A4", [.plain, .code]),
            ("1.公开27件", [.ordinal, .plain]), ("第1、2、3项", [.ordinal, .ordinal, .ordinal]),
            ("3万至5万件", [.approximate, .approximate]), ("3 - 5件", [.approximate, .approximate]),
            ("2至3年", [.years, .years]), ("1日—3日", [.day, .day]),
        ] as [(String, [ProseNumber.Kind])])
    func `numbers side by side explain each other`(_ text: String, _ kinds: [ProseNumber.Kind]) {
        #expect(numbers(text).map(\.kind) == kinds)
    }

    @Test(
        arguments: [
            // At the start of a paragraph or sentence, or after ； and ：, a short number with . 、 or ） counts an item.
            ("1.公开27件", [.ordinal, .plain]), ("1、公开27件", [.ordinal, .plain]), ("1）公开27件", [.ordinal, .plain]),
            ("一是办结。2.公开27件", [.ordinal, .plain]), ("办结。\n3、公开27件", [.ordinal, .plain]),
            ("如下：1.公开3件；2.办结4件", [.ordinal, .plain, .ordinal, .plain]),
            ("1、2024年收到5件", [.ordinal, .year, .plain]), ("1.2024年收到5件", [.ordinal, .year, .plain]),
            ("（1）公开3件", [.ordinal, .plain]), ("公开（1）3件", [.ordinal, .plain]), ("12、15件", [.ordinal, .plain]),
            // Elsewhere, and where a list of numbers is as likely, it is a quantity.
            ("分别为：12、15件", [.plain, .plain]), ("分别为12、15件", [.plain, .plain]), ("收12.", [.plain]), ("123.公开", [.plain]),
            ("1.5万件", [.plain]), ("公开（123）件", [.plain]), ("收到（12件）", [.plain]),
        ] as [(String, [ProseNumber.Kind])])
    func `the mark of a list's item is no quantity`(_ text: String, _ kinds: [ProseNumber.Kind]) {
        #expect(numbers(text).map(\.kind) == kinds)
    }

    @Test(arguments: [
        ("27件", 27), ("1,234件", 1234), ("１，２３４件", 1234), ("1.2万件", 12000), ("3千人", 3000), ("2亿", 200_000_000),
        ("27.0件", 27), ("1.26件", nil), ("0.00001万", nil), ("27元", nil), ("99999999999999999", nil), ("10亿亿", nil),
        ("1,23,4件", nil), ("1,234,56件", nil), ("１２，３４件", 12), ("0,123件", nil), ("1,２３４件", nil), ("100余件", 100),
        ("3余万件", 30000),
    ])
    func `a number is given in things`(_ text: String, _ units: Int?) throws {
        #expect(try #require(numbers(text).first).units(of: .count) == units)
    }

    @Test(arguments: [
        ("251000元", 25_100_000), ("1.26万元", 1_260_000), ("1.26 万 元", 1_260_000), ("0.05元", 5), ("2亿元", 20_000_000_000),
        ("0.001元", nil), ("27件", nil), ("1.26万", nil),
    ])
    func `money is given in 分`(_ text: String, _ units: Int?) throws {
        #expect(try #require(numbers(text).first).units(of: .amount(decimals: nil)) == units)
    }

    @Test(arguments: [
        String(repeating: "1-", count: 100_000), String(repeating: "{{1", count: 60_000),
        String(repeating: "1 ", count: 100_000), "a" + String(repeating: ".1", count: 60_000),
        "1" + String(repeating: "万", count: 200_000), String(repeating: "9", count: 200_000),
        "1" + String(repeating: ",123", count: 60_000) + ",12",
    ])
    func `hostile texts take no more than their length`(_ text: String) {
        let clock = ContinuousClock()
        let time = clock.measure { _ = numbers(text) }
        #expect(time < .seconds(20))
    }
}
