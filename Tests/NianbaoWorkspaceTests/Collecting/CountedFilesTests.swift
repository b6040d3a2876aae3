import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct CountedFilesTests {
    private let office: Office

    init() throws { office = try Office() }

    private func counted() throws -> [String]? {
        try CountedFiles(office.reader, remarks: office.remarks.sink).paths(in: office.path)
    }

    @Test func `of each unit the newest version without errors counts`() throws {
        try office.receive("a.yaml", ReportText().text)
        try office.receive("b.yaml", ReportText(agency: "青石县林业局", requests: ReportText.unbalancedRequests).text)
        try office.collect()
        try office.receive("c.yaml", ReportText(requests: ReportText.unbalancedRequests).text)
        try office.receive("d.yaml", ReportText(agency: "某局").text)
        try office.collect(on: "2025-01-20")
        let names = try #require(try counted()).map { $0.dropFirst(office.path.count + 1) }
        #expect(Set(names) == ["青石县水利局/1-2025-01-12.yaml", "青石县林业局/1-2025-01-12.yaml"])
        let remarks = office.remarks.all.map(\.english)
        #expect(remarks.count == 2 && remarks.contains { $0.hasPrefix("version 2 of “青石县水利局” has errors") })
    }

    @Test func `a folder in which nothing was collected is read as any`() throws {
        try office.folder.makeFolder("各局")
        #expect(try CountedFiles(office.reader, remarks: .nowhere).paths(in: office.folder.path("各局")) == nil)
    }

    @Test func `files are taken as those of a folder`() throws {
        try office.receive("a.yaml", ReportText().text)
        try office.collect()
        let counted = CountedFiles(office.reader, remarks: .nowhere)
        let files = ReportFiles([office.path]) { folder throws(Failure) in try counted.paths(in: folder) }
        #expect(files.hasFolders && files.files.map(\.subfolder) == ["青石县水利局"])
    }
}
