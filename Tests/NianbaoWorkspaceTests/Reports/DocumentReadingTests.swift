import CLibrary
import FormTemplates
import Foundation
import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct DocumentReadingTests {
    private func grids(_ document: SourceDocument?) -> [DocumentGrid] {
        (document?.blocks ?? []).compactMap { block in
            guard case .grid(let grid) = block else { return nil }
            return grid
        }
    }

    private static let page = "<html><body><p>一、总体情况</p><table><tr><td>规章<td>3</table></body></html>"

    @Test(arguments: [
        (page, "a web page (HTML)", 2),
        ("MIME-Version: 1.0\nContent-Type: text/html\n\n" + page, "a web page (HTML)", 2),
        ("<table><tr><td>规章<td>3</table>", "a web page (HTML)", 1), ("一、总体情况\n规章\t3\n文件\t4\n", "a plain text file", 2),
    ])
    func `the content decides how a document is read`(_ text: String, _ kind: String, _ blocks: Int) {
        let read = DocumentReading.read(Array(text.utf8), name: "年报.doc")
        #expect(read.kind.en == kind && read.findings.isEmpty)
        #expect(read.document?.blocks.count == blocks)
        #expect(grids(read.document).first?.cells.prefix(2).map(\.text) == ["规章", "3"])
    }

    @Test func `findings can be shown in a text, and its encoding is named`() throws {
        let bytes: [UInt8] = [0xD2, 0xC0, 0xC9, 0xEA, 0xC7, 0xEB]
        let read = DocumentReading.read(bytes, name: "年报.txt")
        #expect(read.file.text == "依申请" && read.document?.blocks.count == 1)
        #expect(read.findings.map(\.rule) == ["file.encoding"])
    }

    @Test(
        arguments: [
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "file.binary", ".docx"), (Array("{\\rtf1".utf8), "file.binary", ".docx"),
            (Array("%PDF-1.7".utf8), "file.binary", "nianbao import"),
            (Array("PK\u{3}\u{4}....".utf8), "file.damaged", ".docx"),
            ([0x00, 0x01, 0x02], "file.binary", "文件"), ([], "file.empty", "文件"),
            (Array("MIME-Version: 1.0\n\n".utf8), "file.binary", ".docx"),
        ] as [([UInt8], String, String)])
    func `what cannot be read says so and what to do`(_ bytes: [UInt8], _ rule: String, _ advice: String) {
        let read = DocumentReading.read(bytes, name: "年报.docx")
        #expect(read.document == nil && read.findings.map(\.rule) == [rule])
        let said = read.findings.map { $0.message.zh + ($0.advice?.zh ?? "") }.joined()
        #expect(said.contains(advice))
    }

    private static let damaged = Array("PK\u{3}\u{4}....".utf8)
    private static let encrypted: [UInt8] =
        [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 124)
        + Array("EncryptedPackage".utf8).flatMap { [$0, 0] as [UInt8] }

    @Test(
        arguments: [(damaged, "file.damaged"), (encrypted, "file.binary")],
        [("年报.XLSX", "Excel", ".xlsx"), ("年报.docx", "Word", ".docx"), ("年报", "Word", ".docx")])
    func `the advice on a file that cannot be opened is about what its name says`(
        _ file: (bytes: [UInt8], rule: String), _ named: (name: String, program: String, ending: String)
    ) throws {
        let finding = try #require(DocumentReading.read(file.bytes, name: named.name, converts: true).findings.first)
        #expect(finding.rule == file.rule)
        let said = finding.message.zh
        #expect(said.contains(named.program) && said.hasSuffix("另存为 \(named.ending)"), "\(said)")
    }

    @Test(arguments: [("年报.ods", ".xlsx"), ("年报.rtf", ".docx")])
    func `a file that is not converted is to be saved as what its name says`(_ name: String, _ ending: String) {
        let error = #expect(throws: DocumentReading.Refusal.self) {
            try DocumentReading.converted(Array("{\\rtf1 a}".utf8), .richText, name: name, by: nil)
        }
        #expect(error?.message.en.contains("save it as \(ending)") == true)
    }

    @Test(arguments: ["samples/yichuan-2020.yaml"])
    func `our own exports come back with every figure in its cell`(_ sample: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.put("年报.yaml", try Project.read(sample))
        let report = try #require(try CheckedReport(path, GivenForms([FormFile]()).reader()).report)
        let printed = PrintedReport(report, on: PrintedForm(report.form), isDraft: false)
        let formats = ExportFormats.standard.all.filter { ["txt", "xlsx"].contains($0.name) }
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
        let figures = Self.figures(printed)
        for ending in ["txt", "xlsx"] {
            let name = "\(printed.document.title.text).\(ending)"
            let read = DocumentReading.read(try InputFile.bytes(folder.path(name)), name: name)
            let found = grids(read.document).flatMap { $0.cells.map(\.text) }
            #expect(found.compactMap { Double($0) } == figures, "\(ending)")
        }
    }

    /// The figures on the paper, in reading order.
    private static func figures(_ report: PrintedReport) -> [Double] {
        report.document.blocks.flatMap { block -> [Double] in
            guard case .grid(let grid) = block else { return [] }
            return grid.texts.flatMap { $0 }.compactMap { Double($0) }
        }
    }

    @Test(arguments: [
        ("exit 1", "LibreOffice 没能转换"), ("printf 'PK' > \"$OUT/report.docx\"", "LibreOffice 没能转换"),
        ("sleep 600", "LibreOffice 没能转换"), (nil, "不能直接读取"),
    ])
    func `an old document that is not converted says what to do`(_ script: String?, _ words: String) throws {
        let folder = try TemporaryFolder()
        let program = try script.map { script in
            let path = try folder.put(
                "soffice", "#!/bin/sh\nwhile [ $# -gt 0 ]; do [ \"$1\" = --outdir ] && OUT=$2; shift; done\n\(script)\n"
            )
            #expect(chmod(path, 0o755) == 0)
            return path
        }
        let error = #expect(throws: DocumentReading.Refusal.self) {
            try DocumentReading.converted(Array("{\\rtf1 a}".utf8), .richText, name: "a.rtf", by: program, timeLimit: 1)
        }
        let message = try #require(error?.message)
        #expect(
            message.zh.contains(words) && message.zh.contains("另存为 .docx") && message.en.contains("save it as .docx"))
    }

    @Test(.enabled(if: LibreOffice.program != nil))
    func `an old document is read through LibreOffice, with a note`() {
        let text =
            "{\\rtf1\\ansi \\trowd\\cellx2000\\cellx4000 \\u35268?\\u31456?\\intbl\\cell 3\\intbl\\cell\\row\\pard end\\par}"
        let read = DocumentReading.read(Array(text.utf8), name: "a.rtf", converts: true)
        #expect(grids(read.document).first?.cells.map(\.text) == ["规章", "3"], "\(read.findings)")
        #expect(read.document?.notes.first?.en.contains("was converted by LibreOffice") == true)
        #expect(DocumentReading.read(Array(text.utf8), name: "a.rtf").document == nil)
    }
}
