import Testing

@testable import NianbaoCore

@Suite struct ReturnSlipTests {
    private let rule = Rule(id: "t.error", statement: Bilingual("必须"))
    private let warning = Rule(id: "t.warning", severity: .warning, statement: Bilingual("请看"))

    private func text(
        _ findings: [Finding], due: String? = nil, author: String? = nil, isReportFile: Bool = false
    ) throws -> String {
        let day = try #require(CalendarDay("2025-01-14"))
        let slip = ReturnSlip(
            ReturnSlip.Subject(
                agency: "某局", title: "某局年报", kind: "年报", version: 2, received: day, isReportFile: isReportFile),
            findings, on: nil,
            day: day, due: due.flatMap { CalendarDay($0) }, author: author)
        return PlainTextWriter.text(of: slip.document, tables: .tabbed)
    }

    private func finding(_ rule: Rule, in place: FindingPlace?, _ message: String = "合计不对") -> Finding {
        Finding(rule, in: place, Bilingual(message), advice: Bilingual("重新加一遍"))
    }

    @Test func `each error has its place, what is wrong and what to do`() throws {
        let text = try text([finding(rule, in: .sheet("申请", reference: "D5")), finding(rule, in: nil, "缺一部分")])
        #expect(text.contains("\n1\t申请!D5\t合计不对\t重新加一遍\n2\t全文\t缺一部分\t重新加一遍\n"))
        #expect(text.contains("（第2份）经检查有 2 处错误，现予退回。请按下表更正，尽快重新报送。"))
    }

    @Test func `places of texts and documents are in Chinese`() throws {
        let span = SourceSpan(line: 9, column: 12, length: 1)
        let text = try text([finding(rule, in: .text(span)), finding(rule, in: .cell(row: 3, column: 4, table: 2))])
        #expect(text.contains("\t第9行第12列\t") && text.contains("\t表2第4行第5列\t"))
    }

    @Test(arguments: [
        ("核对；正文写成 {{申请.新收.总计}}", "核对"), ("在文件里加上“存在问题:”；nianbao new 生成的空白年报里有", "补上或者改正"),
    ])
    func `those who sent a document do not see how report files are written`(_ advice: String, _ shown: String) throws {
        let finding = Finding(rule, in: nil, Bilingual("缺一部分"), advice: Bilingual(advice))
        #expect(try text([finding]).contains("\t缺一部分\t\(shown)\n"))
        #expect(try text([finding], isReportFile: true).contains("\t缺一部分\t\(advice)\n"))
    }

    @Test func `warnings are to be looked at, and hints are left out`() throws {
        let hint = Rule(id: "t.hint", severity: .hint, statement: Bilingual("看"))
        let text = try text([
            finding(rule, in: nil), finding(warning, in: nil, "相差悬殊"), finding(hint, in: nil, "可改引用"),
        ])
        #expect(text.contains("一、必须改正的") && text.contains("二、请核对的") && text.contains("并核对另外列出的 1 处"))
        #expect(!text.contains("可改引用"))
    }

    @Test func `the last day and who returns it are as given`() throws {
        let text = try text([finding(rule, in: nil)], due: "2025-01-25", author: "县政务公开办 李某")
        #expect(text.contains("于2025年1月25日前重新报送") && text.hasSuffix("县政务公开办 李某\n2025年1月14日\n"))
    }

    @Test func `of very many errors the first are listed`() throws {
        let text = try text((1...130).map { finding(rule, in: nil, "第\($0)个") })
        #expect(text.contains("第100个") && !text.contains("第101个") && text.contains("还有 30 处"))
    }

    @Test func `what a document says cannot break the table`() throws {
        #expect(try text([finding(rule, in: nil, "甲\n乙\t丙\u{1B}")]).contains("\t甲␊乙 丙␛\t"))
    }
}
