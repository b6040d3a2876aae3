import Testing

@testable import NianbaoCLI

@Suite struct ChineseUsageTests {
    /// The one line about a command line that is not well written, without what explains the usage.
    private func fault(_ arguments: [String]) throws -> String {
        let run = CommandRun(arguments + ["--lang", "zh"])
        #expect(run.code == 64)
        let end = try #require(run.error.firstRange(of: "（用法：nianbao \(arguments[0]) --help）\n"))
        #expect(end.upperBound == run.error.endIndex && run.error.count { $0 == "\n" } == 1)
        return String(run.error[..<end.lowerBound])
    }

    @Test(arguments: [
        (["check"], "缺少“<文件或文件夹> ...”"), (["check", "a", "--nosuch"], "没有“--nosuch”这个选项"),
        (["check", "a", "--detals"], "没有“--detals”这个选项；是不是“--details”？"),
        (["check", "a", "--jobs"], "“--jobs <数>”后面缺少内容"), (["check", "a", "--jobs", "x"], "“--jobs <数>”不能是“x”"),
        (["check", "a", "--details=3"], "选项“--details”后面不跟内容，这里写了“3”"), (["form", "a", "b"], "多出了“b”"),
        (["form", "a", "b", "c"], "多出了 2 个词：“b、c”"), (["form", "a", "b"], "多出了“b”"),
        (["check", "a", "--format", "x"], "“--format <格式>”不能是“x”，可以是 text、json、sarif、github、csv"),
        (["check", "a", "--jobs", "0"], "--jobs 应是 1 或更大的数"),
        (["new", "--year", "明年"], "“--year <年度>”不能是“明年”：写四位数字，如 2025"),
        (["rollup", "a", "--year", "2025年报"], "“--year <年度>”不能是“2025年报”：写四位数字，如 2025"),
    ])
    func `a fault is one line in Chinese`(_ arguments: [String], _ message: String) throws {
        #expect(try fault(arguments) == "命令写法有误：" + message)
    }

    @Test(arguments: [
        ["check"], ["check", "a", "--nosuch"], ["check", "a", "--jobs"], ["check", "a", "-ja"], ["form", "a", "b"],
        ["export", "a", "--to", "pdf"], ["explain"],
    ])
    func `nothing around it is English`(_ arguments: [String]) {
        let error = CommandRun(arguments + ["--lang", "zh"]).error
        #expect(error.firstMatch(of: /[A-Z][a-z]+|<[a-z]|[a-z]+ [a-z]+ [a-z]+/) == nil, "\(error)")
    }

    @Test func `a message that nobody has translated stays as it is`() {
        #expect(ChineseUsage.usage("Something new.") == "命令写法有误：Something new.")
        #expect(ChineseUsage.fault("Error: Something new.") == "错误：Something new.")
    }

    @Test func `columns stay below each other`() {
        let page =
            "OVERVIEW: 甲\n\nOPTIONS:\n  --jobs <number>         乙 (values: a, b; default: a)\n  --all                   丙\n"
        let lines = ["概述：甲", "", "选项：", "  --jobs <数>             乙 （可用：a, b；默认：a）", "  --all                   丙", ""]
        #expect(ChineseUsage.page(page) == lines.joined(separator: "\n"))
    }

    @Test(arguments: ["0.1.0", "#compdef nianbao\nlocal USAGE: <file>", "{\n  \"command\": \"<file>\"\n}"])
    func `other results are left alone`(_ text: String) {
        #expect(ChineseUsage.page(text) == text)
    }

    @Test func `English messages are ArgumentParser's own`() {
        #expect(
            CommandRun("check").error == "Error: Missing expected argument '<path> ...' (usage: nianbao check --help)\n"
        )
    }
}
