import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// A format that is not in the tool: one file, and one line where formats are listed.
private struct MarkdownFormat: ExportFormat {
    let name = "md"
    let ending = "markdown"
    let title = Bilingual(zh: "Markdown 文本", en: "a Markdown text")
    let kind = FileKind.text

    var writing: ExportWriting { .text { "# \($0.printed.report.stated.title)\n" } }
}

/// A format that is made from another's file, never the same way twice.
private struct PageFormat: ExportFormat {
    let name = "page"
    let ending = "page"
    let title = Bilingual(zh: "页面", en: "a page")
    let kind = FileKind.document
    let isReproducible = false
    let sources = ["md"]

    var writing: ExportWriting {
        .file { input, path, target throws(Failure) in
            let source = try InputFile.bytes(input.sources["md"] ?? "")
            let number = UInt64.random(in: .min ... .max)
            try GrowingFile(path, as: target).append(source + Array("\(number)".utf8))
        }
    }
}

@Suite struct ExportFormatsTests {
    private let folder: TemporaryFolder
    private let registry = ExportFormats(ExportFormats.standard.all + [MarkdownFormat(), PageFormat()])
    private let title = "青石县水利局2024年政府信息公开工作年度报告"

    init() throws {
        folder = try TemporaryFolder()
        try folder.put("年报.yaml", ReportText().text)
    }

    private func export(_ names: String...) throws {
        let formats = registry.all.filter { names.contains($0.name) }
        let export = FileExport(shelf: GivenForms([FormFile]()).shelf(), formats: formats, of: registry)
        let outcome = export.run(folder.path("年报.yaml"), into: folder.path("导出"), remarks: .nowhere) { _ in
        } claim: { _ in
            nil
        }
        switch outcome {
        case .staged(let staged): try staged.commit(syncsFirst: false)
        case .done: break
        default: Issue.record("\(outcome)")
        }
    }

    private var names: [String] {
        get throws { try FolderListing.names(folder.path("导出")).filter { $0 != ".nianbao" } }
    }

    @Test func `every format has a name and an ending of its own`() {
        let all = ExportFormats.standard.all
        #expect(Set(all.map(\.name)).count == all.count)
        #expect(Set(all.map(\.ending)).count == all.count)
        #expect(all.allSatisfy { $0.name == $0.name.lowercased() && !$0.ending.isEmpty })
    }

    @Test func `what is made from another format stands after it`() {
        let names = registry.all.map(\.name)
        for (index, format) in registry.all.enumerated() {
            #expect(format.sources.allSatisfy(names.prefix(index).contains))
        }
    }

    @Test func `what is exported without a word on formats are formats that there are`() {
        #expect(ExportFormats.usual == ["txt", "xlsx"])
        #expect(ExportFormats.usual.allSatisfy { ExportFormats.standard[$0] != nil })
    }

    @Test func `another format is exported and recorded like those of the tool`() throws {
        try export("txt", "md")
        #expect(try names == ["\(title).markdown", "\(title).txt"])
        #expect(try folder.text("导出/\(title).markdown") == "# \(title)\n")
        let manifest = try #require(Manifest(json: Array(try folder.bytes("导出/.nianbao/\(title).json"))))
        #expect(manifest.outputs.map(\.name) == ["\(title).txt", "\(title).markdown"])
    }

    @Test func `a format is known by its file's name`() {
        #expect(registry.format(ofFile: "a/年报.MARKDOWN")?.name == "md")
        #expect(registry.format(ofFile: "markdown") == nil)
        #expect(FileKind(of: "年报.markdown", registry) == .text)
        #expect(FileKind(of: "年报.markdown") == nil)
    }

    @Test func `a file that only another format needs does not stay`() throws {
        try export("page")
        #expect(try names == ["\(title).page"])
        #expect(try folder.text("导出/\(title).page").hasPrefix("# \(title)\n"))
    }

    @Test func `a file that another format needs as well is made once`() throws {
        try export("md", "page")
        #expect(try names == ["\(title).markdown", "\(title).page"])
    }

    @Test func `what never comes out the same is left alone while the report stays the same`() throws {
        try export("page")
        let page = try folder.bytes("导出/\(title).page")
        try export("txt", "page")
        #expect(try folder.bytes("导出/\(title).page") == page)
        try folder.put("年报.yaml", ReportText().text.replacing("52条", with: "53条"))
        try export("txt", "page")
        #expect(try folder.bytes("导出/\(title).page") != page)
    }

    @Test(arguments: [
        ("a.xlsx", FileKind.workbook), ("a.XLSX", .workbook), ("a.et", .workbook), ("a.txt", .text), ("a.csv", .table),
        ("目录.x/a.yml", .report), ("a.sqlite3", .database), ("a.wps", .document),
    ])
    func `a name promises a kind of file`(_ path: String, _ kind: FileKind) {
        #expect(FileKind(of: path) == kind)
    }

    @Test(arguments: ["a", "a.", "目录.xlsx/a", "a.年报", "xlsx"])
    func `other names promise nothing`(_ path: String) {
        #expect(FileKind(of: path) == nil)
    }
}
