internal import SeededRandom

/// Paragraphs for made-up reports. Where a sentence quotes the tables, it does so by reference, so that it is true.
struct TextGenerator {
    let agency: String
    let year: Int

    /// The sentences of each sub-heading of section one; a report takes some of each.
    private static let overview: [(heading: String, sentences: [String])] = [
        (
            "（一）主动公开",
            [
                "机关负责人两次听取公开工作汇报，把需要公开的事项列入年度任务，由办公室逐月核对完成情况。",
                "政策文件公布时一并附上办理流程和常见问题，群众不必再到窗口询问。",
                "对照公开目录检查网站栏目，缺项的补齐，过期的替换，栏目名称与目录保持一致。",
                "重大项目从审批到竣工的信息放在同一个页面，按时间顺序排列。",
                "涉及收费、补助和资格条件的通知，都写明依据、标准、受理地点和办理时限。",
                "会议议定的事项需要公众知晓的，由承办科室起草公开稿，分管负责人审定后发布。",
            ]
        ),
        (
            "（二）依申请公开",
            [
                "{{年度}}年新收政府信息公开申请{{申请.新收.总计}}件，上年结转{{申请.上年结转.总计}}件，办结{{申请.总计.总计}}件，结转下年度{{申请.结转下年度.总计}}件。",
                "申请由专人登记，当日转承办科室，答复稿经法制审核后发出。",
                "遇到内容不明确的申请，先打电话与申请人沟通，再决定是否发补正通知。",
                "对申请较为集中的事项，整理后转为主动公开，减少重复申请。",
                "因政府信息公开引起的行政复议{{复议诉讼.行政复议.总计}}件。",
            ]
        ),
        (
            "（三）政府信息管理",
            [
                "公文起草时注明公开属性，不公开的写明理由，由办公室复核。",
                "文件废止或者修订后，网站上的旧文本同时加注说明，避免误用。",
                "历年发布的信息按年度归档，链接失效的逐条修复。",
                "信息上网前做保密审查和个人信息处理，审查记录留存备查。",
            ]
        ),
        (
            "（四）政府信息公开平台建设",
            [
                "门户网站的公开专栏改用统一模板，检索框放在首屏，可以按文号和标题查找。",
                "政务新媒体由一名工作人员负责，发布前后各核对一遍，留言当天回复。",
                "服务大厅备有纸质目录和查阅设备，工作人员可以帮助查找和打印。",
                "村、社区的公示栏每季度更换一次内容，照片留存。",
            ]
        ),
        (
            "（五）监督保障",
            [
                "公开工作列入年度工作考核，占一定分值，结果在机关内通报。",
                "组织社会评议，邀请办事群众、企业代表和法律工作者填写评议表，意见逐条答复。",
                "全年没有因公开工作被追究责任的情形，责任追究办法已经印发各科室。",
                "举办业务培训，讲解条例条文、答复文书格式和近年的典型案例。",
            ]
        ),
    ]

    private static let problems = [
        "部分科室对公开工作重视不够，提供材料不够及时，需要反复催办。",
        "解读材料形式比较单一，文字多、图表少，群众阅读有困难。",
        "个别栏目更新间隔较长，检索功能还不够准确。",
        "经办人员调整频繁，新接手的同志对答复文书的写法还不熟悉。",
        "与群众关系密切的补助、收费、招录信息分散在不同栏目，查找要翻几层页面，老年人用起来不方便。",
        "评议中收到的意见办理进度没有及时反馈，提意见的群众不知道结果如何。",
    ]

    private static let improvements = [
        "下一步，把提供材料的时限写进科室职责，按月通报完成情况。",
        "解读材料由起草科室和办公室共同编写，重要文件配一张流程图。",
        "每季度检查一次栏目，发现长期不更新的，当场指定责任人改进。",
        "编写答复文书范例，新到岗的同志先培训、再经办，由老同志带一个月。",
        "把补助、收费、招录信息集中到一个专题页面，按办事顺序排列，并在服务大厅张贴二维码和纸质版。",
        "评议意见登记造册，办结后由承办科室电话告知本人，全部意见的办理情况在网站上公布一次。",
    ]

    private static let others = [
        "本年度没有收取政府信息公开信息处理费，也没有其他需要报告的事项。",
        "本年度未发出信息处理费收费通知，收取金额为零。",
    ]

    var preamble: String {
        """
        本报告依据《中华人民共和国政府信息公开条例》第五十条编写，分为六个部分，统计期限自\(year)年1月1日起至\(year)年12月31日止。
        报告电子版在\(agency)门户网站的政府信息公开专栏公布，查阅有困难的，可以到办公室领取纸质文本。
        """
    }

    /// The text of the section with this identifier.
    func text(of section: String, _ generator: inout SplitMix64) -> String {
        switch section {
        case "overview": overview(&generator)
        case "problems": problems(&generator)
        default: others(&generator)
        }
    }

    private func overview(_ generator: inout SplitMix64) -> String {
        let lead = "\(year)年，\(agency)按照条例和上级部署推进政府信息公开，各项任务按期完成。"
        let parts = Self.overview.map { part in
            part.heading + "\n" + sentences(part.sentences, atLeast: 4, &generator)
        }
        return ([lead] + parts).joined(separator: "\n")
    }

    private func problems(_ generator: inout SplitMix64) -> String {
        let problems = chosen(Self.problems, atLeast: 5, &generator)
        let numbered = zip(["一", "二", "三", "四", "五", "六"], problems).map { "\($0)是\($1)" }.joined()
        return "存在的主要问题：" + numbered + "\n改进情况：" + sentences(Self.improvements, atLeast: 5, &generator)
    }

    private func others(_ generator: inout SplitMix64) -> String { generator.pick(Self.others) }

    private func sentences(_ all: [String], atLeast count: Int, _ generator: inout SplitMix64) -> String {
        chosen(all, atLeast: count, &generator).joined()
    }

    /// Some of the sentences in their order; the first is always among them.
    private func chosen(_ all: [String], atLeast count: Int, _ generator: inout SplitMix64) -> [String] {
        var chosen = Set(all.indices.dropFirst().shuffled(using: &generator).prefix(count - 1))
        for index in all.indices where generator.happens(0.6) { chosen.insert(index) }
        chosen.insert(0)
        return chosen.sorted().map { all[$0] }
    }
}
