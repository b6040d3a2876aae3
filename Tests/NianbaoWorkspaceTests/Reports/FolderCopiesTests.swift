import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct FolderCopiesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Puts a report into the folder as a printed text.
    private func print(_ name: String, _ report: ReportText = ReportText()) throws {
        let read = try CheckedReport(Array(report.text.utf8), at: "a", GivenForms([FormFile]()).reader()).report
        let report = try #require(read)
        try folder.put(name, PrintedReport(report, on: PrintedForm(report.form), isDraft: false).text)
    }

    private var files: (names: [String], remarks: [String]) {
        let files = ReportFiles([folder.path])
        let remarks = Remarks()
        remarks.sink.add(files.notes.map(\.remark))
        return (files.files.map { FilePath.name($0.path) }, remarks.all.map(\.english))
    }

    @Test func `of a report file and a document with the same report the report file counts`() throws {
        try folder.put("年报.yaml", ReportText().text)
        try print("a.txt")
        #expect(files.names == ["年报.yaml"] && files.remarks.isEmpty)
    }

    @Test func `of two documents the first counts`() throws {
        try print("a.txt")
        try print("b.txt")
        #expect(files.names == ["a.txt"] && files.remarks.isEmpty)
    }

    @Test func `a document with other figures than a report file is named`() throws {
        try folder.put("年报.yaml", ReportText().text)
        try print("a.txt", ReportText(requests: ReportText.unbalancedRequests))
        #expect(files.names == ["年报.yaml"])
        #expect(files.remarks.count == 1 && files.remarks[0].contains("a.txt” was not counted"), "\(files.remarks)")
        #expect(files.remarks[0].hasSuffix("2 figures differ"))
    }

    @Test func `of two documents with other figures both count`() throws {
        try print("a.txt")
        try print("b.txt", ReportText(requests: ReportText.unbalancedRequests))
        try print("c.txt")
        #expect(files.names == ["a.txt", "b.txt"] && files.remarks.count == 1, "\(files.remarks)")
    }

    @Test func `reports of other agencies and years are no copies`() throws {
        try folder.put("年报.yaml", ReportText().text)
        try print("a.txt", ReportText(agency: "青石县林业局"))
        var other = ReportText()
        other.year = "2023"
        try print("b.txt", other)
        #expect(files.names == ["年报.yaml", "a.txt", "b.txt"] && files.remarks.isEmpty)
    }
}
