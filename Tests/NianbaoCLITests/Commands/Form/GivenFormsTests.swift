import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI

/// Forms that the command line adds with --form.
@Suite struct GivenFormsTests {
    private let forms: FormFolder

    init() throws {
        forms = try FormFolder()
        try forms.putForm("格式/2027.yaml")
    }

    private var given: [String] { ["--form", forms.folder.path("格式/2027.yaml")] }

    private static let other = "法治政府建设年度报告"

    @discardableResult
    private func putOther(_ edition: String = "1", from year: Int = 2021) throws -> [String] {
        [
            "--form",
            try forms.putForm(
                "格式/法治\(edition).yaml", edition, from: year, ("kind: \(FormFolder.usual)", "kind: \(Self.other)")),
        ]
    }

    private func check(_ path: String, _ options: [String]) -> CommandRun {
        CommandRun(["check", "--format", "json", path] + options)
    }

    @Test(arguments: [(2024, "", "2021"), (2027, "", "2027"), (2027, "格式: 2021", "2021"), (2020, "", "2019")])
    func `a form that is given is added, and each file chooses`(_ year: Int, _ fields: String, _ edition: String) throws
    {
        let run = check(try forms.put("a.yaml", year: year, fields), given)
        #expect(forms.edition(run) == edition)
        #expect(run.output.contains("--form gives") == (edition != "2027"))
    }

    @Test func `several forms are given one by one`() throws {
        let all = given + (try putOther())
        #expect(forms.edition(check(try forms.put("a.yaml"), all)) == "2027")
        #expect(forms.edition(check(try forms.put("b.yaml", year: 2024, "种类: \(Self.other)"), all)) == "1")
        #expect(forms.edition(check(try forms.put("c.yaml", year: 2024), all)) == "2021")
    }

    @Test func `two forms of one name are refused`() throws {
        let run = CommandRun(["form"] + given + ["--form", try forms.putForm("格式/又.yaml")])
        #expect(run.code == 2)
        #expect(run.error.contains("are for the same edition"))
    }

    @Test func `a figure of last year's report on an older form is carried from its own column`() throws {
        // In the new form two columns change places: read on it, the figures of one would be the other's.
        let (natural, company) = ("{id: natural, key: 自然人, label: 自然人}", "{id: company, key: 商业企业, label: 商业企业}")
        try forms.putForm(
            "格式/2027.yaml", "2027", from: 2027, (natural, "※"), (company, natural), ("※", company))
        try forms.put("2026.yaml", year: 2026, "格式: 2021") {
            $0.requests = """
                申请:
                  新收: [5, 0, 0, 0, 0, 0, 5]
                  上年结转: 0
                  予以公开: [3, 0, 0, 0, 0, 0, 3]
                  结转下年度: [2, 0, 0, 0, 0, 0, 2]
                  部分公开: 0
                  不予公开: 0
                  无法提供: 0
                  不予处理: 0
                  其他处理: 0
                """
        }
        let draft = forms.folder.path("2027.yaml")
        let run = CommandRun(["new", "--from", forms.folder.path("2026.yaml"), "-o", draft] + given)
        #expect(run.code == 0, "\(run.error)")
        let text = try forms.folder.text("2027.yaml")
        #expect(text.contains(/格式: 2027\n/))
        #expect(text.contains(/上年结转: +\[ *0, +2, +0, +0, +0, +0\]/), "\(text)")
    }

    @Test func `two versions on different editions are not compared, whatever is given`() throws {
        let (old, new) = (try forms.put("a.yaml", "格式: 2021"), try forms.put("b.yaml", "格式: 2027"))
        let run = CommandRun(["diff", old, new] + given)
        #expect(run.code == 2)
        #expect(run.error.contains("edition 2021 and edition 2027"))
    }

    @Test func `a new report for a year that the given form does not cover is refused with the way out`() {
        let arguments = ["new", "--agency", "某局", "--year", "2024", "-o", "-"] + given
        let run = CommandRun(arguments)
        #expect((run.code, run.output) == (2, ""))
        #expect(run.error.contains("add --edition 2027"))
        #expect(CommandRun(arguments + ["--edition", "2027"]).code == 0)
        #expect(CommandRun(arguments + ["--edition", "2021"]).code == 0)
    }

    @Test func `a new report of another kind names the kind`() throws {
        let arguments = ["new", "--agency", "某局", "--year", "2024", "-o", "-"] + (try putOther())
        let text = CommandRun(arguments).output
        #expect(text.contains("\n种类: \(Self.other)\n格式: 1\n"))
        let usual = CommandRun(arguments + ["--kind", FormFolder.usual]).output
        #expect(usual.contains("\n格式: 2021\n") && !usual.contains("种类:"))
    }

    // MARK: nianbao form

    @Test func `an edition of another kind is shown by name, and with its kind`() throws {
        let other = try putOther()
        let listing = CommandRun(["form", "1"] + other).output
        #expect(listing.hasPrefix("Edition 1: "))
        #expect(CommandRun(["form", "1", "--kind", Self.other] + other).output == listing)
        #expect(CommandRun(["form"] + other).output == listing)
        #expect(CommandRun(["form", "2021"] + other).output == CommandRun("form", "2021").output)
        #expect(
            CommandRun(["form", "--kind", Self.other] + other).output == "1\t2021 on\t国办公开办函〔2021〕30号\t\(Self.other)\n")
    }

    @Test func `a form that takes the place of a built-in one is marked`() throws {
        let own = ["--form", try forms.putForm("格式/2021.yaml", "2021", from: 2021)]
        #expect(CommandRun(["form"] + own).output.hasPrefix("Edition 2021 (replaces the built-in one): "))
        let lines = CommandRun(["form", "--kind", FormFolder.usual] + own).output.split(separator: "\n")
        #expect(lines.map { $0.hasSuffix("\treplaces the built-in one") } == [false, true])
    }

    @Test(arguments: [["form", "9"], ["form", "2021", "--kind", "没有的报告"], ["form", "1", "--kind", FormFolder.usual]])
    func `what there is no form of ends with 2`(_ command: [String]) throws {
        let run = CommandRun(command + (try putOther()))
        #expect((run.code, run.output) == (2, ""))
        #expect(run.error.contains("there are: ") || run.error.contains("there is no"))
    }

    @Test func `a rule that a given form words anew is explained in its words`() throws {
        let own = [
            "--form",
            try forms.putForm("格式/2021.yaml", "2021", from: 2021, ("第一项加第二项之和", "前两项之和")),
        ]
        #expect(CommandRun(["explain", "t3.balance", "--lang", "zh"] + own).output.contains("前两项之和"))
    }
}
