internal import Foundation
internal import GoldenFiles
internal import NianbaoCore
internal import NianbaoXLSX
internal import OfficeReading

/// A small report and its workbook, exported once for all inputs.
struct ExportedSample: Sendable {
    let file: SourceFile
    let report: CompletedReport
    let contents: WorkbookContents

    static let shared = Result { try ExportedSample() }

    private init() throws {
        file = SourceFile(name: "report.yaml", text: try Project.read("Tests/Fuzz/report.yaml"))
        guard let read = Editions.reader.read(file).report else { throw BrokenPromise("the sample cannot be read") }
        report = CompletedReport(read)
        let folder = FileManager.default.temporaryDirectory.appending(path: "nianbao-fuzz-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "report.xlsx")
        let stamp = ReportWorkbook.Stamp(tool: "0", inputHash: "0")
        let printed = PrintedReport(report, on: PrintedForm(report.form), isDraft: false)
        try ReportWorkbook.write(printed, in: WorkbookLayout(printed.form), to: path.path, stamp: stamp)
        contents = try WorkbookContents.read(
            Array(Data(contentsOf: path)), ignoring: WorkbookCorrections.ignoredSheets)
    }
}
