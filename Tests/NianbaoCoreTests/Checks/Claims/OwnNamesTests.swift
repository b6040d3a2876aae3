import Testing

@testable import NianbaoCore

/// Whose number it is: who is spoken of decides whether a sentence is compared with the tables.
@Suite struct OwnNamesTests {
    /// Kinds of reporters, what each calls itself, and who is somebody else to it.
    private static let reporters: [(agency: String, scope: Scope, own: [String], others: [String])] = [
        (
            "云岭市云溪区教育局", .organ,
            [
                "云岭市云溪区教育局", "云溪区教育局", "区教育局", "教育局", "我局", "本局", "本机关", "本单位", "我单位", "全局",
            ],
            ["云溪区司法局", "区司法局", "市教育局", "全区", "全市", "各街道", "区政府", "全区各部门", "局机关", "局属学校", "直属单位", "全区教育系统"]
        ),
        (
            "云岭市市场监督管理局", .organ,
            ["云岭市市场监督管理局", "市市场监督管理局", "市场监督管理局", "市场监管局", "市市场监管局", "云岭市市场监管局"],
            ["区市场监管局", "市公安局", "全市市场监管系统", "全市", "各区县"]
        ),
        (
            "云岭市柳溪区卫生健康委员会", .organ, ["区卫生健康委", "区卫健委", "卫健委", "柳溪区卫健委", "我委", "本委"],
            ["区医保局", "市卫健委", "各医院", "全区"]
        ),
        ("云岭市柳溪区人力资源和社会保障局", .organ, ["区人社局", "人社局", "柳溪区人力资源社会保障局", "区人力社保局"], ["区民政局", "市人社局"]),
        ("云岭市发展和改革委员会", .organ, ["市发展改革委", "市发改委", "发改委", "云岭市发改委"], ["县发改局", "市财政局"]),
        ("云岭市住房和城乡建设局", .organ, ["市住建局", "住建局", "市住房城乡建设局"], ["市城管局", "区住建局"]),
        ("云岭市自然资源和规划局", .organ, ["市自规局", "市资规局", "资规局", "自然资源局"], ["市林业局", "县资规局"]),
        ("南屏县农业农村局", .organ, ["县农业农村局", "农业农村局", "南屏县农业农村局", "我局"], ["县水利局", "全县", "各乡镇"]),
        ("南屏县应急管理局", .organ, ["县应急管理局", "县应急局", "应急局"], ["县公安局", "市应急局"]),
        ("南屏县人民政府办公室", .organ, ["县政府办公室", "县政府办", "政府办", "县人民政府办公室", "南屏县政府办"], ["县政府", "县司法局", "全县"]),
        ("南屏县行政审批服务局", .organ, ["县行政审批局", "县审批局", "县行政审批服务局"], ["县工信局", "县供电公司"]),
        ("云岭市文化广电和旅游局", .organ, ["市文广旅局", "市文旅局", "文旅局"], ["市体育局", "市图书馆"]),
        ("云岭市公安局交通警察支队", .organ, ["支队", "我支队", "市交警支队", "交警支队", "市公安局交警支队"], ["区交警大队", "全市"]),
        ("国家税务总局云岭市税务局", .organ, ["云岭市税务局", "市税务局", "税务局", "我局"], ["县税务局", "市财政局"]),
        (
            "云岭市柳溪区河湾街道办事处", .organ,
            [
                "河湾街道办事处", "河湾街道", "街道", "街道办", "街道办事处", "办事处", "我街道", "本街道", "全街道", "我街", "柳溪区河湾街道",
            ], ["各街道", "区教育局", "全区", "东城街道"]
        ),
        (
            "云岭市柳溪区河湾镇人民政府", .organ, ["河湾镇", "镇政府", "我镇", "本镇", "全镇", "河湾镇人民政府", "河湾镇政府", "镇人民政府"],
            ["各镇", "区政府", "各村", "全区", "石桥镇"]
        ),
        ("盐山市民政局", .organ, ["市民政局", "民政局", "盐山市民政局"], ["市民中心", "县民政局"]),
        ("盐城市水利局", .organ, ["市水利局", "水利局", "盐城市水利局"], ["市住建局"]),
        ("云岭市政务服务数据管理局", .organ, ["市政数局", "市政务服务数据管理局", "政数局"], ["市政府办公室"]),
        ("南屏县石桥乡人民政府", .organ, ["我乡", "全乡", "石桥乡", "乡政府", "石桥乡人民政府", "石桥乡政府"], ["全县", "县政府", "各乡镇"]),
        ("云岭市经济技术开发区管理委员会", .organ, ["管委会", "经开区管委会", "我区", "开发区管委会", "本机关"], ["市商务局", "全市"]),
        (
            "云岭市人民政府", .region,
            [
                "全市", "云岭市", "我市", "全市各级行政机关", "云岭市各级行政机关", "全市政府系统", "各级各部门", "全市各部门、各镇街",
                "全市各级各部门", "全市行政机关", "各级行政机关", "全市各单位",
            ], ["市政府本级", "市教育局", "我局", "局机关", "各乡镇", "全省", "市直部门", "全县", "市政府办公室"]
        ),
        (
            "云岭市柳溪区人民政府", .region, ["全区", "柳溪区", "我区", "柳溪区各部门", "全区各镇街、各部门", "全区各单位", "本区"],
            ["全市", "区政府办公室", "柳溪区教育局", "区教育局", "各街道", "区本级"]
        ),
        ("南屏县人民政府", .region, ["全县", "南屏县", "我县", "全县政府系统", "全县各部门"], ["全市", "县公安局", "各乡镇", "我局"]),
    ]

    private static let own = reporters.flatMap { reporter in reporter.own.map { (reporter.agency, reporter.scope, $0) }
    }
    private static let others = reporters.flatMap { reporter in
        reporter.others.map { (reporter.agency, reporter.scope, $0) }
    }

    @Test(arguments: own)
    func `a number of the reporter is compared`(_ agency: String, _ scope: Scope, _ subject: String) throws {
        #expect(try rules(agency, scope, "\(subject)收到申请29件。") == ["n.received"])
        #expect(try rules(agency, scope, "2021年，\(subject)共受理申请29件，结转下年度4件。") == ["n.received", "n.carry_out"])
        #expect(try rules(agency, scope, "\(subject)积极作为，收到申请29件。") == ["n.received"])
    }

    @Test(arguments: others)
    func `a number of somebody else is not`(_ agency: String, _ scope: Scope, _ subject: String) throws {
        #expect(try rules(agency, scope, "\(subject)收到申请29件，结转下年度4件。") == [])
        #expect(try rules(agency, scope, "2021年，\(subject)共受理申请29件。") == [])
    }

    @Test(arguments: own)
    func `the reporter ends what is said of somebody else`(_ agency: String, _ scope: Scope, _ subject: String) throws {
        #expect(try rules(agency, scope, "全国收到申请900件，\(subject)收到申请29件。") == ["n.received"])
    }

    @Test(arguments: others)
    func `who is named once is meant until another is`(_ agency: String, _ scope: Scope, _ subject: String) throws {
        #expect(try rules(agency, scope, "\(subject)收到申请29件，答复申请28件；结转下年度申请9件。") == [])
    }

    @Test func `the table has more than 150 subjects`() {
        #expect(Self.own.count + Self.others.count >= 150)
    }

    /// The rules that are reported of a text in a report with requests, all of them answered.
    private func rules(_ agency: String, _ scope: Scope, _ text: String) throws -> [String] {
        let form = try TestEdition.of2021.form()
        var report = Report(form: form, agency: agency, year: 2021)
        report.scope = scope
        for (address, figure) in [("申请.新收.自然人", 20), ("申请.予以公开.自然人", 20)] {
            report[try form.cell(address)] = Report.Entry(.number(figure))
        }
        for (index, cell) in form.cells.enumerated() where !cell.isDerived && report.entries[index].value == .absent {
            report.entries[index] = Report.Entry(.number(0))
        }
        report.narratives[0] = Narrative(text)
        return TextClaims.check.run(CompletedReport(report)).map(\.rule)
    }
}
