import Testing

@testable import NianbaoCLI

@Suite struct DashedNameTests {
    @Test(arguments: [
        ["check", "-dash.yaml"], ["check", "a.yaml", "-年报"], ["export", "a", "-o", "-out.d"], ["check", "--dash.yaml"],
        ["facts", "a", "-o", "-facts.csv"],
    ])
    func `a name with a dash in front is no option`(_ arguments: [String]) throws {
        let run = CommandRun(arguments)
        let name = try #require(arguments.last { $0.hasPrefix("-") })
        #expect(run.code == 64)
        #expect(run.output == "")
        #expect(run.error.contains("“\(name)” begins with “-” and is taken for options"))
        #expect(run.error.contains("write “./\(name)”"))
    }

    @Test func `Chinese words for a Chinese clerk`() {
        let error = CommandRun("check", "-dash.yaml", "--lang", "zh").error
        #expect(error.hasPrefix("命令写法有误：“-dash.yaml”以“-”开头，会被当作选项；是文件的，写成“./-dash.yaml”（用法：nianbao --help）\n"))
    }

    @Test(arguments: [
        ["check", "-"], ["check", "-h"], ["check", "-ah"], ["check", "-o=a.b"], ["check", "--form=a.yaml"],
        ["check", "--jobs=2"],
        ["check", "--", "-dash.yaml"], ["check", "./-dash.yaml"], ["check", "a-b.yaml"], [],
    ])
    func `options are options`(_ arguments: [String]) {
        #expect(DashedName(in: arguments) == nil)
    }

    @Test func `what else is no option is reported by the parser`() {
        #expect(CommandRun("check", "a", "-abc").error.hasPrefix("Error: Unknown option"))
    }
}
