import CXLSXWriter
import NianbaoCore
import Testing

@testable import NianbaoXLSX

@Suite struct KeptPartsTests {
    private let file = ScratchFile()

    /// Writes a workbook with the library alone, keeping its parts, and checks whether the file has them after `change`.
    private func refusal(after change: (String) throws -> Void) throws -> WorkbookError? {
        let parts = try KeptParts()
        let code = parts.keep {
            let workbook = workbook_new(file.path)
            let sheet = workbook_add_worksheet(workbook, "表")
            for row in 0..<2_000 { worksheet_write_string(sheet, UInt32(row), 0, "第 \(row) 行", nil) }
            return workbook_close(workbook)
        }
        #expect(code == LXW_NO_ERROR)
        try change(file.path)
        do throws(WorkbookError) {
            try parts.check(file.path)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a file that was written whole passes`() throws {
        #expect(try refusal { _ in } == nil)
    }

    @Test(arguments: [0, 1, 100, 4_096, 8_000])
    func `a file that ends early is refused`(_ count: Int) throws {
        #expect(try refusal { _ in try file.write(try file.bytes.prefix(count)) } == .notWhole)
    }

    @Test(arguments: [1, 22, 100])
    func `a file without its last bytes is refused`(_ count: Int) throws {
        #expect(try refusal { _ in try file.write(try file.bytes.dropLast(count)) } == .notWhole)
    }

    @Test func `a file with a block of zeros is refused wherever the block is`() throws {
        for start in stride(from: 0, to: 8_192, by: 512) {
            let error = try refusal { _ in
                var bytes = try file.bytes
                bytes.replaceSubrange(start..<start + 512, with: [UInt8](repeating: 0, count: 512))
                try file.write(bytes)
            }
            #expect(error == .notWhole, "\(start)")
        }
    }

    /// What libxlsxwriter makes of a temporary file that lost its end: a sound archive with a short part.
    @Test(arguments: [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml", "xl/styles.xml", "xl/theme/theme1.xml", "docProps/core.xml", "docProps/app.xml",
    ])
    func `a part that is short is refused although its checksum is right`(_ name: String) throws {
        let error = try refusal { path in
            let part = try #require(try EditedArchive.names(path).firstIndex(of: name))
            try EditedArchive.change(path, part: part) { $0.removeLast() }
        }
        #expect(error == .notWhole)
    }

    @Test func `a part that lost a block in its middle is refused`() throws {
        let error = try refusal { path in
            let sheet = try #require(try EditedArchive.names(path).firstIndex(of: "xl/worksheets/sheet1.xml"))
            try EditedArchive.change(path, part: sheet) { $0.removeSubrange(4_096..<8_192) }
        }
        #expect(error == .notWhole)
    }

    @Test func `a part that has more at its end is refused`() throws {
        #expect(try refusal { path in try EditedArchive.change(path, part: 0) { $0.append(0x20) } } == .notWhole)
    }

    @Test func `a file without one of the parts is refused`() throws {
        #expect(try refusal { path in try EditedArchive.remove(path, part: 3) } == .notWhole)
    }

    @Test func `a file with a part too many is refused`() throws {
        #expect(try refusal { path in try EditedArchive.add(path, part: "xl/more.xml") } == .notWhole)
    }

    @Test func `without any part that the library handed over there is no proof`() throws {
        let parts = try KeptParts()
        #expect(throws: WorkbookError.unwatched) { try parts.check(file.path) }
    }

    /// Each thread keeps the parts of its own workbook alone.
    @Test func `workbooks of several threads do not get mixed up`() async throws {
        let report = try TestReport.sample("yichuan-2020")
        let results = await withTaskGroup(of: [UInt8]?.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    let (file, form) = (ScratchFile(), PrintedForm(report.form))
                    let printed = PrintedReport(report, on: form, isDraft: false)
                    let stamp = ReportWorkbook.Stamp(tool: "0", inputHash: "0")
                    try? ReportWorkbook.write(printed, in: WorkbookLayout(form), to: file.path, stamp: stamp)
                    return try? file.bytes
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 16 && Set(results).count == 1 && results[0] != nil)
    }
}
