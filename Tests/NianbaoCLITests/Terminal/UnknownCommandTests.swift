import GoldenFiles
import Testing

@testable import NianbaoCLI

@Suite struct UnknownCommandTests {
    @Test(arguments: [
        (["chek", "a.yaml"], "there is no command “chek”; did you mean “check”?"),
        (["help", "exprot"], "there is no command “exprot”; did you mean “export”?"),
        (["frob"], "there is no command “frob”; there are: new, import, check,"),
        (["——help"], "“——help” begins with a dash of Chinese texts; options begin with hyphens: “--help”"),
        (["—h"], "options begin with hyphens: “-h”"), (["\u{1B}[31mx"], "there is no command “␛[31mx”;"),
    ])
    func `a word that is no command is reported with what was meant`(_ arguments: [String], _ message: String) {
        let run = CommandRun(arguments)
        #expect(run.code == 64)
        #expect(run.output == "")
        #expect(run.error.hasPrefix("Error: "))
        #expect(run.error.contains(message))
    }

    @Test func `a file in the place of a command is answered with how to check it`() throws {
        let path = Project.path("samples/yichuan-2020.yaml")
        let error = CommandRun(path, "--lang", "zh").error
        #expect(error.hasPrefix("命令写法有误：“\(path)”是文件，前面要写做什么，例如 nianbao check \(path)（用法：nianbao --help）\n"))
    }

    @Test(arguments: [[], ["help"], ["--help"], ["--version"], ["help", "check"], ["check", "frob"]])
    func `commands, help and options are none`(_ arguments: [String]) {
        #expect(UnknownCommand(in: arguments, among: ["check", "new"]) == nil)
    }
}
