import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI

/// Last year's report beside this year's.
@Suite struct PriorReportTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A report of 2024 that compares itself with the year before, which the file calls `prior`.
    private func report(_ prior: String?) -> ReportText {
        var report = ReportText()
        report.fields = prior.map { "上年报告: \($0)" } ?? ""
        report.overview = "总体情况: 与{{上年.年度}}年相比，新收申请{{同比 申请.新收.总计}}。"
        report.requests =
            "申请: {新收: {自然人: 6, 其余: 0}, 上年结转: 0, 予以公开: {自然人: 6, 其余: 0}, 部分公开: 0, 不予公开: 0, "
            + "无法提供: 0, 不予处理: 0, 其他处理: 0, 结转下年度: 0}"
        return report
    }

    /// The report of the year before, with `new` applications.
    private func last(new: Int = 5) -> ReportText {
        var last = ReportText()
        last.year = "2023"
        last.requests = report(nil).requests.replacing("自然人: 6", with: "自然人: \(new)")
        return last
    }

    private func check(_ report: ReportText, _ options: String..., name: String = "年报.yaml") throws -> CommandRun {
        CommandRun(["check", try folder.put(name, report.text), "--lang", "zh"] + options)
    }

    /// The overview as it is exported.
    private func exported(_ report: ReportText, _ options: String...) throws -> String {
        let path = try folder.put("年报.yaml", report.text)
        let run = CommandRun(["export", path, "--to", "txt", "-o", folder.path("out")] + options)
        #expect(run.code == 0, "\(run.error)")
        let text = try folder.text("out/青石县水利局2024年政府信息公开工作年度报告.txt")
        return String(text.split(separator: "\n")[2])
    }

    @Test func `a report that is named is found beside the file`() throws {
        try folder.put("2023.yaml", last().text)
        #expect(try check(report("2023.yaml")).code == 0)
        #expect(try exported(report("2023.yaml")) == "与2023年相比，新收申请增长20%。")
    }

    @Test func `a path leads through folders`() throws {
        try folder.makeFolder("去年")
        try folder.put("去年/2023.yaml", last().text)
        #expect(try exported(report("去年/2023.yaml")) == "与2023年相比，新收申请增长20%。")
        #expect(try exported(report("./去年/../去年/2023.yaml")) == "与2023年相比，新收申请增长20%。")
    }

    @Test func `a path may start at the root`() throws {
        let elsewhere = try TemporaryFolder()
        let path = try elsewhere.put("2023.yaml", last().text)
        #expect(try exported(report(path)) == "与2023年相比，新收申请增长20%。")
    }

    @Test func `the command's report takes the place of the one that is named`() throws {
        try folder.put("2023.yaml", last().text)
        let other = try folder.put("另一份.yaml", last(new: 8).text)
        #expect(try exported(report("2023.yaml"), "--prior", other) == "与2023年相比，新收申请下降25%。")
        #expect(try exported(report(nil), "--prior", other) == "与2023年相比，新收申请下降25%。")
        #expect(try exported(report("没有.yaml"), "--prior", other) == "与2023年相比，新收申请下降25%。")
    }

    @Test func `what is named on the command line is reported without a place in the file`() throws {
        let other = try folder.put("另一份.yaml", "年度: 2022\n机关: 某局\n")
        let run = try check(report("2023.yaml"), "--prior", other)
        #expect(run.output.contains("年报.yaml: 警告：上年报告是 2022 年度的，应当是 2023 年度，是“某局”的 [prior.mismatch]"))
        let empty = try folder.put("空.yaml", "")
        let told = try check(report("2023.yaml"), "--prior", empty).output
        #expect(told.contains("年报.yaml: 警告：上年报告“\(empty)”读不了：文件是空的 [prior.missing]"))
        #expect(told.contains("处理：检查 --prior 后面的文件名"))
    }

    @Test(arguments: ["check", "export"])
    func `a folder of last year's reports is refused once, not for each report`(_ command: String) throws {
        let paths = try ["甲.yaml", "乙.yaml"].map { try folder.put($0, report(nil).text) }
        let run = CommandRun([command, "--lang", "zh", "--prior", folder.path] + paths)
        #expect(run.code == 2)
        #expect(run.error == "nianbao：--prior 后面写一份年报，“\(folder.path)”是文件夹；有几份的，在各份里写“上年报告:”\n")
    }

    @Test(arguments: ["没有.yaml", "没有/没有.yaml", "年报.yaml/没有"])
    func `one that is not there is a warning, and its figures are missed`(_ name: String) throws {
        let run = try check(report("\"\(name)\""))
        #expect(run.output.contains("年报.yaml:3:7: 警告：上年报告“\(name)”找不到 [prior.missing]"))
        #expect(run.output.contains("要用上年的数，没有上年报告 [ref.undefined]"))
        #expect(run.code == 1)
    }

    @Test func `one that is not there is a warning alone when nothing refers to it`() throws {
        var report = ReportText()
        report.fields = "上年报告: 没有.yaml"
        let run = try check(report)
        #expect(run.output.contains("[prior.missing]"))
        #expect(run.code == 0)
    }

    @Test(arguments: ["去年", ".", "..", "/dev/null", "/dev/stdin"])
    func `a folder or a device is not read`(_ name: String) throws {
        try folder.makeFolder("去年")
        #expect(try check(report(name)).output.contains("上年报告“\(name)”读不了 [prior.missing]"))
    }

    @Test func `a dash in a file is a file's name`() throws {
        #expect(try check(report("\"-\"")).output.contains("上年报告“-”找不到 [prior.missing]"))
        try folder.put("-", last().text)
        #expect(try exported(report("\"-\"")) == "与2023年相比，新收申请增长20%。")
    }

    @Test(arguments: [
        ("", "读不了：文件是空的"), ("一段文字", "里没有年报"), ("- 甲\n- 乙\n", "里没有年报"),
        ("PK\u{3}\u{4}\0\0", "读不了：文件不完整或已损坏；请重新复制或下载，或用 Word、WPS 打开修复后另存为 .docx"),
        ("年度\0", "读不了：这不是纯文本文件（含有空字节）"),
    ])
    func `one that is no report is a warning`(_ text: String, _ reason: String) throws {
        try folder.put("2023.yaml", text)
        #expect(try check(report("2023.yaml")).output.contains("上年报告“2023.yaml”\(reason) [prior.missing]"))
    }

    @Test func `one of five mebibytes is not read`() throws {
        try folder.put("2023.yaml", last().text + String(repeating: "# 附件：政府信息公开目录。\n", count: 5 << 15))
        #expect(try check(report("2023.yaml")).output.contains("上年报告“2023.yaml”读不了：文件超过 4 MiB，没有读 [prior.missing]"))
    }

    @Test func `one with faults is used as far as it goes`() throws {
        var last = last()
        last.reviews = "复议诉讼: 无"
        last.problems = "存在问题: [甲]"
        try folder.put("2023.yaml", last.text)
        let run = try check(report("2023.yaml"))
        #expect(run.output.contains("上年报告“2023.yaml”有 2 处写法错误"))
        #expect(run.code == 0)
        #expect(try exported(report("2023.yaml")) == "与2023年相比，新收申请增长20%。")
    }

    @Test func `a figure that last year's report leaves blank is an error`() throws {
        var last = last()
        last.requests = "申请: 待填"
        try folder.put("2023.yaml", last.text)
        let run = try check(report("2023.yaml"))
        #expect(run.output.contains("“上年.申请.新收.总计”没有数字 [ref.blank]"))
    }

    @Test func `one of another year, agency and scope is reported, and used`() throws {
        var last = last()
        (last.year, last.agency, last.fields) = ("2022", "青石县水务局", "口径: 行政区域")
        try folder.put("2022.yaml", last.text)
        let run = try check(report("2022.yaml"))
        #expect(
            run.output.contains(
                "年报.yaml:3:7: 警告：上年报告是 2022 年度的，应当是 2023 年度，是“青石县水务局”的，口径是“行政区域” [prior.mismatch]"))
        #expect(run.code == 0)
    }

    @Test func `a report that names itself is read once more and reported as of the wrong year`() throws {
        let run = try check(report("年报.yaml"))
        #expect(run.output.contains("上年报告是 2024 年度的，应当是 2023 年度 [prior.mismatch]"))
        #expect(run.code == 0)
    }

    @Test func `of two reports that name each other only one is read`() throws {
        var last = last()
        last.fields = "上年报告: 年报.yaml"
        last.overview = "总体情况: 新收申请{{同比 申请.新收.总计}}。"
        try folder.put("2023.yaml", last.text)
        let run = try check(report("2023.yaml"))
        #expect(run.output.hasSuffix("：没有问题\n"), "\(run.output)")
    }

    @Test func `last year's own texts are not looked at`() throws {
        var last = last()
        last.overview = "总体情况: {{甲}}"
        try folder.put("2023.yaml", last.text.replacing("{{甲}}", with: "一{{甲}}"))
        #expect(try check(report("2023.yaml")).code == 0)
    }

    @Test(arguments: ["没有.yaml", "去年"])
    func `a file asked for that cannot be read ends with 2`(_ name: String) throws {
        try folder.makeFolder("去年")
        #expect(try check(report(nil), "--prior", folder.path(name)).code == 2)
        let path = try folder.put("年报.yaml", report(nil).text)
        let run = CommandRun("export", path, "-o", folder.path("out"), "--prior", folder.path(name))
        #expect(run.code == 2)
        #expect(try folder.names == ["去年", "年报.yaml"])
    }

    @Test func `a report of 2021 compares itself with one on the form before`() throws {
        var last = last(new: 4)
        last.year = "2020"
        try folder.put("2020.yaml", last.text)
        var report = report("2020.yaml")
        report.year = "2021"
        #expect(try check(report).code == 0)
        report.overview = "总体情况: 收费{{同比 主动公开.第八项}}。"
        #expect(try check(report).output.contains("上年的格式里没有与“主动公开.第八项.行政事业性收费.金额”对应的格 [ref.undefined]"))
    }

    @Test func `last year's report chooses its form though this year's is given`() throws {
        try folder.put("2020.yaml", last().text.replacing("年度: 2023", with: "年度: 2020"))
        var report = report("2020.yaml")
        report.year = "2021"
        report.overview = "总体情况: 上年项目{{上年.主动公开.第五项.行政许可.增减}}项。"
        let run = try check(report, "--form", Project.path("Templates/2021/form.yaml"))
        #expect(run.output.hasSuffix("：没有问题\n"), "\(run.output)")
    }

    @Test func `one report on the command line serves several files`() throws {
        let other = try folder.put("2023.yaml", last().text)
        let paths = try ["甲.yaml", "乙.yaml"].map { try folder.put($0, report(nil).text) }
        #expect(CommandRun(["check", "--prior", other] + paths).code == 0)
    }
}
