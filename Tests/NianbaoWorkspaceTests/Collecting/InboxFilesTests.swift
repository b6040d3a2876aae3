import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct InboxFilesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("收件")
        try folder.makeFolder("附件")
        for name in ["a.dat", ".b.docx", "~$c.docx", "附件/d", "收件/e.docx"] { try folder.put(name, "") }
    }

    @Test func `everything that somebody has put there is taken, and nothing that was filed`() {
        let inbox = InboxFiles([folder.path], besides: folder.path("收件"))
        #expect(inbox.files.map { FilePath.name($0.path) } == ["a.dat", "d"] && inbox.failures.isEmpty)
    }

    @Test func `another collection is passed over and named, unless it is what is to be filed`() throws {
        let (roster, day) = (Roster([Roster.Entry(agency: "青石县水利局")]), try #require(CalendarDay("2025-01-02")))
        _ = try Collector(
            into: folder.path("附件"), year: 2024, kind: FormLibrary.builtIn.defaultKind, roster, day: day, time: "",
            remarks: RemarkSink { _ in })
        let inbox = InboxFiles([folder.path], besides: folder.path("收件"))
        #expect(inbox.files.map { FilePath.name($0.path) } == ["a.dat"] && inbox.failures.isEmpty)
        #expect(inbox.remarks.count == 1)
        #expect(InboxFiles([folder.path("附件")], besides: folder.path("收件")).files.contains { $0.path.hasSuffix("/d") })
    }

    @Test(arguments: ["Thumbs.db", "desktop.ini", ".DS_Store", "~$年报.docx"])
    func `what a system keeps of a folder is passed over`(_ name: String) throws {
        try folder.put(name, "x")
        let inbox = InboxFiles([folder.path], besides: folder.path("收件"))
        #expect(inbox.files.map { FilePath.name($0.path) } == ["a.dat", "d"] && inbox.failures.isEmpty)
    }

    @Test func `a link that leads nowhere is named`() throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path("年报.docx"), withDestinationPath: "没有.docx")
        let inbox = InboxFiles([folder.path], besides: folder.path("收件"))
        #expect(inbox.files.count == 2 && inbox.failures.count == 1)
        #expect(inbox.failures.first?.message.en.contains("年报.docx” is a link that leads nowhere") == true)
    }

    @Test func `a file is taken once`() {
        #expect(InboxFiles([folder.path, folder.path("a.dat")], besides: folder.path("收件")).files.count == 2)
    }

    @Test func `what is not there is a failure`() {
        #expect(InboxFiles([folder.path("没有")], besides: folder.path("收件")).failures.count == 1)
    }
}
