import Foundation
import GoldenFiles
import Testing

@testable import NianbaoCore

/// A kind of rules is one file and one entry of the registry.
@Suite struct DeclaredKindsTests {
    private static let folder = "Sources/NianbaoCore/Checks/Declared"

    @Test func `every file of a kind has its entry in the registry`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Project.path(Self.folder))
        let kinds = try files.filter { try Project.read("\(Self.folder)/\($0)").contains(": DeclaredCheck {") }
        #expect(Set(kinds) == Set(DeclaredKinds.all.map { "\($0).swift" }))
        #expect(DeclaredKinds.all.count == 18)
    }

    @Test func `no two kinds share a field on one level`() {
        let places = DeclaredKinds.all.flatMap { kind in kind.levels.map { "\($0) \(kind.field)" } }
        #expect(Set(places).count == places.count)
    }

    @Test(arguments: DeclaredKinds.all.map { $0.field })
    func `every kind's field is explained to those who write forms`(_ field: String) throws {
        #expect(try Project.read("docs/forms.md").contains("\(field):"))
    }

    @Test func `a form without declarations has no rules and no findings of any kind`() throws {
        let form = try #require(read(BrokenFormTests.sound, DeclaredKinds.all).form)
        #expect(form.rules == form.relations.map(\.rule).uniqued)
        let report = CompletedReport(Report(form: form, agency: "青石县教育局", year: 2030, scope: .organ))
        #expect(DeclaredKinds.all.flatMap { $0.check.run(report) } == [])
    }
}

// MARK: A kind that is made up

/// How many paragraphs a section of text has at most.
private struct ParagraphLimits: DeclaredCheck {
    private let limits: [TextLimit]

    static let field = "paragraphs"
    static let levels: [DeclarationLevel] = [.text]

    init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        limits = declarations.compactMap { TextLimit($0, "most", in: 1...9, &reader) }
    }

    var rules: [Rule] { limits.map(\.rule) }

    func findings(in report: CompletedReport) -> [Finding] {
        limits.compactMap { limit in
            let narrative = report.stated.narratives[limit.section]
            let count = narrative.text.split(separator: "\n").count
            guard count > limit.number else { return nil }
            return Finding(limit.rule, at: narrative.span, Bilingual(zh: "有 \(count) 段", en: "\(count) paragraphs"))
        }
    }
}

extension DeclaredKindsTests {
    private static let kinds = DeclaredKinds.all + [ParagraphLimits.self]

    private static func form(_ declaration: String) -> String {
        BrokenFormTests.sound.replacing(
            "narrative: {none: refused}", with: "narrative: {none: refused, \(declaration)}")
    }

    private func read(
        _ text: String, _ kinds: [any DeclaredCheck.Type]
    ) -> (form: Form?, findings: [Finding]) {
        FormFile.read(
            SourceFile(name: "form.yaml", text: text), kind: "某报告", scopes: .ids, declaring: kinds, isTrusted: false)
    }

    @Test func `a new kind is read, listed and checked without any other change`() throws {
        let text = Self.form("paragraphs: {rule: t.balance, most: 1}")
        let form = try #require(read(text, Self.kinds).form)
        #expect(form.declared(ParagraphLimits.self)?.rules.map(\.id) == ["t.balance"])
        var report = Report(form: form, agency: "青石县教育局", year: 2030, scope: .organ)
        report.narratives[0] = Narrative("甲\n乙")
        #expect(ParagraphLimits.check.run(CompletedReport(report)).map(\.message.zh) == ["有 2 段"])
        report.narratives[0] = Narrative("甲")
        #expect(ParagraphLimits.check.run(CompletedReport(report)) == [])
    }

    @Test func `its field is unknown to whoever does not have the kind`() {
        let text = Self.form("paragraphs: {rule: t.balance, most: 1}")
        #expect(read(text, DeclaredKinds.all).findings.map(\.message.zh) == ["不认识的字段“paragraphs”"])
    }

    @Test func `its faults are reported along with those of the rest of the file`() {
        let text = Self.form("paragraphs: {rule: t.balance, most: 0}").replacing("source: 虚构\n", with: "")
        #expect(read(text, Self.kinds).findings.map(\.message.zh) == ["这里缺少字段“source”", "这里应当是1 到 9 的整数"])
    }

    @Test func `its field is refused on another level`() {
        let text = BrokenFormTests.sound.replacing("source: 虚构", with: "source: 虚构\nparagraphs: {}")
        #expect(read(text, Self.kinds).findings.map(\.message.zh) == ["不认识的字段“paragraphs”"])
    }
}

extension [Rule] {
    fileprivate var uniqued: [Rule] {
        var seen: Set<String> = []
        return filter { seen.insert($0.id).inserted }
    }
}
