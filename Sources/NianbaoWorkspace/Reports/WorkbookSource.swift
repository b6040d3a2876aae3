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
        do throws(PackageError) {
            switch try Self.reading(WorkbookContents.ofReport(bytes), reader) {
            case .filled(let filled): return filled.sourced(in: file, reader)
            case .unknownForm(let form): return SourcedReport(unopened: file, findings: [Self.unknown(form)])
            case .document: return DocumentSource().read(bytes, name: name, reader)
            }
        } catch {
            return SourcedReport(unopened: file, findings: [Self.damaged(error.message(.workbook))])
        }
    }

    /// What a workbook to fill in says, or another with its sheets, as it is read everywhere.
    ///
    /// - Returns: `nil` for any other file, exported workbooks among them, and for one that cannot be opened.
    /// - Throws: A `Failure` when the form of a workbook to fill in is not at hand.
    static func filledWorkbook(
        in bytes: [UInt8], name: String, _ reader: ReportReader
    ) throws(Failure) -> FilledWorkbook? {
        guard WorkbookSource().recognises(bytes), let workbook = try? WorkbookContents.ofReport(bytes),
            WorkbookIdentity(workbook)?.isToFillIn ?? true
        else { return nil }
        switch reading(workbook, reader) {
        case .filled(let filled): return filled
        case .unknownForm(let form):
            throw Failure(
                zh: "“\(name)”没有读成，没有导入", en: "“\(name)” could not be read and was not imported",
                faults: .other(SourceFile(name: name, text: ""), [unknown(form)]))
        case .document: return nil
        }
    }

    /// How a workbook is read.
    private enum Reading {
        /// As one of this program, sheet by sheet and by labels.
        case filled(FilledWorkbook)
        /// Not at all: it is one of this program, on a form that is not at hand.
        case unknownForm(FormID)
        /// As any document.
        case document
    }

    private static func reading(_ workbook: WorkbookContents, _ reader: ReportReader) -> Reading {
        let own = WorkbookIdentity(workbook)
        guard let identity = own ?? WorkbookIdentity(workbook, titled: reader.title) else { return .document }
        guard let form = reader.form(identity.form) else { return .unknownForm(identity.form) }
        let filled = FilledWorkbook(workbook, identity, on: WorkbookLayout(PrintedForm(form)))
        // A workbook made by hand has its own sheets, which any document's reading finds more in.
        let isWhole = form.typedCells.allSatisfy { filled.report[$0].value != .absent }
        return own != nil || isWhole ? .filled(filled) : .document
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

extension WorkbookContents {
    /// The workbook with these bytes, without the sheet of checks, on which nobody fills anything in.
    fileprivate static func ofReport(_ bytes: [UInt8]) throws(PackageError) -> WorkbookContents {
        try read(bytes, ignoring: WorkbookCorrections.ignoredSheets)
    }
}

extension FilledWorkbook {
    /// The report with its findings in the workbook.
    func sourced(in file: SourceFile, _ reader: ReportReader) -> SourcedReport {
        let places = places
        return SourcedReport(file: file, report: taken(blankAsZero: reader.takesBlankForZero), findings: findings) {
            span in
            Self.place(of: span, in: places)
        }
    }

    /// The report, with zero in empty cells if that was asked for.
    private func taken(blankAsZero: Bool) -> Report {
        guard blankAsZero else { return report }
        var report = report
        for cell in report.form.typedCells where report[cell].value == .blank && !uncertain.contains(cell) {
            report[cell].value = .number(0)
        }
        return report
    }

    /// The report as one that was imported: what is no figure is still to be filled in.
    func imported(blankAsZero: Bool) -> Imported {
        var report = taken(blankAsZero: blankAsZero)
        var counts = Imported.Counts()
        var missing: [CellID] = []
        for cell in report.form.typedCells {
            switch report[cell].value {
            case .number, .notApplicable:
                if self.report[cell].value == .blank { counts.blankAsZero += 1 } else { counts.read += 1 }
            case .blank where !uncertain.contains(cell): counts.blank += 1
            default:
                counts.notFound += 1
                missing.append(cell)
                report[cell].value = .blank
            }
        }
        for index in report.form.cells.indices where report[CellID(index)].value == .unreadable {
            report[CellID(index)] = Report.Entry(.absent)
        }
        return Imported(report, counts: counts, missing: missing, places: places)
    }
}
