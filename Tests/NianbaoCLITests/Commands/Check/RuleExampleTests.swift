import Foundation
import GoldenFiles
import NianbaoCore
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

/// Each rule with its few lines that break it, inside the whole report of `samples/errors`.
@Suite struct RuleExampleTests {
    /// Rules whose breach no few lines of text can show.
    private static let unshown: Set = [
        "file.empty", "file.too_large", "file.binary", "file.damaged", "file.encoding", "file.doubt",
        "f.length", "y.text_copy",
    ]

    private static let shown = ErrorSample.all.filter { !unshown.contains($0.rule.id) }

    @Test func `every rule says why, where from, and what it looks like`() {
        let entries = RuleCatalogue(.builtIn).entries.map(\.rule)
        #expect(entries.filter { $0.reason == nil || $0.source == nil }.map(\.id) == [])
        #expect(entries.filter { $0.example == nil && !Self.unshown.contains($0.id) }.map(\.id) == [])
    }

    @Test func `editions that have the same rule say the same of it`() {
        let rules = FormLibrary.builtIn.forms.flatMap { Rule.all(for: $0) }
        for rule in Set(rules) { #expect(rules.filter { $0.id == rule.id }.allSatisfy { $0 == rule }) }
    }

    @Test(arguments: shown)
    func `the failing lines stand once in the sample and the passing ones mend it`(_ sample: ErrorSample) throws {
        let example = try #require(sample.rule.example)
        let text = try Project.read("\(ErrorSample.folder)/\(sample.fileName)")
        #expect(text.components(separatedBy: example.failing).count == 2)
        let mended = text.replacing(example.failing, with: example.passing)
        #expect(try sample.findings(in: mended).filter { $0.acceptance == nil }.map(\.message.en) == [])
    }

    @Test(arguments: shown)
    func `a line of wide characters before a fault moves it down and nothing else`(_ sample: ErrorSample) throws {
        let text = try Project.read("\(ErrorSample.folder)/\(sample.fileName)")
        let plain = try sample.findings(in: text)
        let moved = try sample.findings(in: "# 𠮷野家 ｆｕｌｌ 👩🏽‍🌾 e\u{301}\n" + text)
        #expect(moved.map(\.rule) == plain.map(\.rule))
        #expect(moved.map { $0.span.map { $0.start.line - 1 } } == plain.map { $0.span?.start.line })
        #expect(moved.map { $0.span?.start.column } == plain.map { $0.span?.start.column })
    }

    /// Rules of wording whose breach need not stand where a line begins.
    private static let wording: Set = [
        "f.document_numbers", "f.doubled_words", "f.placeholders", "f.sensitive", "f.period", "x.fee_statement",
    ]

    @Test(arguments: shown.filter { RuleFamily(of: $0.rule.id) == .texts || wording.contains($0.rule.id) })
    func `wide characters before a fault in a text move it right and nothing else`(_ sample: ErrorSample) throws {
        let text = try Project.read("\(ErrorSample.folder)/\(sample.fileName)")
        let plain = try sample.findings(in: text)
        let place = try #require(plain.first?.span?.start)
        var lines = text.components(separatedBy: "\n")
        let line = lines[Int(place.line) - 1]
        let start = try #require(line.firstRange(of: ": ") ?? line.firstRange(of: "  ")).upperBound
        let lead = "𠮷ｆ（e\u{301}），"
        lines[Int(place.line) - 1].insert(contentsOf: lead, at: start)
        let moved = try sample.findings(in: lines.joined(separator: "\n"))
        #expect(moved.map(\.rule) == plain.map(\.rule))
        #expect(moved.first?.span?.start.line == place.line)
        #expect(
            moved.first.flatMap(\.span).map { Int($0.start.column) } == Int(place.column) + lead.unicodeScalars.count)
    }
}
