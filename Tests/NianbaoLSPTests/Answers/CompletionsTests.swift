import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoLSP

@Suite struct CompletionsTests {
    private static let start = "机关: 甲局\n年度: 2024\n"

    @Test func `an empty file is offered the fields and sections`() throws {
        var editor = try Editor("", .chinese)
        let keys = try editor.completions(at: "")
        #expect(keys.first == "种类")
        #expect(keys.contains("机关") && keys.contains("申请"))
    }

    @Test(arguments: ["services:\n  web:\n    im", "apiVersion: v1\nkind: Pod\n\n"])
    func `in other YAML files nothing is offered`(_ text: String) throws {
        var editor = try Editor(text)
        #expect(try editor.completions(at: text, text.count) == [])
    }

    @Test func `what is there already is not offered`() throws {
        var editor = try Editor(Self.start + "复\n")
        let keys = try editor.completions(at: "复\n", 1)
        #expect(keys.contains("复议诉讼") && !keys.contains("机关") && !keys.contains("年度"))
    }

    @Test func `below a section there are its rows and groups, in the form's order`() throws {
        var editor = try Editor(Self.start + "申请:\n  新收: 0\n  \n复议诉讼: 0\n")
        let keys = try editor.completions(at: "  \n", 2)
        #expect(keys.prefix(3) == ["上年结转", "予以公开", "部分公开"])
    }

    @Test func `in braces there are the columns that are still missing`() throws {
        var editor = try Editor(Self.start + "申请:\n  新收: {自然人: 1, 商, 其他: 0}\n")
        #expect(
            try editor.completions(at: "商,", 1) == ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "总计", "其余"])
    }

    @Test func `the spelling is the file's`() throws {
        var editor = try Editor("agency: 甲局\nyear: 2024\nrequests:\n  \n")
        #expect(try editor.completions(at: "  \n", 2).first == "new")
    }

    @Test func `a year before the newest form has the rows of its own`() throws {
        var editor = try Editor("机关: 甲局\n年度: 2020\n主动公开:\n  \n")
        #expect(try editor.completions(at: "  \n", 2).contains("第九项"))
    }

    @Test(arguments: [
        ("口径: \n", 4, ["本机关", "行政区域"]), ("申请:\n  新收: \n", 10, ["0", "待填"]),
        ("主动公开:\n  第一项:\n    规章: \n", 20, ["0", "待填", "不适用"]), ("总体情况: \n", 6, ["|", "待填"]),
    ])
    func `values that are words are offered`(_ text: String, _ offset: Int, _ words: [String]) throws {
        var editor = try Editor(Self.start + text)
        #expect(try editor.completions(at: text, offset) == words)
    }

    @Test func `explanations are offered their keys, the rules and places`() throws {
        var editor = try Editor(Self.start + "说明:\n  - 规则: y\n    位\n")
        #expect(try editor.completions(at: "y\n", 1).contains("y.jump"))
        #expect(try editor.completions(at: "位\n", 1).prefix(2) == ["位置", "原文"])
    }

    @Test func `in a text addresses are offered within braces and nothing elsewhere`() throws {
        var editor = try Editor(Self.start + "总体情况: |\n  收到{{申请.新\n")
        #expect(try editor.completions(at: "申请.新\n", 4).contains("申请.新收.总计"))
        #expect(try editor.completions(at: "收到", 1) == [])
    }

    @Test(arguments: [
        ("申请:\n  上", "申请:\n  上年结转: "), ("申请:\n  上: 0", "申请:\n  上年结转: 0"), ("总体", "总体情况: |"), ("申", "申请:"),
    ])
    func `what is chosen takes the place of what is typed`(_ text: String, _ result: String) throws {
        var editor = try Editor(Self.start + text)
        let line = text.split(separator: "\n").last.map(String.init) ?? ""
        let typed = line.prefix { $0 != ":" }
        let key = try #require(
            try editor.ask("completion", at: text, text.count - line.count + typed.count)?.list.first {
                ($0["label"]?.text ?? "").hasPrefix(typed.drop { $0 == " " })
            })
        #expect(editor.applying([try #require(key["textEdit"])]) == Self.start + result)
    }

    @Test func `a key is shown with its printed label`() throws {
        var editor = try Editor(Self.start + "申请:\n  \n")
        let key = try editor.ask("completion", at: "  \n", 2)?.list.first
        #expect(key?["detail"]?.text == "一、本年新收政府信息公开申请数量")
        #expect(key?["documentation"]?.text == "[自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他]")
    }
}
