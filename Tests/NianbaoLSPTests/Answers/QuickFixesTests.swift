import GoldenFiles
import NianbaoCore
import NianbaoWorkspace
import TestSupport
import Testing

@testable import NianbaoLSP

@Suite struct QuickFixesTests {
    /// The one file's edits of an action.
    private static func edits(_ action: JSON?) -> [JSON] {
        guard case .object(let files)? = action?["edit"]?["changes"] else { return [] }
        return files.values.flatMap(\.list)
    }

    @Test func `a fix is offered with what it changes, and settles its finding`() throws {
        let broken = ReportText().text.replacing("主动公开: 0", with: "主动公开：0")
        var editor = try Editor(broken)
        let fix = try #require(try editor.actions(only: ["quickfix"]).first)
        #expect(fix["diagnostics"]?.list.first?["code"]?.text == "yaml.punctuation")
        #expect(fix["isPreferred"] == .truth(true))
        #expect(try editor.open(editor.applying(Self.edits(fix))) == [])
    }

    @Test func `a figure that settles a sum is offered`() throws {
        let text = ReportText(requests: "申请: 0").text.replacing(
            "申请: 0", with: ReportText.unbalancedRequests.replacing("[3, 0, 0, 0, 0, 0]", with: "[2, 0, 0, 0, 0, 0, 3]"))
        var editor = try Editor(text, .chinese)
        let titles = try editor.actions(only: ["quickfix"]).compactMap { $0["title"]?.text }
        #expect(titles == ["改正：3 → 2"])
    }

    @Test func `all fixes at once are those of --fix`() throws {
        let text = try Project.read("Tests/NianbaoCLITests/Golden/slips.yaml")
        var editor = try Editor(text)
        let actions = try editor.actions(only: ["source.fixAll"])
        #expect(actions.map { $0["kind"]?.text } == ["source.fixAll.nianbao"])
        let reader = try GivenForms([String]()).reader()
        let fixed = FixedReport(SourceFile(name: "", text: text), reader).text
        #expect(editor.applying(Self.edits(actions.first)) == fixed)
        try editor.open(fixed)
        #expect(try editor.actions(only: ["source"]) == [])
    }

    @Test func `where nothing is wrong nothing is offered`() throws {
        var editor = try Editor(ReportText().text)
        #expect(try editor.actions() == [])
    }
}
