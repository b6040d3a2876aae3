import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct HTMLFormatTests {
    private let folder: TemporaryFolder
    private let title = "青石县水利局2024年政府信息公开工作年度报告"

    init() throws {
        folder = try TemporaryFolder()
        try folder.put("年报.yaml", ReportText().text)
    }

    @discardableResult
    private func export(_ names: String..., html: HTMLMode = .inline) throws -> FileExport.Outcome {
        var options = ExportOptions()
        options.html = html
        let formats = ExportFormats.standard.all.filter { names.contains($0.name) }
        let export = FileExport(shelf: GivenForms([FormFile]()).shelf(), formats: formats, options: options)
        let outcome = export.run(folder.path("年报.yaml"), into: folder.path("导出"), remarks: .nowhere) { _ in
        } claim: { _ in
            nil
        }
        if case .staged(let staged) = outcome { try staged.commit(syncsFirst: false) }
        return outcome
    }

    private var html: String { get throws { try folder.text("导出/\(title).html") } }

    private var outputs: [Manifest.Output] {
        get throws {
            try #require(Manifest(json: Array(try folder.bytes("导出/.nianbao/\(title).json")))).outputs
        }
    }

    @Test(arguments: [
        (HTMLMode.inline, "<meta charset=\"utf-8\">\n<div lang=\"zh-CN\">\n<h1 style=", nil),
        (.plain, "<meta charset=\"utf-8\">\n<div lang=\"zh-CN\">\n<h1>", ["--html", "plain"]),
        (.page, "<!DOCTYPE html>\n", ["--html", "page"]),
    ])
    func `a mode decides what is written, and is recorded unless it is the usual one`(
        _ mode: HTMLMode, _ start: String, _ arguments: [String]?
    ) throws {
        try export("txt", "html", html: mode)
        #expect(try html.hasPrefix(start))
        #expect(try outputs.map(\.arguments) == [nil, arguments])
    }

    @Test func `written in another mode, a page is made anew and nothing is taken for edited`() throws {
        try export("txt", "html", html: .page)
        let page = try html
        try export("html")
        #expect(try html != page)
        try export("html", html: .page)
        #expect(try html == page)
        #expect(try outputs.map(\.isStale) == [false, false])
    }

    @Test func `the mode of a page that is not written this time stays on record`() throws {
        try export("html", html: .page)
        try export("txt")
        #expect(try outputs.map(\.arguments) == [nil, ["--html", "page"]])
    }

    @Test func `an edited page is not replaced, in whatever mode`() throws {
        try export("html")
        try folder.put("导出/\(title).html", "改过")
        guard case .refused(let edited) = try export("html", html: .page) else {
            Issue.record("it was replaced")
            return
        }
        #expect(edited.map(\.wasExported) == [true])
        #expect(try html == "改过")
    }

    @Test(arguments: [["--html", "page; rm x"], ["$(x)"], [""], ["--html\npage"]])
    func `a record with options that no format has is not read`(_ arguments: [String]) throws {
        try export("html", html: .page)
        var manifest = try #require(Manifest(json: Array(try folder.bytes("导出/.nianbao/\(title).json"))))
        manifest.outputs[0].arguments = arguments
        #expect(Manifest(json: Array(try manifest.jsonText().utf8)) == nil)
    }
}
