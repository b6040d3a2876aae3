import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct FixedReportTests {
    /// Lines of a report as they were typed, and as they are meant.
    struct Slip: CustomTestStringConvertible, Sendable {
        let typed: String
        let meant: String

        init(_ typed: String, _ meant: String) {
            self.typed = typed
            self.meant = meant
        }

        var testDescription: String { typed }
    }

    private func fixed(_ text: String) throws -> FixedReport {
        FixedReport(SourceFile(name: "report.yaml", text: text), ReportReader(try .builtIn()), wording: false)
    }

    private func findings(_ text: String) throws -> [String] {
        try TestEdition.of2021.reading(file: text).findings.map(\.mark)
    }

    static let rows = [
        Slip("  新收：0", "  新收: 0"), Slip("  新收:0", "  新收: 0"), Slip("  新收： ０", "  新收: 0"),
        Slip("\t新收: 0", "  新收: 0"), Slip("　新收: 0", "  新收: 0"), Slip("　　新收: 0", "    新收: 0"),
        Slip("  新收: 1 0 0 0 2 0", "  新收: [1, 0, 0, 0, 2, 0]"),
        Slip("  新收: 1\t0\t0\t0\t2\t0\t3", "  新收: [1, 0, 0, 0, 2, 0, 3]"),
        Slip("  新收: (1,0,0,0,2,0)", "  新收: [1, 0, 0, 0, 2, 0]"), Slip("  新收：（1，0，0，0，2，0）", "  新收: [1, 0, 0, 0, 2, 0]"),
        Slip("  新收: 1,0,0,0,2,0", "  新收: [1, 0, 0, 0, 2, 0]"), Slip("  新收: １、０、０、０、２、０", "  新收: [1, 0, 0, 0, 2, 0]"),
        Slip("  新收: [1 0 0 0 2 0]", "  新收: [1, 0, 0, 0, 2, 0]"),
        Slip("  新收: [1, 0 0, 0, 2, 0]", "  新收: [1, 0, 0, 0, 2, 0]"),
        Slip("  新收: 1 | 0 | 0 | 0 | 2 | 0", "  新收: [1, 0, 0, 0, 2, 0]"),
        Slip("  新收: 1,234 0 0 0 2 0", "  新收: [1234, 0, 0, 0, 2, 0]"),
        Slip("  新收: [1,234, 0, 0, 0, 2, 0]", "  新收: [1234, 0, 0, 0, 2, 0]"),
        Slip("  新收: [12件, 0, 0, 0, ３件, 0]", "  新收: [12, 0, 0, 0, 3, 0]"),
        Slip("  新收: [12人次, 0, 0, 0, 3 篇, 0]", "  新收: [12, 0, 0, 0, 3, 0]"),
        Slip("  新收: [１２, 0, 0, 0, 2, 0]", "  新收: [12, 0, 0, 0, 2, 0]"),
        Slip("  新收: [22（其中网上6件）, 0, 0, 0, 0, 0]", "  新收: [{值: 22, 注: 其中网上6件}, 0, 0, 0, 0, 0]"),
        Slip("  新收: [22(其中网上6件, 当面1件), 0, 0, 0, 0, 0]", "  新收: [{值: 22, 注: \"其中网上6件, 当面1件\"}, 0, 0, 0, 0, 0]"),
        Slip("  新收: [22件（其中网上6件，当面1件）, 0, 0, 0, 0, 0]", "  新收: [{值: 22, 注: 其中网上6件，当面1件}, 0, 0, 0, 0, 0]"),
        Slip("  新收: {自然人：3，其余：0}", "  新收: {自然人: 3,其余: 0}"),
        Slip("  新收: 【1，0，0，0，2，0】", "  新收: [1,0,0,0,2,0]"), Slip("  “新收”: 0", "  \"新收\": 0"),
        Slip("  新收: [1,\u{A0}0, 0, 0, 2, 0]", "  新收: [1, 0, 0, 0, 2, 0]"),
    ]

    @Test(arguments: rows)
    func `a row is written as it was meant`(_ slip: Slip) throws {
        let frame = { (lines: String) in TestEdition.of2021.head + "申请:\n\(lines)\n其他事项: 无\n" }
        #expect(try fixed(frame(slip.typed)).text == frame(slip.meant))
        #expect(try findings(frame(slip.meant)) == [])
    }

    static let changes = [
        Slip("[6, 减4, 2]", "[6, -4, 2]"), Slip("[24, 增加5, 29]", "[24, 5, 29]"), Slip("[24, 增5, 29]", "[24, 5, 29]"),
        Slip("[6, 减少4件, 2]", "[6, -4, 2]"), Slip("[6, 减少 4 人次, 2]", "[6, -4, 2]"),
        Slip("[6, 净增４, 2]", "[6, 4, 2]"), Slip("[6, 持平, 2]", "[6, 0, 2]"),
    ]

    @Test(arguments: changes)
    func `a net change in words is written as a figure`(_ slip: Slip) throws {
        let frame = { (lines: String) in TestEdition.of2019.head + "主动公开:\n  第五项:\n    行政许可: \(lines)\n" }
        #expect(try fixed(frame(slip.typed)).text == frame(slip.meant))
    }

    static let texts = [
        Slip("总体情况：|\n（一）甲\n乙，丙。", "总体情况: |\n  （一）甲\n  乙，丙。"),
        Slip("总体情况: |\n  （一）甲\n乙：丙。\n　　丁。\n\t戊。", "总体情况: |\n  （一）甲\n  乙：丙。\n  丁。\n  戊。"),
        Slip("总体情况: |\n    甲\n  乙", "总体情况: |\n    甲\n    乙"),
        Slip("总体情况：\n甲\n\n乙", "总体情况: |\n  甲\n\n  乙"), Slip("总体情况: \n　　甲\n　　乙", "总体情况: |\n  甲\n  乙"),
        Slip("总体情况\n甲\n乙", "总体情况: |\n  甲\n  乙"), Slip("总体情况: 甲\n乙", "总体情况: |\n  甲\n  乙"),
        Slip("总体情况: 甲\n   乙", "总体情况: |\n   甲\n   乙"), Slip("总体情况: 待填\n甲\n乙", "总体情况: |\n  甲\n  乙"),
        Slip("总体情况: |甲\n乙", "总体情况: |\n  甲\n  乙"), Slip("总体情况: ｜ 甲", "总体情况: |\n  甲"),
        Slip("总体情况: 甲: 乙", "总体情况: |\n  甲: 乙"), Slip("总体情况: 甲 #1号 乙", "总体情况: |\n  甲 #1号 乙"),
        Slip("总体情况: 甲 #1号\n乙", "总体情况: |\n  甲 #1号\n  乙"),
        Slip("总体情况: 甲 # 注\n乙", "总体情况: | # 注\n  甲\n  乙"),
        Slip("导语：甲\n总体情况：|\n乙", "导语: 甲\n总体情况: |\n  乙"),
        Slip("总体情况: |\n其他：甲\n理由：乙", "总体情况: |\n  其他：甲\n  理由：乙"),
    ]

    @Test(arguments: texts)
    func `a text is put where it belongs`(_ slip: Slip) throws {
        let frame = { (lines: String) in TestEdition.of2021.head + "\(lines)\n\n申请: 0\n" }
        #expect(try fixed(frame(slip.typed)).text == frame(slip.meant))
        #expect(try findings(frame(slip.meant)) == [])
    }

    static let fields = [
        Slip("年度: 2023年", "年度: 2023"), Slip("年度: “2023”", "年度: 2023"), Slip("年度：２０２３年度", "年度: 2023"),
        Slip("年度: 2023\n口径: “本机关”", "年度: 2023\n口径: 本机关"), Slip("年度: 2023\n格式：“2021”", "年度: 2023\n格式: 2021"),
        Slip("年度: 2023\n公开日期: 2024年1月2日", "年度: 2023\n公开日期: 2024-01-02"),
        Slip("年度: 2023\n公开日期: 2024.1.20", "年度: 2023\n公开日期: 2024-01-20"),
        Slip("年度: 2023\n标题: 甲 #1号", "年度: 2023\n标题: \"甲 #1号\""),
    ]

    @Test(arguments: fields)
    func `a field is written as it was meant`(_ slip: Slip) throws {
        #expect(try fixed("机关: 某局\n\(slip.typed)\n").text == "机关: 某局\n\(slip.meant)\n")
    }

    @Test(arguments: ["“某局”", "‘某局’", "「某局」"])
    func `quotation marks around a name are taken off`(_ name: String) throws {
        #expect(try fixed("机关: \(name)\n年度: 2023\n").text == "机关: 某局\n年度: 2023\n")
    }

    @Test(arguments: [
        ("requests:\n  new：1 0 0 0 2 0\n", "requests:\n  new: [1, 0, 0, 0, 2, 0]\n"),
        (
            "disclosure:\n  art20_1:\n    norms: [0, 0, 22（其中修订6件）]\n",
            "disclosure:\n  art20_1:\n    norms: [0, 0, {value: 22, note: 其中修订6件}]\n"
        ),
        ("overview：\nText.\nMore.\n", "overview: |\n  Text.\n  More.\n"),
        ("other: text #1 is lost\n", "other: |\n  text #1 is lost\n"),
    ])
    func `a file with English keys keeps them`(_ typed: String, _ meant: String) throws {
        let head = "edition: 2021\nagency: Bureau\nyear: 2023\n"
        let edition = TestEdition.of2021
        #expect(try fixed(head + edition.english(typed)).text == head + edition.english(meant))
    }

    @Test(arguments: [
        "申请:\n  新收: 1 0 0\n", "申请:\n  新收: [1,234,100,0,0,0,0,0]\n", "申请:\n  新收: [3, , 0, 0, 0, 0]\n",
        "申请:\n  新收: [约20, 0, 0, 0, 0, 0]\n", "主动公开:\n  第八项:\n    行政事业性收费: 251000元\n",
        "申请:\n  新收: 1\t\t0\t0\t0\t0\n", "申请:\n  新收: [012, 0, 0, 0, 0, 0]\n", "申请:\n  新收: 无\n",
        "总体情况: 甲 # 注\n", "总体情况: |\n  甲\n备注: 乙\n", "总体情况: |\n  甲\n总体情祝：乙\n", "存在问题:\n  - 甲\n  - 乙\n",
        "申请:\n  新收: [1, 0, 0, 0, 0, 0] 说明\n", "申请:\n  新收: 1,234,0,0,0,0,0\n",
    ])
    func `what could be meant in two ways is left and named`(_ body: String) throws {
        let text = TestEdition.of2021.head + body
        #expect(try fixed(text).text == text)
        #expect(try findings(text) != [])
    }

    @Test(arguments: ["[20, , , , , , 20]", "[3,,0,0,0,0]", "[, 3, 0, 0, 0, 0]", "[3，，0，0，0，0]", "[3, 0, 0, 0, 0, ]"])
    func `an empty cell is named with what to write`(_ list: String) throws {
        let reading = try TestEdition.of2021.reading("申请:\n  新收: \(list)\n")
        #expect(reading.findings.contains { $0.advice?.zh.contains("没有写 0，尚未统计写 待填") == true })
        #expect(!reading.findings.contains { $0.rule == "cell.missing" })
    }

    @Test(arguments: rows + texts)
    func `fixing again changes nothing`(_ slip: Slip) throws {
        let once = try fixed(TestEdition.of2021.head + "申请:\n\(slip.typed)\n").text
        #expect(try fixed(once).changes == [])
    }

    @Test(arguments: ["\r\n", "\n"])
    func `line breaks and all other lines stay`(_ lineBreak: String) throws {
        let lines = ["格式: 2021", "机关: 某局   # 全称", "年度:  2023", "申请:", "  新收：0  ", "  # 注：甲，乙", "总体情况：", "甲", "乙", ""]
        let text = lines.joined(separator: lineBreak)
        let fixed = try fixed(text)
        let meant = lines.map {
            $0 == "  新收：0  " ? "  新收: 0  " : $0 == "总体情况：" ? "总体情况: |" : ["甲", "乙"].contains($0) ? "  " + $0 : $0
        }
        #expect(fixed.text == meant.joined(separator: lineBreak))
        #expect(fixed.changes.map(\.line) == [5, 7, 8, 9])
    }

    @Test(arguments: [TestEdition.of2019, .of2021], 0..<20)
    func `a sound file stays as it is`(_ edition: TestEdition, _ seed: Int) throws {
        let text = ReportWriter.text(of: RandomReport.balanced(on: try edition.form(), seed: UInt64(seed)))
        #expect(try fixed(text).text.hasSameBytes(as: text))
    }

    @Test(arguments: [TestEdition.of2019, .of2021], 0..<40)
    func `slips in a sound file give its figures and texts back`(_ edition: TestEdition, _ seed: Int) throws {
        let text = ReportWriter.text(of: RandomReport.balanced(on: try edition.form(), seed: UInt64(seed)))
        var generator = SplitMix64(seed: UInt64(seed) ^ 0xF1)
        var slips = PlantedSlips(text)
        for _ in 0..<8 { slips.plant(&generator) }
        let sound = try #require(try edition.reading(file: text).report)
        let fixed = try #require(try edition.reading(file: try fixed(slips.text).text).report, "\(slips.text)")
        #expect(fixed.entries.map(\.value) == sound.entries.map(\.value), "\(slips.text)")
        #expect(fixed.narratives.map(\.paragraphs) == sound.narratives.map(\.paragraphs), "\(slips.text)")
    }
}
