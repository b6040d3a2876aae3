import Testing

@testable import NianbaoCore

@Suite struct GapsAndLeftoversTests {
    private func findings(_ text: String) throws -> [String] {
        let report = CompletedReport(
            try TestEdition.of2021.report("总体情况: |\n  \(text.replacing("\n", with: "\n  "))\n"))
        return ReportCheck.wording.run(report).map(\.rule)
    }

    @Test(arguments: [
        "按时公开（  ）。", "按时公开“”。", "按时公开《》。", "收到申请 件，办结 件。", "收到申请X件。", "收到申请N件。", "收到申请**件。", "2023年X月X日公开。",
        "2023年 月 日公开。",
        "按时公开（数据待核实）。", "级别待定。", "按时公开TODO。", "【请办公室补充】", "公开&nbsp;信息。", "公开。<br>答复。", "错误！未找到引用源。", "公开\u{FFFD}信息。",
        "收到申请？件。",
    ])
    func `gaps and what pasting leaves are found`(_ text: String) throws {
        #expect(try findings(text) == ["f.placeholders"])
    }

    @Test(arguments: [
        "邮箱为xx@qs.gov.cn。", "尚有待核实的线索，机制有待核实。", "收到申请件均答复。", "比重3<5，A&B。", "“1+N”制度，X光机2台。", "请公开（请见第三条）。", "级别待定性。",
    ])
    func `what only looks like a gap is left alone`(_ text: String) throws { #expect(try findings(text) == []) }

    @Test(arguments: [
        "更新了了。", "水平和和质量提高。", "在在县政府网站公开。", "2023年年，公开信息。", "收到15件件。", "进行考核核。", "一是是更新不够。", "按时答复申请。按时答复申请。",
        "收到申请15件，办结14件。收到申请15件，办结14件。",
    ])
    func `what is written twice is found`(_ text: String) throws { #expect(try findings(text) == ["f.doubled_words"]) }

    @Test(arguments: [
        "为了了解情况，平和和谐，在在线办理方面。", "2023年年底，件件有着落，不了了之。", "工作作风好。", "未收到，未收到。",
    ])
    func `what is rightly there twice is left alone`(_ text: String) throws { #expect(try findings(text) == []) }

    @Test(arguments: [
        ("按时答复，,没有逾期。", "f.doubled_signs"), ("没有逾期.。", "f.doubled_signs"), ("，按时答复。", "f.doubled_signs"),
        ("公开信息 ，及时。", "f.blanks"),
        ("招生、 资助信息。", "f.blanks"), ("第一，公开不及时。第三，解读不够。", "f.numbering"), ("一要检查，三要培训。", "f.numbering"),
        ("①不及时。③不够。", "f.numbering"),
        ("（一）问题。\n二）改进。", "f.pairs"), ("网站   180   76%", "f.pasted_table"), ("网站│180│76%", "f.pasted_table"),
        ("网站\t180", "f.pasted_table"),
        ("※公开信息。", "f.bullets"), ("→公开信息。", "f.bullets"), ("收到申请15件，其中", "f.paragraph_end"),
        ("更新较慢，\n按季检查。", "f.paragraph_end"),
        ("全年收到申请15件，均在期限内办理，没有逾期答复，申请人总体满意", "f.paragraph_end"), ("国办公开办函〔2021〕第30号", "f.document_numbers"),
        ("国办公开办函﹝2021﹞30号", "f.document_numbers"),
    ])
    func `other slips of typing are found`(_ text: String, _ rule: String) throws {
        #expect(try findings(text) == [rule])
    }

    @Test(arguments: [
        "一是抓发布，其中一是网站，二是公众号；二是抓解读。", "第一，抓目录；第二，抓更新。", "第一、第三季度公开。", "三要素齐全，一要点。", "床位占有率102%，占年初预算的108%，占编制数的105%。",
        "公告〔2023〕第6号。", "比例3:1，10:30开会。",
    ])
    func `sound sentences are left alone`(_ text: String) throws { #expect(try findings(text) == []) }
}
