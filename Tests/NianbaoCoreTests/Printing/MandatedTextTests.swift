import Testing

@testable import NianbaoCore

@Suite struct MandatedTextTests {
    private func text(_ sample: String, isDraft: Bool = false) throws -> String {
        try TestEdition.of2021.completed(file: try Fixture.sample(sample)).printed(isDraft: isDraft).text
    }

    /// The lines of the text below a heading, up to the next one.
    private func section(_ number: String, of text: String) throws -> [Substring] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.hasPrefix(number) && !$0.contains("\t") })
        let next = lines[(start + 1)...].firstIndex { line in
            !line.contains("\t") && ["二、", "三、", "四、", "五、", "六、"].contains { line.hasPrefix($0) }
        }
        return Array(lines[(start + 1)..<(next ?? lines.endIndex)])
    }

    @Test func `the title stands alone on top`() throws {
        let lines = try text("yichuan-2020.yaml").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.prefix(4) == ["伊川县人民政府2020年政府信息公开工作年度报告", "", "一、总体情况", ""])
    }

    @Test func `a draft says so in its title`() throws {
        #expect(try text("yichuan-2020.yaml", isDraft: true).hasPrefix("伊川县人民政府2020年政府信息公开工作年度报告（草稿）\n"))
    }

    @Test func `nothing but the title sets a draft apart from a final text`() throws {
        let draft = try text("qingshi-2023.yaml", isDraft: true)
        #expect(try draft.replacing("（草稿）", with: "") == text("qingshi-2023.yaml"))
    }

    @Test(arguments: ["yichuan-2020.yaml", "qingshi-2023.yaml"])
    func `the six headings come in order`(_ sample: String) throws {
        let headings = PrescribedTables.sections.compactMap { $0.split(separator: "|").last }
        let lines = try text(sample).split(separator: "\n")
        #expect(lines.filter { headings.contains($0) } == headings)
    }

    @Test(arguments: [
        ("yichuan-2020.yaml", "二、", 3, 18), ("yichuan-2020.yaml", "三、", 9, 26), ("yichuan-2020.yaml", "四、", 14, 4),
        ("qingshi-2023.yaml", "二、", 3, 14), ("qingshi-2023.yaml", "三、", 9, 28), ("qingshi-2023.yaml", "四、", 14, 4),
    ])
    func `every line of a table has the same number of tabs`(
        _ sample: String, _ number: String, _ tabs: Int, _ count: Int
    ) throws {
        let lines = try section(number, of: try text(sample)).filter { !$0.isEmpty }
        #expect(lines.map { $0.count { $0 == "\t" } } == Array(repeating: tabs, count: count))
    }

    @Test(arguments: ["二、", "三、", "四、"])
    func `a table has one blank line above and one below`(_ number: String) throws {
        let lines = try section(number, of: try text("yichuan-2020.yaml"))
        #expect(lines.first == "")
        #expect(lines.last == "")
        #expect(lines.dropFirst().dropLast().allSatisfy { !$0.isEmpty })
    }

    @Test(arguments: ["yichuan-2020.yaml", "qingshi-2023.yaml"])
    func `the text ends with one line feed`(_ sample: String) throws {
        let text = try text(sample)
        #expect(text.hasSuffix("\n"))
        #expect(!text.hasSuffix("\n\n"))
    }

    @Test(arguments: ["yichuan-2020.yaml", "qingshi-2023.yaml"])
    func `there is no carriage return`(_ sample: String) throws {
        let crlf = try Fixture.sample(sample).replacing("\n", with: "\r\n")
        let text = try TestEdition.of2021.completed(file: crlf).printed().text
        #expect(!text.unicodeScalars.contains("\r"))
        #expect(try text == self.text(sample))
    }

    @Test func `no two blank lines follow each other`() throws {
        #expect(try !text("qingshi-2023.yaml").contains("\n\n\n"))
    }

    @Test func `a preamble stands between title and sections`() throws {
        let lines = try text("qingshi-2023.yaml").split(separator: "\n")
        #expect(lines[1].hasPrefix("本报告根据《中华人民共和国政府信息公开条例》"))
        #expect(lines[2].hasPrefix("统计期限为2023年1月1日至12月31日。"))
        #expect(lines[3] == "一、总体情况")
    }

    @Test func `paragraphs are separated by one blank line`() throws {
        let lines = try section("五、", of: try text("qingshi-2023.yaml"))
        #expect(lines.enumerated().allSatisfy { $0.element.isEmpty == ($0.offset % 2 == 0) })
    }

    @Test func `figures of every kind are printed`() throws {
        let lines = try text("qingshi-2023.yaml").split(separator: "\n")
        #expect(lines.contains("规章\t/\t/\t/"))
        #expect(lines.contains("行政规范性文件\t3（其中修订1件）\t1\t8"))
        #expect(lines.contains("行政事业性收费\t1.26\t\t"))
        #expect(lines.contains("一、本年新收政府信息公开申请数量\t\t\t9\t3\t0\t0\t2\t1\t15"))
    }

    @Test(arguments: TestEdition.allCases, [1, 2, 3] as [UInt64])
    func `any report has constant tabs in its tables`(_ edition: TestEdition, _ seed: UInt64) throws {
        let report = RandomReport.decorated(on: try edition.form(), seed: seed)
        for table in report.form.sections.compactMap(\.table) {
            let completed = CompletedReport(report)
            let grid = PrintedGrid(Grid(table, of: report.form), of: completed, description: "")
            #expect(grid.texts.joined().allSatisfy { !$0.contains("\t") && !$0.contains("\n") })
        }
    }
}
