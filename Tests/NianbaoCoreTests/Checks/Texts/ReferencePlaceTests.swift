import Testing

@testable import NianbaoCore

/// A reference that stands for nothing is reported where its braces open, however the file writes the text.
@Suite struct ReferencePlaceTests {
    private let edition = TestEdition.of2021

    /// The places of references to 甲, which there is nowhere, in a file with this body.
    private func places(_ marked: Marked) throws -> [Finding] {
        ReportCheck.references.run(try edition.completed(file: marked.text))
    }

    private func marked(_ body: String) -> Marked { Marked(edition.head + body) }

    private func expectPlaces(_ marked: Marked, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let findings = try places(marked)
        #expect(findings.map(\.mark) == marked.marks("ref.unknown"), sourceLocation: sourceLocation)
        for finding in findings {
            #expect(finding.excerpt(of: marked.text) == "{{甲}}", sourceLocation: sourceLocation)
        }
    }

    @Test(arguments: [
        "总体情况: |\n  ▸{{甲}}\n", "总体情况: |\n  一▸{{甲}}二▸{{甲}}\n", "总体情况: |\n  一\n  二▸{{甲}}三\n  ▸{{甲}}\n",
        "总体情况: |\n      一▸{{甲}}\n", "总体情况: |-\n  ▸{{甲}}\n", "总体情况: |+\n  ▸{{甲}}\n\n", "总体情况: | # 注\n  ▸{{甲}}\n",
        "总体情况:\n  |\n    ▸{{甲}}\n", "总体情况: |\n  一\n    二▸{{甲}}\n", "总体情况: |\n  　　一▸{{甲}}\n", "总体情况: |\n  一\t▸{{甲}}\n",
        "总体情况: |\n  一 ▸{{甲}}  二  ▸{{甲}}  \n",
    ])
    func `in a block`(_ body: String) throws { try expectPlaces(marked(body)) }

    @Test(arguments: [
        "总体情况: |2\n    一▸{{甲}}\n  二▸{{甲}}\n", "总体情况: |4\n    一▸{{甲}}\n", "总体情况: |2-\n   ▸{{甲}}\n",
        "总体情况: |2\n      \n  一▸{{甲}}\n", "总体情况: |1\n   一▸{{甲}}\n ▸{{甲}}\n",
    ])
    func `in a block with an indentation of its own`(_ body: String) throws { try expectPlaces(marked(body)) }

    @Test(arguments: ["总体情况: |\n\n\n  ▸{{甲}}\n", "总体情况: |\n \n  \n  ▸{{甲}}\n\n  一▸{{甲}}\n"])
    func `in a block that begins with blank lines`(_ body: String) throws { try expectPlaces(marked(body)) }

    @Test(arguments: [
        "总体情况: |\n  🙂👨‍👩‍👧▸{{甲}}\n", "总体情况: |\n  e\u{301}▸{{甲}}\n", "总体情况: |\n  𠮷野▸{{甲}}\u{200B}▸{{甲}}\n",
    ])
    func `behind wide and compound characters`(_ body: String) throws { try expectPlaces(marked(body)) }

    @Test(arguments: [
        "总体情况: |\n  一\n  二▸{{甲}}\n存在问题: 三▸{{甲}}\n", "总体情况: >\n  一\n  二▸{{甲}}\n", "总体情况: \"一\n  二▸{{甲}}\"\n",
    ])
    func `in a file with Windows line ends`(_ body: String) throws {
        let marked = Marked((edition.head + body).replacing("\n", with: "\r\n"))
        #expect(try places(marked).map(\.span?.start) == marked.positions)
    }

    @Test(arguments: ["\r", "\r\n"])
    func `in a file with rarer line ends`(_ lineEnd: String) throws {
        let body = "总体情况: |\n  一\n  二▸{{甲}}\n"
        let lines = Marked(edition.head + body)
        let marked = Marked((edition.head + body).replacing("\n", with: lineEnd))
        #expect(try places(marked).map(\.mark) == lines.marks("ref.unknown"))
    }

    @Test func `behind an invisible break of Word`() throws {
        let body = "导语: |\n  一\u{2028}二\n总体情况: |\n  三\u{B}四▸{{甲}}\n"
        let marked = Marked(edition.head + body)
        #expect(try places(marked).filter { $0.rule == "ref.unknown" }.map(\.span?.start) == marked.positions)
    }

    @Test(arguments: [
        "总体情况: 一▸{{甲}}二▸{{甲}}\n", "总体情况:   一  ▸{{甲}}\n", "总体情况:\n  一▸{{甲}}\n", "总体情况: \"▸{{甲}}二▸{{甲}}\"\n",
        "总体情况: '▸{{甲}}二▸{{甲}}'\n", "总体情况:\n  \"一▸{{甲}}\"\n", "导语: 一▸{{甲}}\n", "导语: |\n  一\n  二▸{{甲}}\n",
        "\"总体情况\": \"▸{{甲}}\"\n",
    ])
    func `on the key's line or behind it`(_ body: String) throws { try expectPlaces(marked(body)) }

    @Test(arguments: [
        #"总体情况: "一\n二▸{{甲}}""#, #"总体情况: "\"一\"\\▸{{甲}}""#, #"总体情况: "\u4e00\U0001F642\x41▸{{甲}}\t▸{{甲}}""#,
        #"总体情况: "\u3000\x20\_▸{{甲}}""#, "总体情况: '它''s 说''▸{{甲}}'", "总体情况: \"一\\\n  二▸{{甲}}\"",
        "总体情况: \"一 \\n\\\n   \\ 二▸{{甲}}\"",
    ])
    func `behind escapes in quotes`(_ body: String) throws { try expectPlaces(marked(body + "\n")) }

    @Test(arguments: [
        "总体情况: >\n  一\n  二▸{{甲}}\n  三\n\n  四▸{{甲}}\n", "总体情况: >-\n\n   一\n     二▸{{甲}}\n   三▸{{甲}}\n",
        "总体情况: \"一\n\n  二▸{{甲}}\n  三▸{{甲}}\"\n", "总体情况: '一\n  二''▸{{甲}}'\n",
    ])
    func `in text whose lines are joined`(_ body: String) throws { try expectPlaces(marked(body)) }

    @Test(arguments: [
        "总体情况: 一▸{{甲}}\n  二▸{{甲}}\n\n   三▸{{甲}}\n", "总体情况: |一▸{{甲}}\n  二▸{{甲}}\n", "总体情况: 一 #二▸{{甲}}\n",
        "总体情况：\n一▸{{甲}}\n　　二▸{{甲}}\n", "总体情况: 一\n二▸{{甲}}\n",
    ])
    func `in text that does not stand below its bar`(_ body: String) throws { try expectPlaces(marked(body)) }

    @Test(arguments: [
        "总体情况：一▸{{甲}}\n", "总体情况：|\n  一▸{{甲}}\n　　二▸{{甲}}\n　三\n", "总体情况： ｜\n\t一▸{{甲}}\n　 二▸{{甲}}\n",
        "总体情况:一▸{{甲}}\n", "导语：\"一▸{{甲}}\"\n", "总体情况：>\n　　一\n　　二▸{{甲}}\n",
    ])
    func `in a file with Chinese punctuation for YAML's`(_ body: String) throws { try expectPlaces(marked(body)) }

    @Test(arguments: ["申请: [0\n总体情况: |\n  一▸{{甲}}\n存在问题: 二▸{{甲}}\n", "总体情况: |\n  一▸{{甲}}\n申请:\n 新收: 0\n  合: 1\n"])
    func `in a broken file`(_ body: String) throws { try expectPlaces(marked(body)) }

    @Test func `in a text of thousands of lines and of one long line`() throws {
        let many = String(repeating: "  甲乙丙丁戊己庚辛\n", count: 3000)
        try expectPlaces(marked("总体情况: |\n\(many)  一▸{{甲}}\n"))
        try expectPlaces(marked("总体情况: \(String(repeating: "甲乙 丙丁", count: 3000))▸{{甲}}\n"))
    }

    @Test func `an opening without an end reaches to the end of its line`() throws {
        let marked = marked("总体情况: |\n  一▸{{年度}件。\n  ▸}}二\n")
        let findings = try places(marked)
        #expect(findings.map(\.mark) == marked.marks("ref.syntax"))
        #expect(findings.first?.excerpt(of: marked.text) == "{{年度}件。")
    }

    @Test func `a reference that is written in a report made in memory is reported at the text's place`() throws {
        var report = try edition.filled().stated
        report.narratives[0] = Narrative("{{甲}}", span: SourceSpan(line: 7, column: 1, length: 4))
        #expect(ReportCheck.references.run(CompletedReport(report)).map(\.mark) == ["7:1 ref.unknown"])
    }

    @Test func `a text with nothing but faults is reported a hundred times`() throws {
        let marked = marked("总体情况: 一\(String(repeating: "{{甲}}", count: 2000))\n")
        #expect(try places(marked).count == 100)
    }
}
