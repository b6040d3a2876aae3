import GoldenFiles
import TestSupport
import Testing

@testable import NianbaoCLI

@Suite struct SchemaCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: ["report", "form"])
    func `a schema goes to the screen or to a new file`(_ subject: String) throws {
        let shown = CommandRun("schema", subject)
        #expect(shown.code == 0)
        let path = folder.path("\(subject).json")
        #expect(CommandRun("schema", subject, "-o", path).output == path + "\n")
        #expect(try folder.text("\(subject).json") == shown.output)
        #expect(CommandRun("schema", subject, "-o", path).code == 2)
    }

    @Test func `one edition is less than all`() {
        let all = CommandRun("schema", "report").output
        let one = CommandRun("schema", "report", "--edition", "2019").output
        #expect(one.contains("国办公开办函〔2019〕60号") && !one.contains("国办公开办函〔2021〕30号"))
        #expect(all.contains("国办公开办函〔2019〕60号") && all.contains("国办公开办函〔2021〕30号"))
    }

    @Test func `a form file is one more edition`() {
        let form = Project.path("Tests/NianbaoCoreTests/Fixtures/made-up-edition.yaml")
        let run = CommandRun("schema", "report", "--form", form, "--edition", "2030")
        #expect(run.code == 0)
        #expect(run.output.contains("虚构"))
    }

    @Test(arguments: [["report", "--edition", "2018"], ["report", "--kind", "别的"]])
    func `what there is not ends with 2`(_ arguments: [String]) {
        let run = CommandRun(["schema"] + arguments)
        #expect(run.code == 2)
        #expect(run.output.isEmpty && !run.error.isEmpty)
    }

    @Test(arguments: [["reports"], [], ["form", "--edition", "2021"]])
    func `a wrong call is one of usage`(_ arguments: [String]) {
        #expect(CommandRun(["schema"] + arguments).code == 64)
    }
}
