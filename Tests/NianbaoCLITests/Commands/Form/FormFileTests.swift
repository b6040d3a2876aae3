import Foundation
import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI

/// Form files that reports name themselves with 格式文件.
@Suite struct FormFileTests {
    private let forms: FormFolder

    init() throws {
        forms = try FormFolder()
        try forms.putForm("格式/2027.yaml")
        try forms.folder.makeFolder("年报")
    }

    private static let named = "格式文件: ../格式/2027.yaml"

    private func check(_ paths: String..., options: [String] = []) -> CommandRun {
        CommandRun(["check", "--format", "json"] + options + paths.map { forms.folder.path($0) })
    }

    @Test func `check takes the form file as seen from the report's folder`() throws {
        try forms.put("年报/a.yaml", Self.named)
        let run = check("年报/a.yaml")
        #expect(forms.edition(run) == "2027")
        #expect(run.code == 0, "\(run.output)")
    }

    @Test func `export records the form file among what the outputs were made from, and status sees it change`() throws
    {
        let report = try forms.put("年报/a.yaml", Self.named)
        #expect(CommandRun("export", report, "-o", forms.folder.path("导出")).code == 0)
        let title = "青石县水利局2027年政府信息公开工作年度报告"
        let manifest = try forms.folder.text("导出/.nianbao/\(title).json")
        #expect(manifest.contains(#""path" : "../格式/2027.yaml""#))
        #expect(manifest.contains(#""edition" : "2027""#))
        let status = ["status", report, "-o", forms.folder.path("导出")]
        #expect(CommandRun(status).code == 0)
        try forms.folder.put("格式/2027.yaml", try forms.folder.text("格式/2027.yaml") + "# 改\n")
        let run = CommandRun(status)
        #expect(run.output.contains("the form file changed"))
        #expect(!run.output.contains("--form"), "the report names the file itself: \(run.output)")
    }

    @Test func `a report on a built-in form records no form file though one is given`() throws {
        let report = try forms.put("年报/a.yaml", year: 2024)
        let given = forms.folder.path("格式/2027.yaml")
        #expect(CommandRun("export", report, "--form", given, "-o", forms.folder.path("导出")).code == 0)
        let manifest = try forms.folder.text("导出/.nianbao/青石县水利局2024年政府信息公开工作年度报告.json")
        #expect(!manifest.contains("2027"))
    }

    @Test func `fmt, diff and facts read the report on its form`() throws {
        try forms.putForm("格式/2027.yaml", "2027", from: 2027, ("key: 自然人", "key: 个人"))
        let requests = "申请:\n  新收: {个人: 0, 其余: 0}"
        let old = try forms.put("年报/a.yaml", Self.named) { $0.requests = requests }
        #expect(CommandRun("fmt", old).code == 0)
        let new = try forms.folder.put(
            "年报/b.yaml", try forms.folder.text("年报/a.yaml").replacing("县政府网站", with: "县政府门户网站"))
        let difference = CommandRun("diff", old, new, "--to", "json")
        #expect((difference.code, forms.editionOfDifference(difference)) == (0, "2027"))
        #expect(
            CommandRun("facts", "--allow-errors", old).output.split(separator: "\n").count == 1, "the form lies outside"
        )
        let facts = CommandRun("facts", "--allow-errors", forms.path).output
        #expect(facts.contains("青石县水利局,organ,2027,2027,"))
    }

    @Test func `a correction in the workbook goes into a report on its own form file`() throws {
        let report = try forms.put("年报/a.yaml", Self.named)
        #expect(CommandRun("export", report, "-o", forms.folder.path("导出"), "--to", "xlsx").code == 0)
        let book = forms.folder.path("导出/青石县水利局2027年政府信息公开工作年度报告.xlsx")
        let run = CommandRun("apply", book, "--to", report)
        #expect((run.code, run.error) == (0, "The workbook has no changes to take over\n"))
    }

    @Test func `units that name one form file are summed on it`() throws {
        try forms.folder.makeFolder("单位")
        let form = try forms.putForm("单位/2027.yml.txt")
        for name in ["甲", "乙"] { try forms.put("单位/\(name).yaml", "格式文件: 2027.yml.txt") { $0.agency = name } }
        let options = ["--agency", "青石县", "--year", "2027", "--form", form]
        let region = forms.folder.path("青石县.yaml")
        let run = CommandRun(["rollup", forms.folder.path("单位"), "-o", region] + options)
        #expect(run.code == 0, "\(run.output)\(run.error)")
        #expect(try forms.folder.text("青石县.yaml").contains("\n格式文件: 单位/2027.yml.txt\n"))
        #expect(check("青石县.yaml").output.contains(#""edition":"2027""#))
        #expect(CommandRun(["rollup", forms.folder.path("单位"), "-o", region, "--update"] + options).code == 0)
        #expect(CommandRun("rollup", forms.folder.path("单位"), "--compare", region).code == 0)
    }

    @Test func `a unit whose form file has the same name and other cells is not summed`() throws {
        try forms.folder.makeFolder("单位")
        try forms.putForm("单位/2021.txt", "2021", from: 2021, ("key: 自然人", "key: 个人"))
        try forms.put("单位/甲.yaml", year: 2024) { $0.agency = "甲" }
        try forms.put("单位/乙.yaml", year: 2024, "格式文件: 2021.txt") { $0.agency = "乙" }
        let run = CommandRun("rollup", forms.folder.path("单位"), "--agency", "青石县", "--year", "2024")
        #expect(run.output.contains("by a form file with other cells"), "\(run.output)")
        #expect(run.output.contains("another edition"), "\(run.output)")
    }

    @Test func `two reports on form files of one name keep their own columns among the facts`() throws {
        try forms.folder.makeFolder("单位")
        try forms.putForm("单位/2021.txt", "2021", from: 2021, ("label: 自然人", "label: 个人"))
        try forms.put("单位/甲.yaml", year: 2024) { $0.agency = "甲" }
        try forms.put("单位/乙.yaml", year: 2024, "格式文件: 2021.txt") { $0.agency = "乙" }
        let lines = CommandRun("facts", forms.folder.path("单位")).output.split(separator: "\r\n")
        #expect(lines.contains { $0.hasPrefix("乙,") && $0.contains(" › 个人,") })
        #expect(!lines.contains { $0.hasPrefix("乙,") && $0.contains(" › 自然人,") })
        #expect(lines.contains { $0.hasPrefix("甲,") && $0.contains(" › 自然人,") })
        #expect(CommandRun("facts", forms.folder.path("单位"), "-o", forms.folder.path("facts.db")).code == 0)
    }

    // MARK: Last year's report

    @Test func `last year's report is read on its own form file`() throws {
        try forms.put("年报/2027.yaml", Self.named)
        let report = try forms.put("年报/2028.yaml", year: 2028, "上年报告: 2027.yaml\n" + Self.named)
        let run = CommandRun("check", report, "--all")
        #expect(run.output == "\(report): no findings\n")
    }

    @Test func `a report that is not on its own form is compared with nothing and carried nowhere`() throws {
        let last = try forms.put("年报/2027.yaml", "格式文件: 没有.yaml")
        let report = try forms.put("年报/2028.yaml", year: 2028, "上年报告: 2027.yaml\n" + Self.named)
        let run = CommandRun("check", report, "--all", "--details")
        #expect(run.output.contains("prior.missing") && run.output.contains("the form file “没有.yaml” is not there"))
        #expect(!run.output.contains("[y."), "\(run.output)")
        let new = CommandRun("new", "--from", last, "-o", forms.folder.path("年报/新.yaml"))
        #expect(new.code == 2 && new.error.contains("field.form_file"), "\(new.error)")
        #expect(!FileManager.default.fileExists(atPath: forms.folder.path("年报/新.yaml")))
    }

    @Test func `a draft is of last year's kind or not made`() throws {
        try forms.putForm(
            "格式/法治.yaml", "2027", from: 2027, ("kind: \(FormFolder.usual)", "kind: 法治政府建设年度报告"),
            ("{from: 2027}", "{from: 2027, to: 2027}"))
        let last = try forms.put("年报/2027.yaml", "格式文件: ../格式/法治.yaml")
        let run = CommandRun("new", "--from", last, "-o", forms.folder.path("年报/2028.yaml"))
        #expect(run.code == 2 && run.error.contains("法治政府建设年度报告"), "\(run.error)")
    }

    @Test func `a draft goes on with last year's form file, as seen from its own folder`() throws {
        let last = try forms.put("年报/2027.yaml", Self.named)
        try forms.folder.makeFolder("年报/新")
        let draft = forms.folder.path("年报/新/2028.yaml")
        #expect(CommandRun("new", "--from", last, "-o", draft).code == 0)
        #expect(try forms.folder.text("年报/新/2028.yaml").contains("\n格式: 2027\n格式文件: \"../../格式/2027.yaml\"\n"))
        #expect(!check("年报/新/2028.yaml").output.contains("field."))
    }

    @Test func `a draft for a year that the form file does not cover is on the form in force, and says so`() throws {
        try forms.putForm("格式/2027.yaml", "2027", from: 2027, ("{from: 2027}", "{from: 2027, to: 2027}"))
        let last = try forms.put("年报/2027.yaml", Self.named)
        let run = CommandRun("new", "--from", last, "-o", forms.folder.path("年报/2028.yaml"))
        #expect(run.error.contains("was not carried over"))
        let text = try forms.folder.text("年报/2028.yaml")
        #expect(text.contains("\n格式: 2021\n") && !text.contains("格式文件:"))
    }

    @Test func `a blank report on a form that is given names its file`() throws {
        let given = forms.folder.path("格式/2027.yaml")
        let path = forms.folder.path("年报/a.yaml")
        let run = CommandRun("new", "--agency", "某局", "--year", "2027", "--form", given, "-o", path)
        #expect(run.code == 0)
        #expect(try forms.folder.text("年报/a.yaml").contains("\n格式: 2027\n格式文件: \"../格式/2027.yaml\"\n"))
        #expect(forms.edition(check("年报/a.yaml")) == "2027")
    }

    // MARK: What cannot be used

    @Test(arguments: [
        ("没有.yaml", "is not there"), ("../格式", "cannot be read"), ("/etc/hostname", "is an absolute path"),
        ("坏.yaml", "errors, the first at 1:1: "), ("空.yaml", "has an error: "), ("管道", "cannot be read"),
    ])
    func `a form file that cannot be used is an error at its line`(_ name: String, _ says: String) throws {
        try forms.folder.put("年报/坏.yaml", "edition: [1]\nyears: 1\n")
        try forms.folder.put("年报/空.yaml", "")
        mkfifo(forms.folder.path("年报/管道"), 0o600)
        try forms.put("年报/a.yaml", year: 2024, "格式文件: \(name)")
        let run = CommandRun("check", forms.folder.path("年报/a.yaml"))
        #expect(run.code == 1)
        #expect(run.output.contains(/a\.yaml:3:7: error: .*\[field\.form_file\]/))
        #expect(run.output.contains(says), "\(run.output)")
    }

    // MARK: Trust

    /// A report in a folder whose form file and last year's report lie beside that folder.
    private func putStranger() throws {
        try forms.put("去年.yaml", year: 2026)
        try forms.put("年报/a.yaml", Self.named + "\n上年报告: ../去年.yaml")
    }

    private static let outside = "is outside the folders that the command line names and was not read"

    @Test(arguments: [["check", "--details", "--all"], ["facts"], ["export", "--draft", "-o", "导出"]])
    func `what a report in a folder names outside of it is not read`(_ command: [String]) throws {
        try putStranger()
        let run = CommandRun(command.map { $0 == "导出" ? forms.folder.path($0) : $0 } + [forms.folder.path("年报")])
        #expect(run.code == (command[0] == "export" ? 0 : 1), "\(run.output)\(run.error)")
        if command[0] == "check" {
            #expect(run.output.components(separatedBy: Self.outside).count == 3, "\(run.output)")
        }
    }

    @Test func `what lies in another folder on the command line is read`() throws {
        try putStranger()
        let run = check("年报", "格式", "去年.yaml", options: ["--details"])
        #expect(!run.output.contains("field.form_file"))
        #expect(run.output.contains("prior.missing"))
        #expect(
            CommandRun("check", "--all", "--details", forms.path).output.components(separatedBy: Self.outside).count
                == 1)
    }

    @Test func `a report that the user names may refer to whatever it likes`() throws {
        try putStranger()
        #expect(CommandRun("check", forms.folder.path("年报/a.yaml"), "--all").output.hasSuffix(": no findings\n"))
    }

    @Test(arguments: [["rollup", "--agency", "青石县", "--year", "2024"], ["facts"]])
    func `where units are gathered, even files that are named one by one are other people's`(_ command: [String]) throws
    {
        try putStranger()
        let run = CommandRun(command + [forms.folder.path("年报/a.yaml")])
        #expect(
            run.error.contains("a.yaml:3:7: the form file “../格式/2027.yaml” \(Self.outside) [field.form_file]"),
            "\(run.error)")
        let all = CommandRun(command + [forms.folder.path("年报/a.yaml"), forms.folder.path("格式")])
        #expect(!all.error.contains("field.form_file"))
    }

    @Test(arguments: [["check", "--details"], ["facts"]])
    func `a form file outside is read if the command line gives it`(_ command: [String]) throws {
        try forms.put("年报/a.yaml", Self.named)
        let given = CommandRun(command + ["--form", forms.folder.path("格式/2027.yaml"), forms.folder.path("年报")])
        #expect(given.code == 0, "\(given.output)\(given.error)")
        try forms.putForm("别处.yaml")
        let other = CommandRun(command + ["--form", forms.folder.path("别处.yaml"), forms.folder.path("年报")])
        #expect((other.output + other.error).contains(Self.outside))
    }

    @Test func `a link in a folder does not lead out of it`() throws {
        try forms.put("年报/a.yaml", "格式文件: 链接.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: forms.folder.path("年报/链接.yaml"), withDestinationPath: "../格式/2027.yaml")
        #expect(check("年报").output.contains("field.form_file"))
        #expect(!check("年报/a.yaml").output.contains("field.form_file"))
    }

    @Test func `whether a file outside is there does not show`() throws {
        try forms.put("年报/a.yaml", "格式文件: ../格式/2027.yaml")
        try forms.put("年报/b.yaml", "格式文件: ../没有/2027.yaml")
        let run = CommandRun("check", "--details", forms.folder.path("年报"))
        #expect(run.output.components(separatedBy: Self.outside).count == 3, "\(run.output)")
    }
}

extension FormFolder {
    fileprivate func editionOfDifference(_ run: CommandRun) -> String? {
        run.output.firstMatch(of: /"edition"\s*:\s*"([^"]*)"/).map { String($0.1) }
    }
}
