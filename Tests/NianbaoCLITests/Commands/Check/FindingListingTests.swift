import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

@Suite struct FindingListingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A report with an error, two warnings and a hint in two sections.
    private var report: String {
        """
        机关: 青石县水利局
        年度: 2024

        总体情况: 全年通过县政府网站公开信息，未发生泄密事件。

        主动公开: {第一项: {规章: [1, 0, 1], 行政规范性文件: [3, 0, 2]}, 第五项: {行政许可: １２}, 第六项: 0, 第八项: 0}

        申请:
          新收: [3, 1, 0, 0, 0, 0]
          上年结转: 0
          予以公开: [2, 1, 0, 0, 0, 0]
          部分公开: 0
          不予公开: 0
          无法提供: 0
          不予处理: 0
          其他处理: 0
          结转下年度: 0

        复议诉讼: 0

        存在问题: 部分栏目更新较慢，下一年度按季度核对公开目录。

        其他事项: 无

        """
    }

    private func check(_ arguments: String..., text: String? = nil) throws -> CommandRun {
        let path = try folder.put("年报.yaml", text ?? report)
        return CommandRun(["check", "--lang", "zh"] + arguments + [path])
    }

    @Test func `errors are reported under the heading of their section, warnings are counted`() throws {
        let run = try check()
        #expect(run.output.hasPrefix("三、收到和处理政府信息公开申请情况：1 个错误\n\n"))
        #expect(run.output.contains("[t3.balance]"))
        #expect(!run.output.contains("[t2."))
        #expect(run.output.contains("\n\(folder.path("年报.yaml")) 还有：主动公开 2 个警告，1 个提示（加 --all 逐条显示）\n"))
        #expect(run.output.hasSuffix("年报.yaml：1 个错误，2 个警告，1 个提示\n"))
    }

    @Test(arguments: ["--all", "-a"])
    func `warnings and hints are reported one by one when asked for`(_ flag: String) throws {
        let output = try check(flag).output
        for rule in ["t2.rulemaking_power", "number.style", "t2.valid_ge_issued", "t3.balance"] {
            #expect(output.contains("[\(rule)]"))
        }
        let headings = ["二、主动公开政府信息情况：2 个警告，1 个提示", "三、收到和处理政府信息公开申请情况：1 个错误"]
        let places = headings.compactMap { output.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 2 && places[0] < places[1])
        #expect(!output.contains("还有："))
    }

    @Test func `a cell is named in the words of print, and by its place in the workbook`() throws {
        #expect(try check().output.contains("  单元格：一、本年新收政府信息公开申请数量 › 申请人情况 › 自然人（工作簿 申请!D5）\n"))
    }

    @Test func `the source of a rule is shown once`() throws {
        let text = report.replacing("予以公开: [2, 1,", with: "予以公开: [2, 0,")
        let output = try check(text: text).output
        #expect(output.ranges(of: "[t3.balance]").count == 2)
        #expect(output.ranges(of: "  依据：").count == 1)
    }

    @Test func `warnings fail when asked for`() throws {
        let text = report.replacing("予以公开: [2,", with: "予以公开: [3,")
        #expect(try check(text: text).code == 0)
        #expect(try check("--strict", text: text).code == 1)
        let run = CommandRun("export", "--strict", folder.path("年报.yaml"), "-o", folder.path("导出"))
        #expect(run.code == 1)
        #expect(run.error.contains("Not exported"))
    }

    @Test func `what is explained is shown last, with its reason, and fails nothing`() throws {
        let text =
            report.replacing("予以公开: [2,", with: "予以公开: [3,")
            + "说明:\n  - {规则: t2.rulemaking_power, 位置: 主动公开.第一项.规章, 理由: 受委托保管旧规章文本, 经办: 王某}\n"
        let run = try check(text: text)
        #expect(run.output.contains("已说明：") && run.output.contains("  理由：受委托保管旧规章文本（王某）\n"))
        #expect(run.output.hasSuffix("1 个警告，1 个提示，1 处已说明\n"))
    }

    @Test func `a table that is not filled in is one finding, whatever refers to it`() throws {
        let text = report.replacing("未发生泄密事件", with: "新收{{申请.新收.总计}}件，上年结转{{申请.上年结转.总计}}件")
            .replacing("  新收: [3, 1, 0, 0, 0, 0]", with: "  新收: 待填")
        let output = try check(text: text).output
        #expect(output.ranges(of: "[cell.missing]").count == 1)
        #expect(!output.contains("[ref.blank]"))
        #expect(output.contains("正文这里要用"))
    }

    @Test(arguments: [
        ("存在问题:", "存在问提:", "五、存在的主要问题及改进情况"), ("申请:", "申清:", "三、收到和处理政府信息公开申请情况"),
        ("  新收:", "  新受:", "三、收到和处理政府信息公开申请情况"), ("申请:\n  新收", "申请:\n  甲: 0\n  新收", "三、收到和处理政府信息公开申请情况"),
    ])
    func `a misspelt key is one finding, under the heading of its own section`(
        _ key: String, _ slip: String, _ heading: String
    ) throws {
        let text = report.replacing("予以公开: [2,", with: "予以公开: [3,")
            .replacing("未发生泄密事件", with: "新收{{申请.新收.总计}}件，占{{占比 申请.新收.总计 / 申请.总计.总计}}")
            .replacing(key, with: slip)
        let output = try check(text: text).output
        #expect(output.hasPrefix("\(heading)：1 个错误\n\n"))
        #expect(output.contains("[key.unknown]") && output.contains("年报.yaml：1 个错误"))
    }
}
