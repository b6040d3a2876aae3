import Testing

@testable import NianbaoCore

@Suite struct AddressTests {
    private func cells(_ address: String, on edition: TestEdition = .of2021) throws -> [CellID] {
        try edition.form().cells(at: address.split(separator: ".").map(String.init))
    }

    /// What an address is faulted for, with the Chinese names that are offered.
    private func fault(_ address: String) throws -> (AddressFault, known: [String]) {
        let fault = try #require(throws: AddressFault.self) { try cells(address) }
        return switch fault {
        case .unknown(_, let known), .incomplete(let known): (fault, known.map(\.key))
        case .tooLong: (fault, [])
        }
    }

    @Test(arguments: TestEdition.allCases, [Spelling.chinese, .english])
    func `every cell's own address leads to it alone`(_ edition: TestEdition, _ spelling: Spelling) throws {
        let form = try edition.form()
        for index in form.cells.indices {
            let words = form.cells[index].path.map { $0[spelling] }
            #expect(try form.cells(at: words) == [CellID(index)])
        }
    }

    @Test(arguments: TestEdition.allCases)
    func `spellings may be mixed`(_ edition: TestEdition) throws {
        let form = try edition.form()
        for index in form.cells.indices {
            let words = form.cells[index].path.enumerated().map { $0 % 2 == 0 ? $1.id : $1.key }
            #expect(try form.cells(at: words) == [CellID(index)])
        }
    }

    @Test(arguments: [
        ("申请.不予处理.总计", 5), ("申请.其他处理.其他.其他", 1), ("主动公开.第一项.制发", 2), ("主动公开.第六项", 2), ("主动公开.第六项.决定", 2),
        ("主动公开.第八项", 1),
        ("主动公开.第六项.行政强制", 1),
    ])
    func `a group stands for its rows`(_ address: String, _ count: Int) throws {
        #expect(try cells(address).count == count)
    }

    @Test func `the rows of a group that are sums are left out`() throws {
        let text = try TestEdition.of2021.text().replacing(
            "key: 不掌握, label: 1.本机关不掌握相关政府信息}",
            with: "key: 不掌握, label: 1, sum: [unavailable.unclear], rule: t.sum}")
        let form = try #require(FormReader.read(SourceFile(name: "form.yaml", text: text)).form)
        let cells = try form.cells(at: ["申请", "无法提供", "自然人"])
        #expect(cells.map { form[$0].path[2].key } == ["需另行制作", "补正仍不明确"])
    }

    @Test(arguments: [
        ("申情.新收.总计", 0, "申请"), ("申请.新受.总计", 1, "新收"), ("申请.新收.总记", 2, "总计"), ("申请.不予公开.国家密秘.总计", 2, "国家秘密"),
        ("申请.不予公开.总记", 2, "总计"), ("申请.不予公开.国家秘密.自燃人", 3, "自然人"), ("主动公开.第十项.制发", 1, "第一项"),
        ("主动公开.第一项.规张.制发", 2, "规章"), ("主动公开.第一项.制法", 2, "制发"), ("主动公开.第一项.规章.制法", 3, "制发"),
        ("requests.new.natrual", 2, "自然人"),
    ])
    func `an unknown word is reported with its place, with what could stand there`(
        _ address: String, _ index: Int, _ known: String
    ) throws {
        let (fault, names) = try fault(address)
        guard case .unknown(index, _) = fault else {
            Issue.record("\(fault)")
            return
        }
        #expect(names.contains(known))
    }

    @Test(arguments: [
        ("申请", ["新收", "上年结转", "予以公开"]), ("主动公开", ["第一项", "第五项", "第六项", "第八项"]), ("申请.新收", ["自然人", "商业企业", "科研机构"]),
        ("申请.无法提供", ["不掌握", "需另行制作", "补正仍不明确", "自然人"]), ("主动公开.第一项", ["规章", "行政规范性文件", "制发", "废止", "有效"]),
        ("主动公开.第一项.规章", ["制发", "废止", "有效"]), ("复议诉讼.行政复议", ["结果维持", "结果纠正", "其他结果"]),
    ])
    func `an address that stops short is reported with what may follow`(_ address: String, _ first: [String]) throws {
        let (fault, names) = try fault(address)
        guard case .incomplete = fault else {
            Issue.record("\(fault)")
            return
        }
        #expect(Array(names.prefix(first.count)) == first)
    }

    @Test(arguments: [("申请.新收.总计.自然人", 3), ("申请.不予公开.总计.自然人", 3), ("主动公开.第六项.决定.决定", 3)])
    func `an address that goes on behind a cell is reported from there`(_ address: String, _ index: Int) throws {
        #expect(try fault(address).0 == .tooLong(index))
    }

    @Test func `no words are no address`() throws {
        guard case .unknown(0, _) = try fault("").0 else {
            Issue.record("an empty address is one")
            return
        }
    }

    @Test(arguments: ["总体情况", "其他事项", "机关", "年度"])
    func `texts and fields have no cells`(_ word: String) throws {
        guard case .unknown(0, _) = try fault(word).0 else {
            Issue.record("\(word)")
            return
        }
    }

    @Test(arguments: [
        ("requests.new", false), ("requests.new.natural", true), ("requests.denied", false),
        ("requests.denied.total", true),
        ("disclosure.article_20_6", false), ("disclosure.article_20_6.decisions", true), ("nothing", false),
    ])
    func `an address ends with a column or does not`(_ address: String, _ namesColumn: Bool) throws {
        #expect(
            try TestEdition.of2021.form().namesColumn(address.split(separator: ".").map(String.init)) == namesColumn)
    }
}
