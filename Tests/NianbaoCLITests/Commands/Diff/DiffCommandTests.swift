import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

@Suite struct DiffCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func put(_ name: String, _ change: (inout ReportText) -> Void = { _ in }) throws -> String {
        var report = ReportText()
        change(&report)
        return try folder.put(name, report.text)
    }

    private func corrected(_ name: String = "新.yaml") throws -> String {
        try put(name) { $0.disclosure = "主动公开: {第一项: 0, 第五项: {行政许可: 3}, 第六项: 0, 第八项: 0}" }
    }

    @Test(arguments: DiffFormat.allCases.filter { $0 != .docx }, MessageLanguage.allCases)
    func `a corrected sample gives what is recorded`(_ format: DiffFormat, _ language: MessageLanguage) throws {
        let text = try CorrectedSample().difference(["--to", format.rawValue] + language.arguments)
        // Only what is drawn for the terminal has a language.
        let name = format == .text ? "text.\(language.rawValue).txt" : format.rawValue
        try GoldenFile("Tests/NianbaoCLITests/Golden/diff-yichuan-2020.\(name)").expect(text)
    }

    @Test(arguments: DiffFormat.allCases)
    func `the same input gives the same bytes`(_ format: DiffFormat) throws {
        let options = ["--to", format.rawValue]
        #expect(try CorrectedSample().difference(options) == CorrectedSample().difference(options))
    }

    @Test func `two versions that say the same take one line`() throws {
        let old = try put("旧.yaml")
        let new = try put("新.yaml") { $0.disclosure = "disclosure: 0  # 全部为零" }
        let run = CommandRun("diff", old, new)
        #expect(run.output == "“\(old)” and “\(new)” say the same\n")
        #expect(run.error == "")
    }

    @Test func `versions that differ end with 0`() throws {
        #expect(CommandRun("diff", try put("旧.yaml"), try corrected()).code == 0)
    }

    @Test func `--exit-code ends with 1 for versions that differ`() throws {
        let old = try put("旧.yaml")
        #expect(CommandRun("diff", old, try corrected(), "--exit-code").code == 1)
        #expect(CommandRun("diff", old, old, "--exit-code").code == 0)
    }

    @Test func `a report with errors is compared all the same, which is remarked`() throws {
        let new = try put("新.yaml") { $0.requests = ReportText.unbalancedRequests }
        let run = CommandRun("diff", try put("旧.yaml"), new)
        #expect(run.code == 0)
        #expect(run.error == "\(new): 1 error; compared anyway, see nianbao check\n")
        #expect(run.output.contains("[申请.新收.自然人]"))
    }

    @Test func `what could be read of a broken file is compared, which is remarked`() throws {
        let new = try put("新.yaml") {
            $0.disclosure = "主动公开: {第一项: 0, 第五项: {行政许可: 3}, 第六项: 0, 第八项: 0}"
            $0.otherMatters = "其他事项: *无"
        }
        let run = CommandRun("diff", try put("旧.yaml"), new)
        #expect(run.error.contains("only the rest was compared"))
        #expect(run.output.contains("[主动公开.第五项.行政许可.决定]"))
        #expect(!run.output.contains("六、"))
    }

    @Test func `reports on different forms end with 2, and both are named`() {
        let run = CommandRun(
            "diff", Project.path("samples/yichuan-2020.yaml"), Project.path("samples/qingshi-2023.yaml"))
        #expect(run.code == 2)
        #expect(run.output == "")
        #expect(run.error.contains("edition 2019 and edition 2021"))
    }

    @Test(arguments: ["年度", "on: push\njobs: {a: 1}\n"])
    func `a file that holds no report ends with 2`(_ text: String) throws {
        let other = try folder.put("其他.yaml", text)
        let run = CommandRun("diff", other, try corrected())
        #expect(run.code == 2)
        #expect(run.error == "nianbao: “\(other)” holds no report to compare; see nianbao check\n")
    }

    @Test func `a file of another kind is named as what it is`() throws {
        let other = try folder.put("公布稿.pdf", "%PDF-1.7\n")
        let run = CommandRun("diff", try corrected(), other)
        #expect(run.code == 2)
        #expect(
            run.error.hasPrefix(
                "nianbao: “\(other)” cannot be compared: pdftotext cannot open the PDF, which may be damaged; or find the"
            ))
    }

    @Test func `a file that is not there ends with 2`() throws {
        #expect(CommandRun("diff", try corrected(), folder.path("没有.yaml")).code == 2)
    }

    @Test func `an empty old file makes the new one an addition`() throws {
        let run = CommandRun("diff", "/dev/null", try corrected(), "--exit-code")
        #expect(run.output.contains("so all of “\(folder.path("新.yaml"))” is new: 青石县水利局2024年"))
        #expect(run.error == "")
        #expect(run.code == 1)
    }

    @Test func `an empty new file makes the old one a removal`() throws {
        let run = CommandRun("diff", try corrected(), "/dev/null", "--lang", "zh")
        #expect(run.output.contains("删去了"))
        #expect(run.code == 0)
    }

    @Test func `two empty files are no reports`() {
        #expect(CommandRun("diff", "/dev/null", "/dev/null").code == 2)
    }

    @Test(arguments: [DiffFormat.md, .txt])
    func `an empty file gives no notice`(_ format: DiffFormat) throws {
        let run = CommandRun("diff", "/dev/null", try corrected(), "--to", format.rawValue)
        #expect(run.code == 2)
        #expect(run.output == "")
    }

    @Test func `versions that are the same in print give no notice`() throws {
        let new = try put("新.yaml") { $0.fields = "上年报告: 2023.yaml" }
        let notice = folder.path("说明.md")
        let run = CommandRun("diff", try put("旧.yaml"), new, "--to", "md", "-o", notice)
        #expect(run.output == "")
        #expect(run.error == "both versions are the same in print; no notice is needed\n")
        #expect(try folder.names == ["新.yaml", "旧.yaml"])
    }

    @Test func `a notice goes into the file that is named`() throws {
        let run = CommandRun(
            "diff", try put("旧.yaml"), try corrected(), "--to", "md", "--reason", "统计口径有误", "-o", folder.path("说明.md"))
        #expect(run.output == folder.path("说明.md") + "\n")
        #expect(try folder.text("说明.md").contains("更正原因：统计口径有误。"))
    }

    @Test func `a notice is written as a Word document, too`() throws {
        let run = CommandRun(
            "diff", try put("旧.yaml"), try corrected(), "--to", "docx", "--reason", "统计口径有误", "-o",
            folder.path("说明.docx"))
        #expect(run.output == folder.path("说明.docx") + "\n")
        #expect(try folder.bytes("说明.docx").starts(with: Array("PK".utf8)))
    }

    @Test(arguments: DiffFormat.allCases, MessageLanguage.allCases)
    func `two years are compared with a warning`(_ format: DiffFormat, _ language: MessageLanguage) throws {
        let text = try folder.text(FilePath.name(try put("旧.yaml")))
        let new = try folder.put("新.yaml", text.replacing("年度: 2024", with: "年度: 2023"))
        let arguments = ["diff", folder.path("旧.yaml"), new, "--to", format.rawValue] + language.arguments
        let question = language == .zh ? "请核对是不是同一份年报" : "are they versions of one report?"
        #expect(CommandRun(arguments).error.contains(question))
    }

    @Test func `spaces and the width of brackets make no other agency`() throws {
        let text = try folder.text(FilePath.name(try put("旧.yaml")))
        let agency = try #require(text.split(separator: "\n").first { $0.hasPrefix("机关: ") })
        let old = try folder.put("旧.yaml", text.replacing(agency, with: agency + "（试点）"))
        let new = try folder.put("新.yaml", text.replacing(agency, with: agency + "(试点)"))
        #expect(CommandRun("diff", old, new).error == "")
    }

    @Test func `versions of one report are compared without a word`() throws {
        #expect(CommandRun("diff", try put("旧.yaml"), try corrected()).error == "")
    }

    @Test func `a notice that somebody has filled in stays`() throws {
        let (old, new) = (try put("旧.yaml"), try corrected())
        _ = CommandRun("diff", old, new, "--to", "md", "-o", folder.path("说明.md"))
        let filledIn = try folder.text("说明.md").replacing("年　月　日", with: "2024年5月6日")
        _ = try folder.put("说明.md", filledIn)
        let run = CommandRun("diff", old, new, "--to", "md", "-o", folder.path("说明.md"))
        #expect(run.code == 2)
        #expect(run.error.contains("name another file with -o"))
        #expect(try folder.text("说明.md") == filledIn)
    }

    @Test func `the same notice can be asked for again`() throws {
        let (old, new) = (try put("旧.yaml"), try corrected())
        for _ in 1...2 {
            let run = CommandRun("diff", old, new, "--to", "md", "-o", folder.path("说明.md"))
            #expect(run.code == 0)
            #expect(run.output == folder.path("说明.md") + "\n")
        }
    }

    @Test func `a report named in the place of the notice stays`() throws {
        let new = try corrected()
        let before = try folder.text(FilePath.name(new))
        #expect(CommandRun("diff", try put("旧.yaml"), new, "--to", "md", "-o", new).code == 2)
        #expect(try folder.text(FilePath.name(new)) == before)
    }

    @Test(arguments: [
        ["-", "-"], ["a", "b", "--reason", "错"], ["a", "b", "--to", "md", "--reason", " "],
        ["a", "b", "--to", "md", "--reason", "一\n二"], ["a", "b", "--to", "pdf"], ["a"],
    ])
    func `wrong usage is reported`(_ arguments: [String]) {
        #expect(CommandRun(["diff"] + arguments).code == 64)
    }

    @Test func `nothing of a file can drive the terminal`() throws {
        let old = try put("旧.yaml") { $0.fields = "标题: 甲" }
        let new = try put("新\u{1B}[31m.yaml") {
            $0.fields = "标题: \"甲\u{202E}乙\""
            $0.overview = "总体情况: \"红\\e[31m色52条\""
        }
        let output = CommandRun("diff", old, new).output
        #expect(!output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
}
