import Testing

@testable import NianbaoCore

@Suite struct CulpritTests {
    private func finding(_ figures: [(String, Int)]) throws -> Finding {
        let findings = try TestEdition.of2021.findings(with: figures)
        #expect(findings.count == 1)
        return try #require(findings.first)
    }

    @Test func `a wrong part is reported at its place, with the first statement it contradicts`() throws {
        let marked = Marked(
            TestEdition.of2021.head
                + TestEdition.of2021.applications.replacing(
                    "[30, 21, 0, 0, 14, 0, 65]", with: "[▸30, ▸12, 0, 0, 14, 0, ▸65]"))
        let report = try TestEdition.of2021.completed(file: marked.text)
        let findings = ReportCheck.arithmetic.run(report)
        #expect(findings.map(\.rule) == ["t3.column_total"])
        let finding = try #require(findings.first)
        #expect(finding.span?.start == marked.positions[1])
        #expect(finding.message.zh == "申请.新收.总计：写的是 65，各项相加是 自然人 30 + 商业企业 12 + 法律服务机构 14 = 56，相差 9")
        #expect(finding.disagreement == Disagreement(65, 56, .count))
        #expect(finding.cells.map { report.form[$0].address(.chinese) } == ["申请.新收.商业企业", "申请.新收.总计"])
        #expect(finding.severity == .error)
    }

    @Test func `the other statements that it contradicts are notes, with both sides worked out`() throws {
        #expect(
            try finding([("申请.新收.商业企业", 12)]).notes.map(\.message.zh) == [
                "商业企业：第一项 12 + 第二项 0 = 12，第三项总计 20 + 第四项 1 = 21，相差 9",
                "总计：第一项 56 + 第二项 1 = 57，第三项总计 62 + 第四项 4 = 66，相差 9",
            ])
    }

    @Test func `a changed figure is named with the one that mends everything`() throws {
        let advice = try finding([("申请.新收.商业企业", 12)]).advice
        #expect(advice?.zh == "很可能是“申请.新收.商业企业”写错了：写的是 12，改为 21 则 3 处勾稽关系全部成立（疑似数字颠倒）")
        #expect(
            advice?.en
                == "“申请.新收.商业企业” is probably wrong: 12 is written; make it 21, and all 3 statements hold (digits swapped?)"
        )
    }

    @Test func `a figure that looks like no slip is named without a guess`() throws {
        let advice = try finding([("申请.结转下年度.自然人", 5)]).advice
        #expect(advice?.zh == "很可能是“申请.结转下年度.自然人”写错了：写的是 5，改为 3 则 3 处勾稽关系全部成立")
    }

    @Test func `a wrong total may also be left out`() throws {
        let advice = try finding([("申请.新收.总计", 71)]).advice
        #expect(advice?.zh == "很可能是“申请.新收.总计”写错了：写的是 71，改为 65 则勾稽关系成立；合计由程序计算，也可以删去不写")
        #expect(
            advice?.en
                == """
                “申请.新收.总计” is probably wrong: 71 is written; make it 65, and it adds up; totals are computed, so it \
                may also be left out
                """)
    }

    @Test func `two cells with each other's figures are to be exchanged`() throws {
        let finding = try finding([("申请.予以公开.自然人", 13), ("申请.予以公开.商业企业", 20)])
        #expect(
            finding.advice?.zh == "很可能是“申请.予以公开.自然人”和“申请.予以公开.商业企业”填反了：写的是 13 和 20，对调则 4 处勾稽关系全部成立")
        #expect(finding.notes.contains { $0.message.zh == "申请.予以公开.商业企业 20" && $0.span != nil })
    }

    @Test func `a shifted row is given as it should be`() throws {
        let finding = try finding([("申请.结转下年度.自然人", 0), ("申请.结转下年度.商业企业", 3), ("申请.结转下年度.科研机构", 1)])
        #expect(finding.advice?.zh == "很可能是“申请.结转下年度”这一行错了一栏：改为 [3, 1, 0, 0, 0, 0] 则 3 处勾稽关系全部成立")
        #expect(
            finding.advice?.en
                == "“申请.结转下年度” is probably one column over: make it [3, 1, 0, 0, 0, 0], and all 3 statements hold")
    }

    @Test func `rows with each other's figures are to be exchanged`() throws {
        let finding = try finding([
            ("申请.部分公开.自然人", 3), ("申请.部分公开.商业企业", 1), ("申请.部分公开.总计", 4), ("申请.结转下年度.自然人", 8),
            ("申请.结转下年度.商业企业", 7), ("申请.结转下年度.总计", 15),
        ])
        #expect(finding.advice?.zh.hasPrefix("很可能是“申请.部分公开”和“申请.结转下年度”两行填反了：对调则 ") == true)
        #expect(
            finding.advice?.en.hasPrefix("“申请.部分公开” and “申请.结转下年度” probably have each other's figures; exchange")
                == true)
    }

    @Test func `two wrong cells say that both have to be mended where they meet`() throws {
        let findings = try TestEdition.of2021.findings(with: [("申请.新收.商业企业", 12), ("申请.予以公开.自然人", 50)])
        #expect(
            findings.map { $0.advice?.zh } == [
                "很可能是“申请.新收.商业企业”写错了：写的是 12，改为 21 则 2 处勾稽关系全部成立（疑似数字颠倒）",
                "很可能是“申请.予以公开.自然人”写错了：写的是 50，改为 20 则 4 处勾稽关系全部成立",
            ])
        // 总计 is contradicted by both and reported once.
        #expect(findings.flatMap(\.notes).count { $0.message.zh.hasPrefix("总计：") } == 1)
    }

    @Test func `explanations that are as good as each other are listed, and none is suggested`() throws {
        let body = """
            申请:
              新收: [21, 0, 0, 0, 0, 0]
              上年结转: 0
              予以公开: [12, 0, 0, 0, 0, 0]
              部分公开: 0
              不予公开: 0
              无法提供: 0
              不予处理: 0
              其他处理: 0
              结转下年度: 0

            """
        let report = try TestEdition.of2021.report(body)
        let finding = try #require(ReportCheck.arithmetic.run(CompletedReport(report)).first)
        #expect(finding.suggestion == nil)
        #expect(
            finding.notes.prefix(2).map(\.message.zh) == [
                "可能是“申请.新收.自然人”21 改为 12（疑似数字颠倒）", "可能是“申请.予以公开.自然人”12 改为 21（疑似数字颠倒）",
            ])
        #expect(finding.notes.prefix(2).allSatisfy { $0.span != nil })
    }

    @Test func `an error is reported before a warning that has the same cause`() throws {
        // 36 online applications are more than 30, and make their row's sums wrong.
        let findings = try TestEdition.madeUp.findings(with: [("申请.网上新收.自然人", 36)])
        #expect(findings.map(\.rule) == ["t3.column_total"])
        #expect(findings.map(\.severity) == [.error])
        #expect(findings.map { $0.suggestion?.changes.map(\.value) } == [[0]])
        #expect(findings.first?.notes.contains { $0.message.zh.contains("应当 ≤ ") } == true)
    }

    @Test func `an English file is reported in its own names`() throws {
        var report = try TestEdition.of2021.applications(with: [("申请.新收.商业企业", 12)]).stated
        report.spelling = .english
        let finding = try #require(ReportCheck.arithmetic.run(CompletedReport(report)).first)
        #expect(finding.advice?.en.hasPrefix("“requests.new.company” is probably wrong") == true)
    }
}
