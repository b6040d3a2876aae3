import Testing

@testable import NianbaoCore

@Suite struct RosterTableTests {
    private func names(_ table: RosterTable, column: String? = nil) throws -> [String] {
        try table.roster(in: try table.column(column)).entries.map(\.agency)
    }

    private func entries(_ table: RosterTable) throws -> [Roster.Entry] {
        try table.roster(in: try table.column()).entries
    }

    @Test(arguments: [
        "青石县水利局\n青石县民政局\n", "青石县水利局\r\n青石县民政局", "  青石县水利局　\n\n# 已撤并\n青石县民政局\n青石县水利局\n",
        "单位名称\n青石县水利局\n青石县民政局\n",
    ])
    func `a text has one name a line`(_ text: String) throws {
        #expect(try names(RosterTable(lines: text)) == ["青石县水利局", "青石县民政局"])
    }

    @Test func `names that contain the word are not headers`() throws {
        #expect(try names(RosterTable(lines: "县直单位管理局\n民政局\n")) == ["县直单位管理局", "民政局"])
    }

    @Test func `a name keeps its line`() throws {
        let entries = try entries(RosterTable(lines: "# 名单\n水利局\n\n民政局\n"))
        #expect(entries.map { $0.place?.span?.start.line } == [2, 4])
    }

    @Test func `a name in a workbook keeps its cell`() throws {
        let rows = [["序号", "单位名称"], ["1", "水利局"], ["2", "民政局"]].enumerated().map {
            RosterTable.Row($1, sheet: "名单", row: $0 + 3)
        }
        #expect(try entries(RosterTable(rows)).map { $0.place?.words.zh } == ["名单!B5", "名单!B6"])
    }

    @Test(arguments: [
        "序号,单位名称,电话\n1,水利局,1\n2,民政局,2\n", "序号\t机关\n1\t水利局\n2\t民政局\n", "序号;责任单位\n1;水利局\n2;民政局\n",
        "附件：报送名单\n序号,机关全称\n1,水利局\n2,民政局\n", "2024年度应报送单位,,\n序号,单位,\n1,水利局,\n2,民政局,\n",
        "单位,机关全称\n1,水利局\n2,民政局\n", "序号,单 位 名 称,电话\n1,水利局,1\n2,民政局,2\n",
        "序号,\"单位\n名称\",电话\n1,水利局,1\n2,民政局,2\n", "\"序号\",\"单位\"\r\n\"1\",\"水利局\"\r\n\"2\",\"民政局\"\r\n",
    ])
    func `the column with a fitting header has the names`(_ text: String) throws {
        #expect(try names(RosterTable(delimited: text)) == ["水利局", "民政局"])
    }

    @Test func `a column may be named`() throws {
        let text = "单位,对外名称\n甲,水利局\n乙,民政局\n"
        #expect(try names(RosterTable(delimited: text), column: "对外名称") == ["水利局", "民政局"])
    }

    @Test func `quotes may hold anything`() throws {
        let table = RosterTable(delimited: "单位,注\n\"甲,\"\"乙\"\"\n局\",1\n丙局,2\n")
        #expect(try names(table) == ["甲,\"乙\"局", "丙局"])
        #expect(try entries(table).map { $0.place?.span?.start.line } == [2, 4])
    }

    @Test(arguments: [("a,b\n1,2\n", nil), ("单位,b\n1,2\n", "名称")])
    func `without a fitting header nothing is guessed`(_ text: String, _ column: String?) {
        let heads = text.hasPrefix("a") ? ["a", "b"] : ["单位", "b"]
        #expect(throws: RosterTable.Fault.noColumn(heads: heads)) {
            try RosterTable(delimited: text).column(column)
        }
    }

    @Test(arguments: ["", "\n\n", "# 只有注释\n"])
    func `an empty list is no list`(_ text: String) {
        #expect(throws: RosterTable.Fault.empty) { try entries(RosterTable(lines: text)) }
    }

    @Test(
        arguments: [
            ("序号,单位名称\n1,水利局\n", "单位名称", 2), ("单位\n水利局\n", "单位", 1), ("水利局\n民政局\n", nil, 1),
        ] as [(String, String?, Int)])
    func `the column that was read is known`(_ text: String, _ head: String?, _ number: Int) throws {
        let column = try RosterTable(delimited: text).column()
        #expect(column.head == head && column.number == number)
    }

    @Test(arguments: [
        "水利局\n民政局\n合计\n", "水利局\n民政局\n共2个单位\n", "水利局\n民政局\n合计：2\n", "水利局\n民政局\n备注：已撤并的不列\n",
        "水利局\n民政局\n注: 8月前报送\n", "水利局\n民政局\n填表人：王某　审核人：李某\n", "水利局\n民政局\n2\n", "水利局\n民政局\n合 计\n",
        "水利局\n民政局\n以上单位应于1月20日前报送。\n",
    ])
    func `what is below a list is not a unit`(_ text: String) throws {
        #expect(try names(RosterTable(lines: text)) == ["水利局", "民政局"])
    }

    @Test(arguments: [
        "序号,单位名称,份数\n1,水利局,1\n2,民政局,1\n合计,2,2\n", "序号,单位名称\n1,水利局\n小计,1\n2,民政局\n总计,2\n",
        "序号,单位名称\n1,水利局\n2,民政局\n,合计\n", "序号,单位名称\n1,水利局\n2,民政局\n备注,以上为县直部门\n",
    ])
    func `rows of totals and remarks are no units`(_ text: String) throws {
        #expect(try names(RosterTable(delimited: text)) == ["水利局", "民政局"])
    }

    @Test(arguments: ["单位名称", "单 位 名 称", "单位\n名称"])
    func `a column is found by its name whatever spaces are in it`(_ name: String) throws {
        let table = RosterTable([RosterTable.Row(["类别", "单 位\n名 称"]), RosterTable.Row(["县直", "水利局"])])
        #expect(try names(table, column: name) == ["水利局"])
    }

    @Test func `what is left out of a list, and what counts once, is kept to be shown`() throws {
        let text = "序号,单位\n1,水利局\n2,文化局(文物局)\n3,文化局（文物局）\n4,文化 局（文物局）\n小计,3\n,\n备注,以上为县直部门\n,4\n"
        let table = RosterTable(delimited: text)
        let roster = try table.roster(in: try table.column())
        #expect(roster.entries.map(\.agency) == ["水利局", "文化局(文物局)"])
        #expect(roster.repeated == ["文化局(文物局)"])
        #expect(roster.others == ["小计 3", "备注 以上为县直部门"])
    }

    @Test(arguments: ["总工会", "合计局", "备案办公室", "说明书管理局", "共青团青石县委员会", "共和镇人民政府", "注册会计师协会", "12345热线中心"])
    func `names that begin like a footer are names`(_ name: String) throws {
        #expect(try names(RosterTable(lines: "水利局\n\(name)\n")) == ["水利局", name])
    }

    @Test(arguments: [
        ("文化和旅游局\n（文物局）", "文化和旅游局（文物局）"), ("文化和旅游局 （文物局）", "文化和旅游局（文物局）"), ("水利局\u{200B}", "水利局"),
        ("Foreign  Affairs\nOffice", "Foreign Affairs Office"),
    ])
    func `a name in a cell may be broken over lines`(_ cell: String, _ name: String) throws {
        let table = RosterTable([RosterTable.Row(["单位"]), RosterTable.Row([cell])])
        #expect(AgencyName(try #require(try names(table).first)) == AgencyName(name))
    }
}
