internal import NianbaoCore
internal import OfficeReading

/// What was changed on the sheets of texts.
struct TextCorrections {
    let workbook: WorkbookContents
    let exported: ExportedValues
    let now: ExportedValues
    let report: CompletedReport

    func read(into corrections: inout WorkbookCorrections) {
        let revised = report.applying(corrections.changes.cells)
        var isFirst = true
        for (index, section) in report.form.sections.enumerated() {
            defer { isFirst = false }
            guard section.table == nil else { continue }
            guard let sheet = workbook[sheet: section.name.key] else {
                corrections.refuse(
                    .sheet(section.name.key, reference: nil), Bilingual(zh: "工作表不见了", en: "the sheet is gone"),
                    Bilingual(zh: "重新导出一份工作簿再改", en: "export the workbook anew and correct that"))
                continue
            }
            read(sheet, section, .section(index), isFirst: isFirst, revised, &corrections)
        }
    }

    private func read(
        _ sheet: SheetContents, _ section: FormSection, _ text: TextID, isFirst: Bool, _ revised: CompletedReport,
        _ corrections: inout WorkbookCorrections
    ) {
        let lines = sheet.cells.filter { $0.key.column == 0 }.sorted { $0.key < $1.key }
            .map { (row: $0.key.row, text: $0.value.value.text, isFormula: $0.value.formula != nil) }
        let heading = lines.firstIndex { $0.text.trimmed == section.heading.trimmed }
        guard let heading else {
            corrections.refuse(
                .sheet(section.name.key, reference: "A"),
                Bilingual(zh: "找不到标题“\(section.heading)”", en: "the heading “\(section.heading)” is not there"),
                Bilingual(zh: "把标题改回原样，正文写在它下面", en: "put the heading back; the text goes below it"))
            return
        }
        for (place, cell) in sheet.cells.sorted(by: { $0.key < $1.key })
        where place.column > 0 && !cell.value.text.trimmed.isEmpty {
            corrections.refuse(
                .sheet(section.name.key, reference: place.text),
                Bilingual(
                    zh: "正文外多出“\(cell.value.text.prefix(40))”",
                    en: "“\(cell.value.text.prefix(40))” is outside the text"),
                Bilingual(zh: "正文写在 A 列，一段一格", en: "texts are in column A, one paragraph in each cell"))
        }
        if isFirst, let title = lines.first, heading > 0 {
            let titles = [false, true].map { PrintedTitle(report.stated.title, isDraft: $0).marked }
            if !titles.contains(title.text.trimmed) {
                corrections.refuse(
                    .sheet(section.name.key, reference: "A\(title.row + 1)"),
                    Bilingual(zh: "标题被改动了", en: "the title was changed"),
                    Bilingual(
                        zh: "标题由机关和年度组成，请在年报文件里改", en: "the title comes from agency and year; change it in the report"))
            }
            revise(.preamble, ReportField.preamble.name.id, lines[1..<heading], section, revised, &corrections)
        }
        revise(text, section.name.id, lines[(heading + 1)...], section, revised, &corrections)
    }

    private func revise(
        _ text: TextID, _ key: String, _ lines: ArraySlice<(row: Int, text: String, isFormula: Bool)>,
        _ section: FormSection, _ revised: CompletedReport, _ corrections: inout WorkbookCorrections
    ) {
        let wanted = lines.flatMap { line in
            Narrative(line.text).paragraphs.map { (row: line.row, text: $0.text) }
        }
        let new = wanted.map(\.text)
        let (before, current) = (exported.paragraphs[key] ?? [], now.paragraphs[key] ?? [])
        // A paragraph longer than a cell is spread over several, which are compared as they were cut.
        let cut = before.flatMap { $0.printed.cellPieces.map { String($0).trimmed } }
        guard new != cut.filter({ !$0.isEmpty }), new != current.map(\.printed) else { return }
        func place(_ index: Int?) -> FindingPlace {
            guard let index else { return .sheet(section.name.key, reference: nil) }
            let row = wanted.indices.contains(index) ? wanted[index].row : (lines.last?.row ?? 0)
            return .sheet(section.name.key, reference: "A\(row + 1)")
        }
        guard cut.count == before.count else {
            corrections.refuse(
                place(0), Bilingual(zh: "这一部分有超过一格容量的长段", en: "a paragraph is longer than a cell can hold"),
                Bilingual(zh: "请直接改年报文件", en: "change the report itself"))
            return
        }
        guard report.span(of: text) != nil else {
            corrections.refuse(
                place(0), Bilingual(zh: "年报文件里没有这一部分", en: "the report does not have this text"),
                Bilingual(zh: "先在年报文件里加上这个项目，写“待填”", en: "add its key to the report first, with “todo”"))
            return
        }
        let revision = TextRevision(
            of: report.stated[text], printed: before, to: new, in: report, revised: revised)
        for refusal in revision.refusals { corrections.refuse(refusal, at: place(refusal.paragraph)) }
        guard !revision.changes.isEmpty else { return }
        corrections.changes.texts[text] = revision.changes
        corrections.origins.append(
            WorkbookCorrections.Origin(place: .sheet(section.name.key, reference: nil), subject: .text(text)))
    }
}

extension WorkbookCorrections {
    fileprivate mutating func refuse(_ refusal: TextRevision.Refusal, at place: FindingPlace) {
        switch refusal.reason {
        case .reference(let source, let printed):
            refuse(
                place,
                Bilingual(
                    zh: "这一段里的“\(printed)”取自表格（\(source)），被改动了",
                    en: "“\(printed)” in this paragraph comes from the tables (\(source)) and was changed"),
                Bilingual(zh: "改表里的数，正文会跟着变", en: "change the figure in the table; the text follows"))
        case .unprintable(let scalar, let character):
            refuse(
                place,
                Bilingual(
                    zh: "这一段第 \(character) 个字符（\(scalar.codePoint)）不能写进文件",
                    en: "character \(character) of this paragraph (\(scalar.codePoint)) cannot be written in a file"),
                Bilingual(
                    zh: "删去它；看不见的，把前后的字重新打一遍",
                    en: "delete it; if you cannot see it, type what is around it again"))
        case .conflict:
            refuse(
                place,
                refusal.paragraph == nil
                    ? Bilingual(
                        zh: "工作簿里删去的一段，年报文件在导出之后改过",
                        en: "a paragraph that was removed here was changed in the report after the export")
                    : Bilingual(
                        zh: "这一段在工作簿里改过，年报文件在导出之后也改过",
                        en: "this paragraph was changed in the workbook, and in the report after the export"),
                Bilingual(
                    zh: "重新导出，在新的工作簿里改；或者直接改年报文件",
                    en: "export anew and correct that workbook, or change the report itself"))
        }
    }
}
