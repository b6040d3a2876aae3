import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// A kind of file that nobody has: a mark, then a report in YAML whose values are said to be in a document.
private struct MarkedFile: ReportSource {
    let name = Bilingual(zh: "有标记的文件", en: "marked file")
    static let mark = "\0MARKED\n"

    func recognises(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Self.mark.utf8) }

    func read(_ bytes: [UInt8], name: String, _ reader: ReportReader) -> SourcedReport {
        let text = String(decoding: bytes.dropFirst(Self.mark.utf8.count), as: UTF8.self)
        guard let report = reader.read(SourceFile(name: name, text: text)).report else {
            let finding = Finding(.fileBinary, at: nil, Bilingual("没有年报"))
            return SourcedReport(unopened: SourceFile(name: name, text: ""), findings: [finding])
        }
        let note = Finding(.note, in: .document(Bilingual(zh: "表2第4行", en: "row 4 of table 2")), Bilingual("看不清"))
        return SourcedReport(file: SourceFile(name: name, text: ""), report: report, findings: [note]) { span in
            .document(Bilingual(zh: "第 \(span.start.line) 段", en: "paragraph \(span.start.line)"))
        }
    }
}

extension Rule {
    fileprivate static let note = Rule(
        id: "test.note", severity: .hint, statement: Bilingual(zh: "看得清", en: "legible"))
}

@Suite struct ReportSourcesTests {
    private let reader = GivenForms([FormFile]()).reader()
    private let sources = ReportSources.standard.adding(MarkedFile())

    private func checked(_ report: ReportText) throws -> CheckedReport {
        try CheckedReport(Array((MarkedFile.mark + report.text).utf8), at: "年报.bin", reader, from: sources)
    }

    @Test func `content decides the kind, whatever the name`() {
        #expect(sources.source(of: Array("\0MARKED\n".utf8)).name.en == "marked file")
        #expect(sources.source(of: Array("机关: 水利局".utf8)).name.en == "report file (YAML)")
        #expect(ReportSources.standard.source(of: Array("\0MARKED\n".utf8)).name.en == "report file (YAML)")
    }

    @Test func `a report from an added kind of file is checked, and its findings have their places`() throws {
        var report = ReportText()
        report.requests = ReportText.unbalancedRequests
        let checked = try checked(report)
        let finding = try #require(checked.findings.first { $0.rule == "t3.balance" })
        #expect(finding.place?.words.zh == "第 6 段")
        #expect(!finding.notes.isEmpty && finding.notes.allSatisfy { $0.span == nil })
        #expect(checked.findings.first { $0.rule == "test.note" }?.place?.words.en == "row 4 of table 2")
        let library = GivenForms([FormFile]()).library
        for format in FindingFormat.allCases {
            let renderer = format.renderer(.all, FindingStyle(.chinese, hasColour: false), library)
            #expect(try renderer.text(of: checked, hints: []).contains("第 6 段"))
        }
    }

    @Test func `what an added kind of file says about itself does not stop a check`() throws {
        let checked = try checked(ReportText())
        #expect(checked.report?.stated.agency == "青石县水利局")
        #expect(!checked.hasNotationFaults && !checked.findings.containsErrors)
    }

    @Test func `last year's report may be of an added kind`() throws {
        let folder = try TemporaryFolder()
        var last = ReportText()
        last.year = "2023"
        try folder.put("2023.bin", MarkedFile.mark + last.text)
        let path = try folder.put("年报.yaml", ReportText().text)
        let prior = folder.path("2023.bin")
        #expect(try CheckedReport(path, reader, prior: prior, from: sources).report?.prior?.stated.year == 2023)
        #expect(try CheckedReport(path, reader, prior: prior).report?.prior == nil)
    }
}
