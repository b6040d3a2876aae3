import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// A report that was exported as a workbook, in a folder of its own, for corrections to be typed into.
struct ExportedReport {
    let folder: TemporaryFolder
    let shelf = GivenForms([FormFile]()).shelf()
    /// The name of the report's file in the folder.
    static let name = "年报.yaml"
    static let title = "青石县水利局2024年政府信息公开工作年度报告"

    /// - Parameter text: The report of 青石县水利局 for 2024.
    init(_ text: String) throws {
        folder = try TemporaryFolder()
        try folder.put(Self.name, text)
        let outcome = FileExport(shelf: shelf, formats: ExportFormats.standard.all.filter(\.isCorrectable))
            .run(folder.path(Self.name), into: folder.path, remarks: .nowhere) { _ in
            } claim: { _ in
                nil
            }
        guard case .staged(let staged) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        try staged.commit(syncsFirst: false)
    }

    /// The workbook's path.
    var workbook: String { folder.path("\(Self.title).xlsx") }

    /// What is taken over from the workbook into a file of the folder.
    func applied(
        to name: String = ExportedReport.name, isPartial: Bool = false, _ language: Language = .english
    ) throws -> AppliedCorrections {
        try AppliedCorrections(
            CorrectedWorkbook(workbook), to: Array(try folder.bytes(name)), at: folder.path(name), shelf.reader,
            prior: nil, isPartial: isPartial, language)
    }
}
