internal import NianbaoCore
internal import NianbaoXLSX
internal import OfficeReading

/// What holds of any file that is taken for a corrected workbook.
enum WorkbookPromises {
    static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
        guard let sample = try? ExportedSample.shared.get() else { throw BrokenPromise("the sample was not exported") }
        let archive: [UInt8]
        switch WorkbookInput(bytes) {
        case .archive(let bytes): archive = bytes
        case .corrections(let corrections):
            var sheets = CellSheets(sample.contents)
            for correction in corrections { sheets.apply(correction) }
            archive = sheets.archive
        }
        switch read(archive) {
        case .failure(let refusal):
            try promise(!refusal.message(.workbook).zh.isEmpty, "a workbook is refused without a word")
        case .success(let contents): try check(contents, sample)
        }
    }

    private static func read(_ bytes: [UInt8]) -> Result<WorkbookContents, PackageError> {
        Result { () throws(PackageError) in
            try WorkbookContents.read(bytes, ignoring: WorkbookCorrections.ignoredSheets)
        }
    }

    /// What is taken over can be made in the report, and nothing is left to take over afterwards.
    private static func check(_ contents: WorkbookContents, _ sample: ExportedSample) throws(BrokenPromise) {
        let corrections: WorkbookCorrections
        do throws(WorkbookMismatch) {
            corrections = try WorkbookCorrections.read(contents, for: sample.report)
        } catch { return }
        for refusal in corrections.refusals {
            try promise(!refusal.message.zh.isEmpty && !refusal.advice.zh.isEmpty, "a change is refused without a word")
        }
        var changes = corrections.changes
        changes.cells.merge(sample.report.statedTotals(movedBy: changes.cells)) { _, total in total }
        let outcome = ReportEditor.make(changes, in: sample.file.text, of: sample.report.stated, Editions.reader)
        guard case .text(let text) = outcome else { throw BrokenPromise("changes of a workbook cannot be made") }
        guard let report = Editions.reader.read(SourceFile(name: "report.yaml", text: text)).report else {
            throw BrokenPromise("the changed report cannot be read")
        }
        let again = try? WorkbookCorrections.read(contents, for: CompletedReport(report))
        try promise(again?.changes.isEmpty == true, "a change is still there after it has been made")
    }
}
