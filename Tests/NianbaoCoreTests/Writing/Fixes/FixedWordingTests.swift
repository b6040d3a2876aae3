import Testing

@testable import NianbaoCore

@Suite struct FixedWordingTests {
    private func fixed(_ body: String) throws -> String {
        let head = TestEdition.of2021.head
        let file = SourceFile(name: "a.yaml", text: head + body)
        return String(FixedReport(file, ReportReader(try .builtIn())).text.dropFirst(head.count))
    }

    @Test(arguments: [
        ("总体情况: |\n  收到申请{{申请.新收.总计件，办结14件。\n", nil),
        ("总体情况: |\n  在｛｛年度｝｝公开信息。\n", "总体情况: |\n  在{{年度}}公开信息。\n"),
        ("总体情况: |\n  在{{年度}公开信息。\n", "总体情况: |\n  在{{年度}}公开信息。\n"),
        ("其他事项: \"没有,按时。。含\\\"双减\\\"工作,完成。\"\n", "其他事项: \"没有，按时。含“双减”工作，完成。\"\n"),
    ])
    func `only what has one reading is written`(_ typed: String, _ meant: String?) throws {
        #expect(try fixed(typed) == meant ?? typed)
    }

    @Test(arguments: [
        (
            "  第一项:\n\t规章: 0\n\t行政规范性文件: 0\n  第五项:\n    行政许可: 0\n",
            "  第一项:\n    规章: 0\n    行政规范性文件: 0\n  第五项:\n    行政许可: 0\n"
        ),
        ("  第一项:\n    规章: 0\n\t行政规范性文件: 0\n", "  第一项:\n    规章: 0\n    行政规范性文件: 0\n"),
    ])
    func `rows behind a tab go to the level of their group`(_ typed: String, _ meant: String) throws {
        #expect(try fixed("主动公开:\n" + typed) == "主动公开:\n" + meant)
    }
}
