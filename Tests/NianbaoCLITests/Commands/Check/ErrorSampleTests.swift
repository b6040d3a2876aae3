import Foundation
import GoldenFiles
import NianbaoCore
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

@Suite struct ErrorSampleTests {
    private let stored: Set<String>

    init() throws {
        stored = Set(try FileManager.default.contentsOfDirectory(atPath: Project.path(ErrorSample.folder)))
    }

    @Test func `every rule has a sample`() {
        let missing = ErrorSample.all
            .filter { $0.rule.id != ErrorSample.tooLarge && !stored.contains($0.fileName) }
            .map(\.rule.id)
        #expect(missing == [])
    }

    @Test(arguments: [("README.md", "en"), ("README.zh-CN.md", "zh")])
    func `the READMEs show a sample and its message as they are`(_ readme: String, _ language: String) throws {
        let text = try Project.read(readme)
        for file in ["t3.balance.yaml", "t3.balance.\(language).txt"] {
            #expect(text.contains(try Project.read("\(ErrorSample.folder)/\(file)")))
        }
    }

    @Test func `every file in the folder belongs to a rule`() {
        let endings = [".yaml", ".zh.txt", ".en.txt"]
        let known = ErrorSample.rules.flatMap { rule in endings.map { rule.id + $0 } } + ["README.md", "prior"]
        #expect(!stored.isEmpty && stored.subtracting(known) == [])
    }

    @Test(arguments: ErrorSample.all)
    func `a sample gives findings of its own rule and of no other`(_ sample: ErrorSample) throws {
        let checked = try sample.inFolder {
            try CheckedReport("\($0)/\(sample.fileName)", GivenForms([FormFile]()).reader())
        }
        let open = checked.findings.filter { $0.acceptance == nil }
        #expect(Set(open.map(\.rule)) == [sample.rule.id])
    }

    @Test(arguments: ErrorSample.all)
    func `errors end with 1 and warnings with 0`(_ sample: ErrorSample) throws {
        let run = try sample.inFolder { CommandRun("check", "\($0)/\(sample.fileName)") }
        #expect(run.code == (sample.rule.severity == .error ? 1 : 0))
    }

    @Test(arguments: ErrorSample.all, MessageLanguage.allCases)
    func `check says of a sample what is recorded`(_ sample: ErrorSample, _ language: MessageLanguage) throws {
        let output = try sample.inFolder { folder in
            CommandRun(["check", "--all"] + language.arguments + ["\(folder)/\(sample.fileName)"]).output
                // As if the command had been given in the sample's folder.
                .replacing("\(folder)/", with: "")
        }
        try sample.golden(language).expect(output)
    }
}
