import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

@Suite struct RollupCommandTests {
    private let units: UnitFolder

    init() throws { units = try UnitFolder() }

    private let received = "申请.新收.自然人"

    // MARK: Summing

    @Test func `the sum of the units is written with where it comes from`() throws {
        let run = units.rollup("-o", units.region, "--roster", units.roster)
        #expect(run.code == 0, "\(run.error)")
        #expect(try units.figure(received) == 6)
        let report = try #require(try units.report())
        #expect(report.scope == .region && report.agency == "青石县")
        #expect(report.sources.map(\.agency) == UnitFolder.names)
        #expect(report.sources.map(\.file) == UnitFolder.names.map { "单位/\($0).yaml" })
        let hashes = try UnitFolder.names.map { contentHash(Array(try units.folder.bytes("单位/\($0).yaml"))) }
        #expect(report.sources.map(\.hash) == hashes)
    }

    @Test func `all units are listed with how they stand`() throws {
        let run = units.rollup("--lang", "zh", "--roster", units.roster)
        #expect(run.output.hasPrefix("单位 "))
        for name in UnitFolder.names { #expect(run.output.contains("\n\(name) ")) }
        #expect(run.output.hasSuffix("共 3 个单位：3 个已计入\n"))
        #expect(try units.folder.names == ["单位", "名单.txt"].sorted())
    }

    @Test func `a roll-up of roll-ups is the same thing`() throws {
        #expect(units.rollup("-o", units.region).code == 0)
        let city = units.folder.path("市.yaml")
        let run = CommandRun("rollup", units.region, "--agency", "青石市", "--year", "2024", "-o", city, "--allow-errors")
        #expect(run.code == 0, "\(run.output)")
        #expect(try units.folder.text("市.yaml").contains("{机关: 青石县, 文件: 青石县2024.yaml, SHA-256: "))
    }

    @Test func `the result is not summed into itself`() throws {
        let inside = "\(units.units)/青石县.yaml"
        for _ in 0..<2 { #expect(units.rollup("-o", inside, "--update").code == 0) }
        let text = try units.folder.text("单位/青石县.yaml")
        #expect(text.contains(/新收: +\[ +6,/))
    }

    @Test func `a file that is there is left alone unless it is to be brought up to date`() throws {
        #expect(units.rollup("-o", units.region).code == 0)
        let text = try units.folder.text("青石县2024.yaml").replacing("其他事项: |\n  待填", with: "其他事项: 无")
        try units.folder.put("青石县2024.yaml", text)
        try units.put("青石县水利局", received: 10)
        let refused = units.rollup("-o", units.region)
        #expect(refused.code == 2 && refused.error.contains("--update"))
        #expect(try units.folder.text("青石县2024.yaml") == text)
        #expect(units.rollup("-o", units.region, "--update").code == 0)
        #expect(try units.figure(received) == 15)
        #expect(try units.folder.text("青石县2024.yaml").contains("\n其他事项: 无\n"))
    }

    @Test(arguments: ["机关: 青石县\n年度: 2023\n口径: 行政区域\n", "机关: 青石县\n年度: 2024\n", "机关: 白石县\n年度: 2024\n口径: 行政区域\n"])
    func `a file with something else is never changed`(_ text: String) throws {
        try units.folder.put("青石县2024.yaml", text)
        #expect(units.rollup("-o", units.region, "--update").code == 2)
        #expect(try units.folder.text("青石县2024.yaml") == text)
    }

    @Test func `the result can go to the screen`() throws {
        let run = units.rollup("-o", "-")
        #expect(run.code == 0 && run.output.hasPrefix("# 青石县2024年") && run.error.contains("3 summed"))
    }

    // MARK: Guards

    /// Runs that must write nothing, with what they have to say.
    private func refuses(_ says: String, _ options: String...) throws {
        let run = CommandRun(
            ["rollup", units.units, "--agency", "青石县", "--year", "2024", "-o", units.region] + options)
        #expect(run.code == 1 && run.output.contains(says), "\(run.output)\(run.error)")
        #expect(run.error.contains("was not written"))
        #expect(try !units.folder.names.contains("青石县2024.yaml"))
    }

    @Test func `a unit with errors stops it`() throws {
        try units.folder.put("单位/青石县水利局.yaml", ReportText(requests: ReportText.unbalancedRequests).text)
        try refuses("“青石县水利局” has 1 error and was not summed [a.child_valid]")
        let run = units.rollup("-o", units.region, "--allow-errors")
        #expect(run.code == 0)
        #expect(try units.folder.text("青石县2024.yaml").contains("状态: 有错误}"))
    }

    @Test func `a document that cannot be opened stops it, and is recorded if the others are summed`() throws {
        try units.folder.put("单位/截断.docx", "PK\u{3}\u{4}")
        try refuses("holds no report whose agency and year can be read [a.complete]")
        #expect(units.rollup("-o", units.region, "--partial").code == 1)
        #expect(try units.folder.text("青石县2024.yaml").contains("{文件: 单位/截断.docx, 状态: 未计入}"))
        let check = CommandRun("check", units.region, "--lang", "zh")
        #expect(check.output.contains("有 1 个单位没有计入：单位/截断.docx"), "\(check.output)")
        let compared = units.compare()
        #expect(compared.code == 1 && compared.output.contains("截断.docx"))
        // Once it is gone, nothing is missing.
        try units.folder.remove("单位/截断.docx")
        #expect(units.rollup("-o", units.region, "--update").code == 0)
        #expect(try !units.folder.text("青石县2024.yaml").contains("截断"))
    }

    @Test func `a folder that is not there is not a unit`() throws {
        let run = CommandRun("rollup", units.folder.path("没有"), "--agency", "青石县", "--year", "2024", "--lang", "zh")
        #expect(run.code == 2 && run.output.isEmpty && run.error.contains("找不到文件"), "\(run.output)\(run.error)")
    }

    @Test func `a missing unit stops it`() throws {
        try units.folder.put("名单.txt", UnitFolder.names.joined(separator: "\n") + "\n青石县审计局\n")
        try refuses("名单.txt:4:1: error: 1 unit has not delivered: 青石县审计局 [a.complete]", "--roster", units.roster)
        let run = units.rollup("-o", units.region, "--roster", units.roster, "--partial")
        #expect(run.code == 1)
        #expect(try units.folder.text("青石县2024.yaml").contains("{机关: 青石县审计局, 状态: 未报送}"))
        #expect(CommandRun("check", units.region).output.contains("[a.complete]"))
    }

    @Test func `a unit that was summed before and is gone stops bringing up to date`() throws {
        #expect(units.rollup("-o", units.region).code == 0)
        try units.put("青石县水利局", received: 10)
        try units.folder.remove("单位/青石县民政局.yaml")
        let before = try units.folder.text("青石县2024.yaml")
        let refused = units.rollup("-o", units.region, "--update", "--lang", "zh")
        #expect(refused.code == 1)
        #expect(refused.output.contains("\n\(units.region): 错误：年报的“汇总”里有、这里没有的 1 个单位：青石县民政局"))
        #expect(try units.folder.text("青石县2024.yaml") == before)
        // Written, and still not complete.
        #expect(units.rollup("-o", units.region, "--update", "--partial").code == 1)
        #expect(try units.report()?.sources.first { $0.agency == "青石县民政局" }?.state == .missing)
        #expect(try units.figure(received) == 13)
        // What was missing then is still due.
        let again = units.rollup("-o", units.region, "--update", "--lang", "zh")
        #expect(again.code == 1 && again.output.contains("1 个单位：青石县民政局"))
    }

    @Test func `a comparison names the units that the region has summed and that are gone`() throws {
        #expect(units.rollup("-o", units.region).code == 0)
        try units.folder.remove("单位/青石县民政局.yaml")
        let run = units.compare("--lang", "zh")
        #expect(run.code == 1)
        #expect(run.output.contains("\n\(units.region): 错误：年报的“汇总”里有、这里没有的 1 个单位：青石县民政局"))
    }

    @Test(arguments: [
        ("表.xlsx", "-o 表.yaml; for the workbook, add --workbook 表.xlsx"),
        ("表.XLS", "-o 表.yaml; for the workbook, add --workbook 表.xlsx"),
        ("表.csv", "-o 表.yaml; for a table of figures, run nianbao facts … -o 表.csv"),
        ("表.db", "-o 表.yaml; for a table of figures"), ("表.docx", "a document"), ("表.txt", "a text file"),
    ])
    func `a result is not written under the name of something else`(_ name: String, _ says: String) throws {
        let run = units.rollup("-o", units.folder.path(name))
        #expect(run.code == 2 && run.output.isEmpty, "\(run.output)")
        #expect(run.error.replacing(units.folder.path + "/", with: "").contains(says), "\(run.error)")
        #expect(try units.folder.names == ["单位", "名单.txt"].sorted())
    }

    @Test(arguments: ["青石县", "青石县.yml", "青石县.YAML", "青石县.2024"])
    func `a name that promises nothing else will do`(_ name: String) throws {
        #expect(units.rollup("-o", units.folder.path(name)).code == 0)
        #expect(try units.folder.names.contains(name))
    }

    @Test func `a workbook without a result is refused`() throws {
        let run = units.rollup("--workbook", units.folder.path("底稿.xlsx"), "--lang", "zh")
        #expect(run.code == 64 && run.error.contains("--workbook 要和 -o 一起用"))
        #expect(try units.folder.names == ["单位", "名单.txt"].sorted())
    }

    @Test(arguments: ["底稿.csv", "底稿.yaml", "底稿.docx"])
    func `a workbook does not get the name of something else`(_ name: String) throws {
        let run = units.rollup("-o", units.region, "--workbook", units.folder.path(name), "--lang", "zh")
        #expect(run.code == 2 && run.error.contains("请写 --workbook \(units.folder.path("底稿.xlsx"))\n"))
        #expect(try units.folder.names == ["单位", "名单.txt"].sorted())
    }

    @Test func `a unit whose year cannot be read is summed into none`() throws {
        try units.put("青石县水利局", received: 1, year: "2O24")
        let run = units.rollup("-o", units.region, "--allow-errors", "--partial", "--lang", "zh")
        #expect(run.output.contains("无法识别是哪个机关、哪个年度的年报"))
        #expect(try units.figure(received) == 5)
    }

    @Test func `a unit of another year stops it`() throws {
        try units.put("青石县水利局", received: 1, year: "2023")
        try refuses("“青石县水利局” reports on 2023; 2024 is being summed [a.complete]")
    }

    @Test func `a unit that delivers twice stops it`() throws {
        try units.put("青石县水利局", received: 1, as: "水利局改")
        try refuses("“青石县水利局” has delivered twice", "--partial", "--allow-errors")
    }

    @Test func `a unit that is not on the list stops it`() throws {
        try units.put("青石县审计局", received: 1)
        try refuses("“青石县审计局” is not on the list", "--roster", units.roster)
    }

    @Test func `a file that is no report stops it`() throws {
        try units.folder.put("单位/通讯录.yaml", "电话: 1\n")
        try refuses("holds no report whose agency and year can be read")
    }

    @Test func `a folder that is not there stops it`() throws {
        let run = units.rollup("-o", units.region, units.folder.path("没有"))
        #expect(run.code == 1 || run.code == 2)
        #expect(try !units.folder.names.contains("青石县2024.yaml"))
    }

    @Test(arguments: [[], ["--agency", "甲"], ["--year", "2024"], ["--compare", "a.yaml", "--year", "2024"]])
    func `what is missing on the command line is reported`(_ options: [String]) {
        #expect(CommandRun(["rollup", units.units] + options).code == 64)
    }

    // MARK: The list

    @Test func `the list may be a column of a table`() throws {
        let rows = UnitFolder.names.enumerated().map { "\($0 + 1),\($1),\n" }.joined()
        let roster = try units.folder.put("名单.csv", "序号,单位名称,联系人\n" + rows)
        #expect(units.rollup("--roster", roster).code == 0)
        let unclear = try units.folder.put("表.csv", "序号,甲\n" + rows)
        let run = units.rollup("--roster", unclear)
        #expect(run.code == 2 && run.error.contains("--roster-column: 序号, 甲"))
        #expect(units.rollup("--roster", unclear, "--roster-column", "甲").code == 0)
    }

    @Test(arguments: [
        ("名单.csv", "单位,机关全称\n农口,青石县水利局\n社会口,青石县民政局\n", "读的是“单位”一列，2 个名称，如“农口”"),
        ("名单.txt", "青石县审计局\n", "读的是第 1 列，1 个名称，如“青石县审计局”"),
    ])
    func `a list with none of the units is reported once`(_ name: String, _ text: String, _ says: String) throws {
        let roster = try units.folder.put(name, text)
        let run = units.rollup("--roster", roster, "-o", units.region, "--partial", "--lang", "zh")
        #expect(run.code == 2 && run.output.isEmpty, "\(run.output)")
        #expect(run.error.contains(says) && run.error.contains("--roster-column"), "\(run.error)")
        #expect(try !units.folder.names.contains("青石县2024.yaml"))
    }

    @Test(arguments: [
        (
            "zh", "名单“名单.txt”里重复、只算一个的单位：青石县水利局\n",
            "名单“名单.txt”里没有算作单位的行：合计：3家、备注：已撤并的不列\n"
        ),
        (
            "en", "on the list “名单.txt” more than once, and counted once: 青石县水利局\n",
            "rows of the list “名单.txt” that were not counted as units: 合计：3家, 备注：已撤并的不列\n"
        ),
    ])
    func `what counts once on the list, or not at all, is shown`(
        _ language: String, _ repeated: String, _ others: String
    ) throws {
        let rest = "青石县 水利局\n合计：3家\n3\n备注：已撤并的不列\n"
        try units.folder.put("名单.txt", UnitFolder.names.joined(separator: "\n") + "\n" + rest)
        let run = units.rollup("--roster", units.roster, "--lang", language)
        let remarks = run.error.replacing(units.roster, with: "名单.txt")
        #expect(run.code == 0 && remarks == repeated + others, "\(remarks)")
    }

    @Test func `a list without repetitions and footers is not spoken of`() {
        #expect(units.rollup("--roster", units.roster).error == "")
    }

    @Test func `the region's own report is known whatever its spaces and brackets`() throws {
        let arguments = ["rollup", units.units, "--year", "2024", "-o", units.region]
        #expect(CommandRun(arguments + ["--agency", "青石县（试点）"]).code == 0)
        try units.put("青石县水利局", received: 9)
        #expect(CommandRun(arguments + ["--update", "--agency", "青石县 (试点)"]).code == 0)
        #expect(try units.report()?.agency == "青石县（试点）")
        #expect(try units.figure("申请.新收.自然人") == 14)
    }

    @Test func `a text has no sheets`() {
        let run = units.rollup("--roster", units.roster, "--roster-sheet", "名单")
        #expect(run.code == 2 && run.error.contains("leave --roster-sheet out"))
    }

    // MARK: Adjustments

    private let joint = """
        调整:
          - {位置: 申请.新收.自然人, 数额: -1, 理由: 两个单位联合答复}
          - {位置: 申请.予以公开.自然人, 数额: -1, 理由: 两个单位联合答复}

        """

    @Test func `adjustments are applied and listed, and stay when the report is brought up to date`() throws {
        let file = try units.folder.put("调整.yaml", joint)
        #expect(units.rollup("-o", units.region, "--adjustments", file).code == 0)
        #expect(try units.figure(received) == 5)
        try units.put("青石县水利局", received: 10)
        #expect(units.rollup("-o", units.region, "--update").code == 0)
        #expect(try units.figure(received) == 14)
        #expect(try units.report()?.adjustments.map(\.amount) == [-1, -1])
        #expect(CommandRun("fmt", "--check", units.region).code == 0)
    }

    @Test(arguments: [
        ("申请.新收.自然人, 数额: 一件", ":2:25: error"), ("申请.新收.总计, 数额: -1", "is a total"),
    ])
    func `faulty adjustments stop it at their place`(_ entry: String, _ says: String) throws {
        let file = try units.folder.put("调整.yaml", "调整:\n  - {位置: \(entry), 理由: 两个单位联合答复}\n")
        let run = units.rollup("-o", units.region, "--adjustments", file)
        #expect(run.code == 2 && run.error.contains(says), "\(run.error)")
        #expect(try !units.folder.names.contains("青石县2024.yaml"))
    }

    @Test func `an adjustment below zero stops it`() throws {
        let file = try units.folder.put("调整.yaml", joint.replacing("-1", with: "-7"))
        let run = units.rollup("-o", units.region, "--adjustments", file)
        #expect(run.code == 1 && run.error.contains("调整.yaml:2:25: error: with this adjustment"), "\(run.error)")
    }

    // MARK: Comparing

    @Test func `a region agrees with its units`() throws {
        units.rollup("-o", units.region)
        let run = units.compare("--roster", units.roster)
        #expect(run.code == 0 && run.output.hasSuffix("青石县2024.yaml: no findings\n"), "\(run.output)")
    }

    @Test func `a unit that was left out is named`() throws {
        units.rollup("-o", units.region)
        try units.put("青石县审计局", received: 7)
        let run = units.compare("--lang", "zh")
        #expect(run.code == 0)
        #expect(run.output.contains("差额正好是“青石县审计局”的数：多半是漏计了这个单位 [a.cell_sum]"))
        #expect(units.compare("--strict").code == 1)
    }

    @Test func `a difference may be explained in the region's report`() throws {
        units.rollup("-o", units.region)
        let wrong = try units.folder.text("青石县2024.yaml").replacing("行政许可:       60", with: "行政许可:       61")
        let waiver = "\n说明:\n  - {规则: a.cell_sum, 位置: 主动公开.第五项.行政许可, 相差: 1, 理由: 垂直单位另报1件}\n"
        try units.folder.put("青石县2024.yaml", wrong)
        #expect(units.compare("--strict").code == 1)
        try units.folder.put("青石县2024.yaml", wrong + waiver)
        let run = units.compare("--strict")
        #expect(run.code == 0 && run.output.contains("accepted:"), "\(run.output)")
        #expect(!CommandRun("check", "--all", units.region).output.contains("waiver.unused"))
    }

    @Test func `what differs can be given to programs`() throws {
        units.rollup("-o", units.region)
        try units.put("青石县水利局", received: 2)
        let run = units.compare("--format", "json")
        #expect(run.output.hasPrefix("{") && run.output.contains("\"a.cell_sum\""))
        #expect(run.error.contains("3 summed"))
    }

    @Test(arguments: [
        (["2023"], "是 2024 年度的，各单位的年报是 2023 年度的，没有核对；多半有一边的年度写错了"),
        (["2023", "2025"], "各单位的年报是 2023、2025 年度的"),
    ])
    func `units of other years than the region's are reported once`(_ years: [String], _ says: String) throws {
        units.rollup("-o", units.region)
        for (index, name) in UnitFolder.names.enumerated() {
            try units.put(name, received: 1, year: years[index % years.count])
        }
        let run = units.compare("--lang", "zh")
        #expect(run.code == 2 && run.output.isEmpty, "\(run.output)")
        #expect(run.error.contains(says), "\(run.error)")
    }

    @Test func `without a unit that can be summed nothing is compared`() throws {
        units.rollup("-o", units.region)
        for name in UnitFolder.names { try units.folder.put("单位/\(name).yaml", "电话: 1\n") }
        let run = units.compare("--lang", "zh")
        #expect(run.code == 2 && run.error.hasSuffix("没有核对“\(units.region)”；先解决上面的问题\n"), "\(run.error)")
        #expect(run.output.contains("无法识别是哪个机关") && !run.output.contains("[a.cell_sum]"))
    }

    @Test func `one unit of another year does not end a comparison`() throws {
        units.rollup("-o", units.region)
        try units.put(UnitFolder.names[0], received: 1, year: "2023")
        let run = units.compare()
        #expect(run.code == 1 && run.output.contains("reports on 2023; 2024 is being summed"))
    }

    @Test func `a report that is no region's is not compared`() throws {
        try units.put("青石县人民政府", received: 6)
        let run = CommandRun("rollup", units.units, "--compare", "\(units.units)/青石县人民政府.yaml")
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(run.error.contains("it is one organ's own report and no region's"), "\(run.error)")
    }

    @Test func `a comparison with missing units fails`() throws {
        units.rollup("-o", units.region)
        try units.folder.put("名单.txt", UnitFolder.names.joined(separator: "\n") + "\n青石县审计局\n")
        #expect(units.compare("--roster", units.roster).code == 1)
    }
}
