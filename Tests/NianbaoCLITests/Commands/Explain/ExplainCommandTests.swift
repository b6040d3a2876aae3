import GoldenFiles
import NianbaoCore
import NianbaoWorkspace
import Testing

@testable import NianbaoCLI

@Suite struct ExplainCommandTests {
    @Test(arguments: MessageLanguage.allCases)
    func `a rule is explained as recorded`(_ language: MessageLanguage) throws {
        let output = CommandRun(["explain", "t3.balance", "yaml.syntax"] + language.arguments).output
        try GoldenFile("Tests/NianbaoCLITests/Golden/explain.\(language).txt").expect(output)
    }

    @Test(arguments: RuleCatalogue(.builtIn).entries.map(\.id))
    func `every rule can be explained`(_ id: String) {
        let run = CommandRun("explain", id)
        #expect(run.code == 0)
        #expect(run.output.hasPrefix(id + "  "))
    }

    @Test func `a slip is answered with the rule that was meant`() {
        let run = CommandRun("explain", "t3.balanse")
        #expect(run.code == 2)
        #expect(run.error.contains("t3.balance"))
    }

    @Test func `without an id, the command says how to write it`() { #expect(CommandRun("explain").code == 64) }
}
