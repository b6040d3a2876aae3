internal import NianbaoCore
internal import NianbaoXLSX
internal import OfficeReading

/// A workbook of this program that somebody has filled in, or another into which its sheets were copied. Other workbooks
/// are read as any document.
struct WorkbookSource: ReportSource {
    let name = Bilingual(zh: "填报表（xlsx）", en: "workbook to fill in (xlsx)")

    func recognises(_ bytes: [UInt8]) -> Bool {
        guard OfficeFileKind(bytes) == .package(.workbook) else { return false }
        return (try? WorkbookContents.sheetNames(bytes)) != nil
    }

    func read(_ bytes: [UInt8], name: String, _ reader: ReportReader) -> SourcedReport {
        let file = SourceFile(name: name, text: "")
        let workbook: WorkbookContents
        do throws(PackageError) {
            workbook = try WorkbookContents.read(bytes, ignoring: WorkbookCorrections.ignoredSheets)
        } catch {
            return SourcedReport(unopened: file, findings: [Self.damaged(error.message(.workbook))])
        }
        let own = WorkbookIdentity(workbook)
        guard let identity = own ?? WorkbookIdentity(workbook, titled: reader.title) else {
            return DocumentSource().read(bytes, name: name, reader)
        }
        guard let form = reader.form(identity.form) else {
            return SourcedReport(unopened: file, findings: [Self.unknown(identity.form)])
        }
        let filled = FilledWorkbook(workbook, identity, on: WorkbookLayout(PrintedForm(form)))
        guard own != nil || filled.tableCount > 0 else { return DocumentSource().read(bytes, name: name, reader) }
        let places = filled.places
        var report = filled.report
        if reader.takesBlankForZero {
            for cell in form.typedCells where report[cell].value == .blank { report[cell].value = .number(0) }
        }
        return SourcedReport(file: file, report: report, findings: filled.findings) { span in
            FilledWorkbook.place(of: span, in: places)
        }
    }

    private static func damaged(_ reason: Bilingual) -> Finding {
        Finding(
            .fileBinary, at: nil,
            Bilingual(zh: "读不了工作簿：\(reason.zh)", en: "cannot read the workbook: \(reason.en)"))
    }

    private static func unknown(_ form: FormID) -> Finding {
        Finding(
            .fileBinary, at: nil,
            Bilingual(
                zh: "没有这份工作簿的格式“\(form.edition)”", en: "there is no form “\(form.edition)”, on which this workbook is"),
            advice: Bilingual(zh: "用 --form 加上它的格式文件", en: "add its form file with --form"))
    }
}
