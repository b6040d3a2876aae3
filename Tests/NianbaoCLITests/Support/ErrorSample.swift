import Foundation
import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

/// A report in `samples/errors` in which one thing is wrong, named after the rule that says so.
struct ErrorSample: CustomTestStringConvertible {
    let rule: Rule

    static let folder = "samples/errors"

    /// Every rule that a report on a built-in form is held to, each once.
    static let rules: [Rule] = {
        var seen: Set<String> = []
        return FormLibrary.builtIn.forms.flatMap { Rule.all(for: $0) }.filter { seen.insert($0.id).inserted }
    }()

    static let all = rules.map { ErrorSample(rule: $0) }

    /// The sample is too large to be kept and is made when it is needed.
    static let tooLarge = "file.too_large"

    var fileName: String { "\(rule.id).yaml" }
    var testDescription: String { rule.id }

    /// Calls `body` with the path of the folder in which the sample lies.
    func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        guard rule.id == Self.tooLarge else { return try body(Project.path(Self.folder)) }
        let folder = try TemporaryFolder()
        let line = "# 附件：政府信息公开目录，逐条列出全年公开的文件。\n"
        let count = SourceDecoder.sizeLimit / line.utf8.count + 1
        try folder.put(fileName, String(repeating: line, count: count))
        return try body(folder.path)
    }

    /// What is found when the sample's file has this text.
    func findings(in text: String) throws -> [Finding] {
        try CheckedReport(
            Array(text.utf8), at: Project.path("\(Self.folder)/\(fileName)"), GivenForms([FormFile]()).reader()
        ).findings
    }

    func golden(_ language: MessageLanguage) -> GoldenFile {
        GoldenFile("\(Self.folder)/\(rule.id).\(language.rawValue).txt")
    }
}
