import ArgumentParser
import GoldenFiles
import NianbaoCore
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

@Suite struct HelpTests {
    /// The commands by the names of their recorded pages.
    private static let pages: [String: any ParsableCommand.Type] = [
        "nianbao": NianbaoCommand.self, "new": NewCommand.self, "check": CheckCommand.self, "fmt": FmtCommand.self,
        "export": ExportCommand.self, "status": StatusCommand.self, "apply": ApplyCommand.self,
        "diff": DiffCommand.self, "rollup": RollupCommand.self, "facts": FactsCommand.self, "form": FormCommand.self,
        "rules": RulesCommand.self, "schema": SchemaCommand.self, "serve": ServeCommand.self,
        "collect": CollectCommand.self, "return": ReturnCommand.self,
        "explain": ExplainCommand.self, "lsp": LSPCommand.self, "import": ImportCommand.self,
    ]

    @Test func `every command has a recorded page`() {
        let commands = [NianbaoCommand.self] + NianbaoCommand.configuration.subcommands
        #expect(commands.map { "\($0)" }.sorted() == Self.pages.values.map { "\($0)" }.sorted())
    }

    @Test(arguments: pages.keys.sorted(), MessageLanguage.allCases)
    func `a help page is as recorded`(_ name: String, _ language: MessageLanguage) throws {
        let command = try #require(Self.pages[name])
        let silent = Terminal { _ in }
        let page = Console.$current.withValue(Console(language: language.language, output: silent, error: silent)) {
            let page = NianbaoCommand.helpMessage(for: command, columns: 80)
            return pick(zh: ChineseUsage.page(page), en: page)
        }
        try GoldenFile("Tests/NianbaoCLITests/Golden/help-\(name).\(language).txt").expect(page + "\n")
    }

    @Test func `the short form of --version is on the page of the program alone, where it works`() {
        #expect(CommandRun(["--help"]).output.contains("\n  -V, --version "))
        #expect(!CommandRun(["check", "--help"]).output.contains("-V"))
        #expect(CommandRun(["-V"]).output == CommandRun(["--version"]).output)
    }

    @Test(arguments: pages.keys.sorted(), [40, 80, 200])
    func `a Chinese page has no English words around its names`(_ name: String, _ columns: Int) throws {
        let command = try #require(Self.pages[name])
        let silent = Terminal { _ in }
        let page = Console.$current.withValue(Console(language: .chinese, output: silent, error: silent)) {
            ChineseUsage.page(NianbaoCommand.helpMessage(for: command, columns: columns))
        }
        #expect(page.firstMatch(of: /[A-Z]{4,}:|<[a-z]|\bdefault\b|\bvalues\b|\bShow\b|\bSee\b/) == nil, "\(page)")
    }

    @Test(arguments: [["--help"], ["help", "check"], ["check", "-h"], ["--version"], []])
    func `help and version are results`(_ arguments: [String]) {
        let run = CommandRun(arguments)
        #expect(run.code == 0)
        #expect(run.output != "" && run.error == "")
    }

    @Test func `the version is the tool's`() { #expect(CommandRun("--version").output == ToolVersion.current + "\n") }
}
