import Testing

@testable import NianbaoCore

/// Which cells a form of words is about, and that it is silent when they agree.
@Suite struct WordingsTests {
    /// `#` stands for the number. What is before ｜ is said before it and agrees.
    private static let wordings: [(cell: String, words: [String])] = [
        (
            "申请.新收.总计",
            [
                "收到政府信息公开申请#件", "共受理依申请公开信息#件", "收到#件依申请公开政府信息的申请", "受理依申请政府信息公开事项#件", "接到依申请公开#个",
                "收到公民、法人及其他组织政府信息公开申请#条", "政府信息公开申请受理量#件", "收到依申请公开#件次", "新收到申请#宗", "依申请公开#件", "通过网络、信函、当面等方式收到申请#件",
                "收到公民和法人提出的申请#件", "收到#件申请均按时办结", "按照规定的程序和时限受理申请#件", "依申请公开方面，｜收到#件",
                "政府信息公开申请共收到#件", "登记各类信息公开申请#份", "处理依申请公开申请#件",
            ]
        ),
        (
            "申请.上年结转.总计",
            [
                "上年结转#件", "含上年度结转申请#件", "2022年结转申请#件", "结转上年度申请#件", "去年结转的申请#件", "上一年度未办结#件", "上年度转入#件",
            ]
        ),
        (
            "申请.结转下年度.总计",
            [
                "结转下年度继续办理#件", "#件结转下年办理", "结转至下一年度办理#件", "转入2024年办理#件", "#件申请结转下年度继续办理", "另有#件按规定顺延到下年度答复",
                "2023年结转至2024年#件", "收到申请20件，｜年底尚有#件未办结", "收到申请20件，｜仍有#件正在办理中", "留待下年度答复#件", "转下年度办理#件",
                "收到申请20件，｜#件因未到答复期限结转下年办理", "收到申请20件，｜剩余#件在法定期限内正在办理", "尚有#件申请正在办理中",
            ]
        ),
        (
            "申请.总计.总计",
            ["答复政府信息公开申请#件", "办结申请#宗", "按时办结依申请公开#件", "收到申请20件，｜已办理完毕#件", "予以答复的申请#件", "#件申请已办结"]
        ),
        (
            "申请.予以公开.总计",
            [
                "收到申请20件，其中申请人撤回0件，｜予以公开#件", "收到申请20件，｜经审查予以公开#件", "收到申请20件，｜#件予以公开", "收到申请20件，｜同意公开#件",
                "收到申请20件，｜予以公开的申请#件",
            ]
        ),
        ("申请.部分公开.总计", ["收到申请20件，｜#件部分公开", "收到申请20件，｜予以部分公开答复#件"]),
        ("申请.不予公开.第三方权益.总计", ["收到申请20件，｜属于保护第三方合法权益#件", "收到申请20件，｜涉及第三方合法权益不予公开#件"]),
        ("申请.不予公开.过程性信息.总计", ["收到申请20件，｜属于四类过程性信息#件", "收到申请20件，｜过程性信息#件", "收到申请20件，｜申请内容涉及过程性信息#件"]),
        ("申请.无法提供.不掌握.总计", ["收到申请20件，｜本机关不掌握相关政府信息#件", "收到申请20件，｜因信息不存在无法提供#件"]),
        ("申请.不予处理.重复申请.总计", ["收到申请20件，｜重复申请#件", "收到申请20件，｜属于重复申请的#件"]),
        ("申请.新收.自然人", ["收到申请20件，｜其中自然人申请#件", "收到申请20件（｜公民#件）"]),
        (
            "复议诉讼.行政复议.总计",
            [
                "因政府信息公开申请行政复议#件", "涉及信息公开类行政复议#件", "答复后被行政复议#件", "被申请行政复议#起", "发生#起行政复议案件", "产生行政复议#件",
                "政府信息公开行政复议#宗",
            ]
        ),
        (
            "复议诉讼.未经复议直接起诉.总计",
            ["提起行政诉讼#件", "行政复议0件，｜诉讼#件", "被提起行政诉讼#起", "因信息公开引发的行政诉讼案件#件", "未经复议直接起诉#件"]
        ),
        (
            "主动公开.第一项.行政规范性文件.制发",
            [
                "制定发布规范性文件#件", "新发布行政规范性文件#份", "印发行政规范性文件#件", "出台规范性文件#个", "制发#件规范性文件", "制发规范性文件#件，均已公开",
                "及时公开规范性文件，｜本年制发#件",
            ]
        ),
        (
            "主动公开.第一项.行政规范性文件.废止",
            ["清理废止规范性文件#件", "宣布失效行政规范性文件#件", "制发规范性文件0件，｜清理废止文件#件", "对规范性文件开展清理，｜废止#件"]
        ),
        (
            "主动公开.第一项.行政规范性文件.有效",
            ["现行有效行政规范性文件#件", "确定继续有效的规范性文件#件", "制发规范性文件0件，｜现行有效文件#件"]
        ),
        ("主动公开.第五项.行政许可", ["作出行政许可决定#件", "作出行政许可#件", "行政许可处理决定#件"]),
        ("主动公开.第六项.行政处罚", ["作出行政处罚决定#件", "作出行政许可决定0件、｜行政处罚#件"]),
    ]

    private static let cases = wordings.flatMap { entry in entry.words.map { (entry.cell, $0) } }

    @Test(arguments: cases)
    func `a form of words is compared with its cells`(_ cell: String, _ words: String) throws {
        let findings = try findings(words, 977)
        #expect(findings.count == 1)
        let form = try TestEdition.of2021.form()
        let address = findings.first?.cells.first.map { form[$0].address(.chinese) } ?? ""
        #expect(address.hasPrefix(cell), "\(address)")
    }

    @Test(arguments: cases)
    func `what agrees is not reported`(_ cell: String, _ words: String) throws {
        #expect(try findings(words, 0).isEmpty)
    }

    /// What is reported of the words in a report in which 20 requests came in and nothing else happened.
    private func findings(_ words: String, _ number: Int) throws -> [Finding] {
        let form = try TestEdition.of2021.form()
        var report = Report(form: form, agency: "青石县水利局", year: 2023)
        for (index, cell) in form.cells.enumerated() where !cell.isDerived {
            report.entries[index] = Report.Entry(.number(0))
        }
        let text = words.replacing("｜", with: "").replacing("#", with: String(number)) + "。"
        if text.contains("申请20件") {
            report[try form.cell("申请.新收.商业企业")] = Report.Entry(.number(20))
        }
        report.narratives[0] = Narrative(text)
        return TextClaims.check.run(CompletedReport(report))
    }

    // MARK: What is wrong is found, what is right is not, kind by kind

    @Test(arguments: [
        ("公开信息60条，其中动态40条，公告15条，文件9条。", "40 + 15 + 9 = 64"),
        ("公开信息60条。其中，动态40条、公告15条、文件9条。", "40 + 15 + 9 = 64"),
        ("发布信息70条。在公开的信息中，网站50条、公众号30条。", "50 + 30 = 80"),
        ("公开信息60条，包括：人事30条；动态25条；公告9条。", "30 + 25 + 9 = 64"),
        ("公开信息60条，其中：机构信息70条，文件5条，财政4条。", "70 + 5 + 4 = 79"),
        ("公开信息60条（动态40条、公告15条、文件9条）。", "40 + 15 + 9 = 64"), ("公开信息60条：动态40条；公告25条。", "40 + 25 = 65"),
        ("公开信息60条，按类别划分，动态40条、公告25条。", "40 + 25 = 65"), ("公开信息60条。其中，发布动态40条、公告25条。", "40 + 25 = 65"),
        ("召开发布会3场，其中线上2场、线下2场。", "2 + 2 = 4"),
        ("印发简报12期，其中上半年7期、下半年8期。", "7 + 8 = 15"),
        ("检查4批，其中自查3批，抽查2批。", "3 + 2 = 5"),
    ])
    func `parts that are more than their whole are reported with all of them`(_ text: String, _ sum: String) throws {
        let findings = try findings(String(text.dropLast()), 0)
        #expect(findings.map(\.rule) == ["n.parts"])
        #expect(findings.first?.message.zh.contains("各部分合计 \(sum)，") == true)
    }

    @Test(arguments: [
        "公开信息60条，其中动态40条，公告15条，通过公众号推送信息90条", "公开信息60条，其中动态40条，公告20条，访问90条",
        "公开信息60条，其中动态40条，内容丰富，公告30条", "公开信息60条，其中动态40条、公告20条。其中图文30条", "公开信息60条。发布会3场，其中线上2场",
        "发布信息70条。在政府信息公开工作中，收到申请0件", "公开信息60条，其中动态40条，点击量500次，公告30条",
    ])
    func `what follows a list is none of its parts`(_ text: String) throws {
        #expect(try findings(text, 0).isEmpty)
    }

    @Test(arguments: [
        ("公开信息12条。在公开的信息中，指南1条，占8%；公文5条，占51%", "占51%"),
        ("公开信息12条，其中指南3条，占25%，公文5条，占51%", "占51%"),
        ("公开信息12条。其中，指南3条（占30%）", "占30%"),
    ])
    func `a share is one of the whole in the sentence before, too`(_ text: String, _ quote: String) throws {
        let findings = try findings(text, 0)
        #expect(findings.map(\.rule) == ["n.percent"])
        #expect(findings.first?.message.zh.contains(quote) == true)
    }

    @Test(arguments: [
        "近三年，收到申请60件", "三年来，我局收到申请60件", "过去5年收到申请60件", "自2019年以来收到申请60件", "收到领导信箱来信30件，办结30件",
        "受理信访30件，全部办结", "办理12345工单30件，按期办结29件", "办理法律援助案件30件，答复20件", "公开行政处罚信息12条",
        "制定规章4件，其中新制定1件、修订2件、废止1件", "修订、废止规章4件", "收到申请近30件", "收到申请30余件", "答复申请30多件", "办理行政复议案件50件，维持40件",
        "公开信息60条（上年90条）", "公开信息60条（2021年90条、2022年80条）", "公开信息60条：浏览900条", "现行有效规范性文件0件，本年新增5件",
        "规范性文件0件。新增5件", "收到申请0件。受理群众诉求7件，办结6件", "收到申请0件。征集意见7次，收到8条", "依申请公开方面，接待7人次，答复6件",
        "收到28件申请复议的来信", "收到申请0件，占全市的5%", "依申请公开方面，收到公民提交的政府信息公开申请20件", "收到申请0件。收到公民提交的申请9件", "以县政府名义制发规范性文件5件",
        "召开政策文件吹风会5次", "收到申请0件，其中涉及征地的0件；上半年收到申请12件", "二季度收到申请12件",
        "1至6月收到申请12件",
        "每月收到申请2件", "办理网民留言30件，答复30件，正在办理2件",
    ])
    func `what is counted alike and is something else is left alone`(_ text: String) throws {
        #expect(try findings(text, 0).isEmpty)
    }
}
