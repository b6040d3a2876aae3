import Testing

@testable import NianbaoCore

@Suite struct NumberScanTests {
    private func numbers(_ text: String) -> [ProseNumber] { NumberScan.numbers(in: text) }

    /// The scanned digits of a text.
    private func digits(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return numbers(text).map { String(String.UnicodeScalarView(scalars[$0.scalars])) }
    }

    @Test(arguments: [
        ("收到申请27件", ["27"]), ("收到申请２７件", ["２７"]), ("收到1,234件", ["1,234"]), ("收到１，２３４件", ["１，２３４"]),
        ("1,234,567件", ["1,234,567"]), ("收费1.26万元", ["1.26"]), ("收费１．２６万元", ["１．２６"]),
        ("1,234.5万元", ["1,234.5"]), ("新收27,办结100", ["27", "100"]), ("新收27件，100件办结", ["27", "100"]),
        ("新收27，100件办结", ["27", "100"]), ("12,34件", ["12", "34"]), ("1,2345件", ["1", "2345"]),
        ("1,234,56", ["1", "234", "56"]), ("1,234,56,789", ["1", "234", "56", "789"]), ("0,123", ["0", "123"]),
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

    @Test func `the place is given in scalars and in bytes`() throws {
        let text = "🙂共１２件"
        let number = try #require(numbers(text).first)
        #expect(number.scalars == 2..<4)
        #expect(number.utf8 == 7..<13)
        #expect(String(decoding: Array(text.utf8)[number.utf8], as: UTF8.self) == "１２")
    }

    @Test(
        arguments: [
            ("27件", .plain), ("3个月", .plain), ("12个工作日", .plain), ("27 件", .plain),
            ("收费12万元", .plain), ("申请27件，其中", .plain), ("预约27人次", .plain), ("5%", .percent), ("5 ％", .percent),
            ("5个百分点", .percent), ("百分之5", .percent), ("12.5%", .percent), ("2020年", .year), ("２０２０ 年度", .year),
            ("〔2021〕30号", .year), ("[2021] 30 号", .year), ("【2021】第3号", .year), ("(2021)3号", .year),
            ("（2021）3号", .year),
            ("〔2021〕件", .plain), ("（2021〕3号", .plain), ("3年", .datePart), ("12月", .datePart), ("31日", .datePart),
            ("13月", .plain), ("32日", .plain), ("0日", .plain), ("30号文件", .documentNumber), ("第3号", .documentNumber),
            ("（1）主动公开", .ordinal), ("(12) 其他", .ordinal), ("1.主动公开", .ordinal), ("1、主动公开", .ordinal),
            ("2）公开", .ordinal), ("第20条", .ordinal), ("第 1 项", .ordinal), ("1.2024年", .ordinal), ("共（123）件", .plain),
            ("100余人", .approximate), ("100多人", .approximate), ("1万余人", .approximate), ("20几件", .approximate),
            ("100余万元", .approximate), ("约100人", .approximate), ("近 100人", .approximate), ("超过100人", .approximate),
            ("逾100人", .approximate), ("100人次以上", .approximate), ("100左右", .approximate),
            ("12345678901234567890", .code),
            ("007", .code), ("A4纸", .code), ("5G", .code), ("www.x.gov.cn/2020", .code),
        ] as [(String, ProseNumber.Kind)])
    func `the words around a number decide its kind`(_ text: String, _ kind: ProseNumber.Kind) {
        #expect(numbers(text).first?.kind == kind)
    }

    @Test(
        arguments: [
            ("2019、2020年", [.year, .year]), ("2019-2020年", [.year, .year]), ("1至6月", [.datePart, .datePart]),
            ("2020年12月31日", [.year, .datePart, .datePart]), ("5月1号", [.datePart, .datePart]),
            ("第1、2项", [.ordinal, .ordinal]),
            ("第1-3项", [.ordinal, .ordinal]), ("3-5件", [.approximate, .approximate]),
            ("约3至5件", [.approximate, .approximate]),
            ("3～5%", [.percent, .percent]), ("国办公开办函〔2021〕30号", [.year, .documentNumber]),
            ("1号、2号", [.documentNumber, .documentNumber]),
            ("和1、2号楼", [.documentNumber, .documentNumber]), ("公开12、15件", [.plain, .plain]),
            ("收12、2020年", [.plain, .year]),
            ("0379-63211234", [.code, .code]), ("2023-12-31", [.code, .code, .code]), ("8:30", [.code, .code]),
            ("3/1", [.code, .code]), ("2023.12.31", [.code, .code]), ("12-a", [.code]), ("27件，A4", [.plain, .code]),
            ("1.公开27件", [.ordinal, .plain]),
        ] as [(String, [ProseNumber.Kind])])
    func `numbers side by side explain each other`(_ text: String, _ kinds: [ProseNumber.Kind]) {
        #expect(numbers(text).map(\.kind) == kinds)
    }

    @Test(arguments: [
        ("27件", 27), ("1,234件", 1234), ("１，２３４件", 1234), ("1.2万件", 12000), ("3千人", 3000), ("2亿", 200_000_000),
        ("27.0件", 27), ("1.26件", nil), ("0.00001万", nil), ("27元", nil), ("99999999999999999", nil), ("10亿亿", nil),
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
