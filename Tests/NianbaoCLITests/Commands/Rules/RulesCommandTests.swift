import GoldenFiles
import NianbaoCore
import NianbaoWorkspace
import Testing

@testable import NianbaoCLI

@Suite struct RulesCommandTests {
    private static let catalogue = RuleCatalogue(.builtIn)

    @Test func `the page of rules is up to date`() throws {
        // When it is not: make golden.
        try GoldenFile("docs/rules.md").expect(CommandRun("rules", "--format", "md").output)
    }

    @Test(arguments: MessageLanguage.allCases)
    func `the list of rules is as recorded`(_ language: MessageLanguage) throws {
        let output = CommandRun(["rules"] + language.arguments).output
        try GoldenFile("Tests/NianbaoCLITests/Golden/rules.\(language).txt").expect(output)
    }

    @Test(arguments: [["t3"], ["t3", "yaml.key"], ["--severity", "warning"], ["--edition", "2019", "t2"]])
    func `a choice of rules is part of the list`(_ choice: [String]) {
        let all = Set(CommandRun("rules").output.split(separator: "\n"))
        let chosen = CommandRun(["rules"] + choice).output.split(separator: "\n")
        #expect(chosen.count > 1)
        #expect(chosen.count < all.count)
        #expect(all.isSuperset(of: chosen))
    }

    @Test func `rules of an edition are those that it has`() throws {
        let run = CommandRun("rules", "--edition", "2021")
        #expect(!run.output.contains("t2.items_after_change"))
        #expect(CommandRun("rules", "--edition", "2019").output.contains("t2.items_after_change"))
    }

    @Test(arguments: [["t9"], ["t3.balanse"], ["--edition", "2020"]])
    func `what there is not ends with 2`(_ choice: [String]) {
        let run = CommandRun(["rules"] + choice)
        #expect(run.code == 2)
        #expect(run.output == "")
        #expect(run.error.contains(choice.last ?? ""))
    }

    @Test func `programs get the whole catalogue`() throws {
        let document = RuleDocument(Self.catalogue.entries)
        #expect(CommandRun("rules", "--format", "json").output == (try document.jsonText()))
        #expect(document.schema == "nianbao.rules/1")
        #expect(document.rules.map(\.id) == Self.catalogue.entries.map(\.id))
    }
}
