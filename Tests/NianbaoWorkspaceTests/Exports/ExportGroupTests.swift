import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct ExportGroupTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// An export that is staged and not yet in place.
    private func staged(_ agency: String) throws -> FileExport.Outcome {
        try folder.put("\(agency).yaml", ReportText(agency: agency).text)
        let formats = ExportFormats.standard.all.filter { $0.name == "txt" }
        return FileExport(shelf: GivenForms([FormFile]()).shelf(), formats: formats, leavesSyncing: true)
            .run(folder.path("\(agency).yaml"), into: folder.path("导出"), remarks: .nowhere) { _ in
            } claim: { _ in
                nil
            }
    }

    private var texts: [String] {
        get throws { try FolderListing.names(folder.path("导出")).filter { $0.hasSuffix(".txt") } }
    }

    @Test func `a group is put in place when it is full, and shown in its order`() throws {
        var shown: [String] = []
        var group = ExportGroup(size: 3)
        func tell(_ outcome: FileExport.Outcome, _ path: String) {
            if case .done(_, let isUnchanged, _) = outcome {
                shown.append("\(path) \(isUnchanged)")
            } else {
                shown.append("\(path) refused")
            }
        }
        try group.add(try staged("甲局"), path: "甲", tell: tell)
        try group.add(.refused([]), path: "乙", tell: tell)
        #expect(shown.isEmpty)
        #expect(try texts == [])
        try group.add(try staged("丙局"), path: "丙", tell: tell)
        #expect(shown == ["甲 false", "乙 refused", "丙 false"])
        #expect(try texts.count == 2)
        try group.add(try staged("丁局"), path: "丁", tell: tell)
        #expect(shown.count == 3)
        try group.finish(tell: tell)
        #expect(shown.last == "丁 false")
        #expect(try texts.count == 3)
    }

    @Test func `one at a time is put in place at once`() throws {
        var group = ExportGroup(size: 1)
        var count = 0
        try group.add(try staged("甲局"), path: "甲") { _, _ in count += 1 }
        #expect(count == 1)
        #expect(try texts.count == 1)
    }

    @Test func `an export that cannot be put in place is a failure, and the others are done`() throws {
        var group = ExportGroup(size: 2)
        let (first, second) = (try staged("甲局"), try staged("乙局"))
        guard case .staged(let broken) = first, let path = broken.paths.first else {
            Issue.record("\(first)")
            return
        }
        // A folder with something in it cannot be replaced by a file.
        try folder.makeFolder("导出/\(FilePath.name(path))")
        try folder.put("导出/\(FilePath.name(path))/a", "")
        var failed: [String] = []
        func tell(_ outcome: FileExport.Outcome, _ path: String) { if case .failed = outcome { failed.append(path) } }
        try group.add(first, path: "甲", tell: tell)
        try group.add(second, path: "乙", tell: tell)
        #expect(failed == ["甲"])
    }

    // MARK: Names

    @Test func `the first report in order has a name, the others learn whose it is`() {
        let names = OutputNames()
        #expect(names.claim("甲", for: "1.yaml", at: 0) == nil)
        #expect(names.claim(nil, for: "2.yaml", at: 1) == nil)
        #expect(names.claim("甲", for: "3.yaml", at: 2) == "1.yaml")
        #expect(names.claim("乙", for: "4.yaml", at: 3) == nil)
    }

    @Test func `threads get names in the order of their files`() async {
        for _ in 0..<20 {
            let names = OutputNames()
            let owners = await withTaskGroup(of: (Int, String?).self) { group in
                for index in (0..<2).reversed() {
                    group.addTask { (index, names.claim("甲", for: "\(index)", at: index)) }
                }
                return await group.reduce(into: [Int: String?]()) { $0[$1.0] = $1.1 }
            }
            #expect(owners[0] == .some(nil) && owners[1] == "0")
        }
    }
}
