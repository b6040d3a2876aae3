import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct SummedCollectionsTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.receive("a.yaml", ReportText().text)
        try office.collect()
    }

    private let report = "收件/青石县水利局/1-2025-01-12.yaml"

    @Test func `what was summed is known until it changes`() throws {
        let hash = try #require(try fileHash(office.folder.path(report)))
        var batch = OutputBatch(remarks: .nowhere)
        try SummedCollections([office.path]).addRecords(of: [hash], to: &batch)
        try batch.commit()
        let state = {
            try CollectionStatus(
                of: CollectionFolder(office.path), office.roster, office.reader, due: nil, today: .first
            ).units[0].state
        }
        #expect(try state() == .summed)
        try office.folder.put(report, ReportText().text + "\n# 改\n")
        #expect(try state() == .received)
    }

    @Test func `a collection that is named twice is logged once, and other folders are not`() throws {
        try office.folder.makeFolder("各局")
        let output = try office.folder.put("县.yaml", "")
        let paths = [office.path, office.folder.path("各局"), office.path + "/", output]
        try SummedCollections(paths).log(region: "青石县", in: output, of: 1, time: "2025-01-20")
        let log = try office.folder.text("收件/流水.csv")
        #expect(log.split(separator: "\r\n").count == 3 && log.hasSuffix(",汇总 1 个单位,../县.yaml\r\n"), "\(log)")
    }

    @Test func `nobody collects while reports are summed, nor the other way round`() throws {
        let collections = try SummedCollections([office.path])
        #expect(throws: Failure.self) { try office.collector() }
        _ = consume collections
        let collector = try office.collector()
        #expect(throws: Failure.self) { try SummedCollections([office.path]) }
        _ = consume collector
    }
}
