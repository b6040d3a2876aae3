package import NianbaoCore
package import OfficeReading

/// What was changed in a report's workbook since it was exported.
package struct WorkbookCorrections: Sendable {
    /// What is to be changed in the report file.
    package var changes = ReportChanges()
    /// Where the changes come from.
    package internal(set) var origins: [Origin] = []
    /// What was changed and cannot be taken over.
    package internal(set) var refusals: [Refusal] = []

    /// Where a change comes from.
    package struct Origin: Hashable, Sendable {
        /// The place in the workbook.
        package let place: FindingPlace
        /// What was changed there.
        package let subject: Subject
    }

    /// What a change is about.
    package enum Subject: Hashable, Sendable {
        case cell(CellID)
        case text(TextID)
    }

    /// A change that cannot be taken over, and why.
    package struct Refusal: Hashable, Sendable {
        /// The place in the workbook.
        package let place: FindingPlace
        /// Why the change cannot be taken over.
        package let message: Bilingual
        /// What to do instead.
        package let advice: Bilingual
    }

    /// Sheets of an exported workbook in which nothing can be corrected; the largest of them is made of formulas alone.
    package static let ignoredSheets: Set = [CheckSheet.name]

    /// Compares a workbook with what it was exported with, and that with the report as it is now.
    ///
    /// - Throws: Why the workbook as a whole has nothing to do with the report.
    package static func read(
        _ workbook: WorkbookContents, for report: CompletedReport
    ) throws(WorkbookMismatch) -> WorkbookCorrections {
        guard let exported = ExportedValues(workbook) else { throw .notExported }
        let printed = PrintedReport(report, on: PrintedForm(report.form), isDraft: false)
        let now = ExportedValues(printed, inputHash: exported.inputHash)
        let form = FormID(kind: exported.kind ?? report.form.kind, edition: exported.edition)
        guard form == report.form.id else { throw .otherForm(form) }
        guard exported.agency == now.agency, exported.year == now.year else {
            throw .otherReport(agency: exported.agency, year: exported.year)
        }
        var corrections = WorkbookCorrections()
        let tables = TableSheet.all(of: printed.form).compactMap(\.self)
        let places = CellPlaces(tables)
        for table in tables {
            var reader = TableCorrections(
                table: table, places: places, exported: exported, now: now, report: report,
                contents: workbook[sheet: table.name])
            reader.read(into: &corrections)
        }
        TextCorrections(workbook: workbook, exported: exported, now: now, report: report).read(into: &corrections)
        return corrections
    }

    mutating func refuse(_ place: FindingPlace, _ message: Bilingual, _ advice: Bilingual) {
        refusals.append(Refusal(place: place, message: message, advice: advice))
    }
}

/// Why a workbook cannot be applied to a report at all.
package enum WorkbookMismatch: Error, Hashable, Sendable {
    /// The sheet with the exported values is missing or of another kind.
    case notExported
    /// It is on this form instead.
    case otherForm(FormID)
    case otherReport(agency: String, year: String)
}
