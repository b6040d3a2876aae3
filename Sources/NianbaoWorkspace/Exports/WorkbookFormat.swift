internal import NianbaoCore
internal import NianbaoXLSX

/// The workbook with formulas and the sheet 校验, in which people correct a report.
struct WorkbookFormat: ExportFormat {
    let name = "xlsx"
    let ending = "xlsx"
    let title = Bilingual(zh: "工作簿", en: "a workbook")
    let kind = FileKind.workbook
    let isCorrectable = true

    var writing: ExportWriting {
        .file { input, path, target throws(Failure) in
            let printed = input.printed
            let layout = input.memory.kept(for: printed.report.form) { _ in WorkbookLayout(printed.form) }
            let stamp = ReportWorkbook.Stamp(tool: input.tool, inputHash: input.inputHash)
            do throws(WorkbookError) {
                try ReportWorkbook.write(printed, in: layout, to: path, stamp: stamp, findings: input.findings)
            } catch {
                throw Failure.cannotWrite(target, error)
            }
        }
    }
}
