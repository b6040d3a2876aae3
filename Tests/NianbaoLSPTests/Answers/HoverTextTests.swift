import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoLSP

@Suite struct HoverTextTests {
    private static let text = ReportText(requests: ReportText.unbalancedRequests).text

    @Test func `a row is shown with its label, its columns and the relations that it is in`() throws {
        var editor = try Editor(Self.text, .chinese)
        let lines = try #require(try editor.hover(at: "新收:")).split(separator: "\n")
        #expect(lines.prefix(2) == ["一、本年新收政府信息公开申请数量", "[自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他]"])
        #expect(lines.contains { $0.hasSuffix("[t3.balance]") })
    }

    @Test func `a figure is shown with its address and value`() throws {
        var editor = try Editor(Self.text.replacing("[3, 0,", with: "[3, {值: 4, 注: 甲},"))
        let text = try #require(try editor.hover(at: "值: 4", 4))
        #expect(text.contains("法人或其他组织 › 商业企业\n申请.新收.商业企业 = 4（甲）"))
    }

    @Test func `a broken rule is explained where its finding is`() throws {
        var editor = try Editor(Self.text, .chinese)
        let text = try #require(try editor.hover(at: "[3, 0", 2))
        #expect(text.contains("[t3.balance] 要求：") && text.contains("\n出处：") && text.contains("（官方规定）"))
        #expect(try editor.hover(at: "部分公开:")?.contains("要求：") == false)
    }

    @Test(arguments: [("总体情况:", "一、总体情况"), ("主动公开:", "二、主动公开政府信息情况")])
    func `a section is shown with its heading`(_ mark: String, _ heading: String) throws {
        var editor = try Editor(Self.text)
        #expect(try editor.hover(at: mark)?.hasPrefix(heading) == true)
    }

    @Test func `of the words of a text nothing is known`() throws {
        var editor = try Editor(Self.text.replacing("总体情况: ", with: "总体情况: |\n  "))
        #expect(try editor.ask("hover", at: "县政府") == .null)
    }

    @Test func `a group is shown with what its rows have in common, though the file is no YAML yet`() throws {
        var editor = try Editor("机关: 甲\n年度: 2024\n申请:\n  不予公开:\n    国家秘密: [\n")
        #expect(try editor.hover(at: "不予公开") == "三、本年度办理结果 › （三）不予公开")
    }
}
