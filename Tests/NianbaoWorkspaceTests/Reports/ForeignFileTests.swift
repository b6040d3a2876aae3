import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct ForeignFileTests {
    private let reader = GivenForms([FormFile]()).reader()

    private func findings(_ bytes: [UInt8], at path: String = "年报.yaml") throws -> [Finding] {
        try CheckedReport(bytes, at: path, reader).findings
    }

    @Test(arguments: [
        ("%PDF-1.7\n%\u{FF}\u{0}1 0 obj", "PDF 文件"), ("\u{FEFF}%PDF-1.4", "PDF 文件"),
        ("{\\rtf1\\ansi 机关: 水利局}", "RTF 文档"), ("<html><p>机关: 水利局", "网页（HTML）"),
        ("\u{FEFF}\r\n <!DOCTYPE HTML>\n<title>年报", "网页（HTML）"),
        ("<?xml version=\"1.0\"?>\n<HTML lang=\"zh\">", "网页（HTML）"),
        ("<!-- saved from url -->\n<html>", "网页（HTML）"), ("PK\u{3}\u{4}\u{0}", "压缩包，或不完整的 Word、Excel 文件"),
    ])
    func `a file of another kind is one error that names it and says what to do`(
        _ text: String, _ kind: String
    ) throws {
        let findings = try findings(Array(text.utf8))
        #expect(findings.map(\.rule) == ["file.binary"])
        #expect(findings.first?.message.zh.replacing("这是 ", with: "这是") == "这是\(kind)，不是年报文件（YAML）")
        #expect(findings.first?.advice?.zh.contains("nianbao new") == true)
        #expect(findings.first?.place == nil)
    }

    @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
    func `a web page in UTF-16 is one, too`(_ mark: [UInt8]) throws {
        let units = Array("\r\n<html>年报".utf16)
        let bytes = units.flatMap { unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return mark[0] == 0xFF ? pair : pair.reversed()
        }
        #expect(try findings(mark + bytes).first?.message.en == "this is a web page (HTML), not a report file (YAML)")
    }

    @Test(arguments: ["%YAML 1.1\n---\n机关: 青石县水利局\n", "{机关: 青石县水利局, 年度: 2024}", "# <html>\n机关: 青石县水利局\n", "<待填>: 1\n"])
    func `a text that only begins alike is read as YAML`(_ text: String) throws {
        let rules = try findings(Array(text.utf8)).map(\.rule)
        #expect(!rules.isEmpty && !rules.contains("file.binary"))
    }

    @Test func `an exported workbook is to be applied`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.put("年报.yaml", ReportText().text)
        let formats = ExportFormats.standard.all.filter(\.isCorrectable)
        let outcome = FileExport(shelf: GivenForms([FormFile]()).shelf(), formats: formats)
            .run(path, into: folder.path, remarks: .nowhere) { _ in
            } claim: { _ in
                nil
            }
        guard case .staged(let staged) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        try staged.commit(syncsFirst: false)
        let workbook = folder.path("青石县水利局2024年政府信息公开工作年度报告.xlsx")
        let finding = try #require(try CheckedReport(workbook, reader).findings.first)
        #expect(finding.message.zh == "这是 Excel 工作簿（.xlsx），不是年报文件（YAML）")
        #expect(finding.advice?.zh.contains("nianbao apply \(workbook.shellQuoted) --to ") == true)
        #expect(throws: Failure.self) { try VersionPair(workbook, path, reader, remarks: .nowhere) }
    }
}
