internal import NianbaoCore

/// The account of an import for people: what was read of one report, and each thing that a person should look at.
package struct ImportListing {
    private let document: ImportedDocument
    private let report: ImportedDocument.Report
    private let style: FindingStyle
    /// Where the report file was written; `nil` for standard output.
    private let output: String?

    /// How many figures that are written in another way are listed one by one.
    private static let normalisedLimit = 20
    /// How many cells are named that the document does not have.
    private static let missingLimit = 8

    /// The account of one report of a document.
    package init(
        _ report: ImportedDocument.Report, of document: ImportedDocument, to output: String?, _ style: FindingStyle
    ) {
        (self.report, self.document, self.output, self.style) = (report, document, output, style)
    }

    private var imported: Imported { report.imported }
    private var language: Language { style.language }

    /// The lines of the account, and after them what a check finds.
    package var text: String {
        var text = heading + counts + notes + missing + "\n"
        if !report.checked.findings.isEmpty {
            text += FindingListing(report.checked, style, showsAll: false).text
        }
        return text
    }

    private var heading: String {
        let name = InputFile.shown(document.path)
        let target = output.map { " → \($0)" } ?? ""
        let own = imported.report
        let year = own.isYearKnown ? String(own.year) : "—"
        let agency = own.agency.isEmpty ? "—" : own.agency
        return "\(name)\(target)\n".printableLines
            + Bilingual(
                zh: "  \(document.kind.zh)；机关：\(agency)；年度：\(year)；格式：\(own.form.edition)\n",
                en: "  \(document.kind.en); agency: \(agency); year: \(year); edition: \(own.form.edition)\n")[language]
            .printableLines
    }

    private var counts: String {
        let counts = imported.counts
        let total = own.form.typedCells.count
        var zh = "  数字 \(total) 格：读出 \(counts.read)"
        var en = "  \(total) figures: \(counts.read) read"
        if counts.normalised > 0 {
            zh += "（其中 \(counts.normalised) 格改了写法）"
            en += " (\(counts.normalised) of them written in another way)"
        }
        if counts.blankAsZero > 0 {
            zh += "，原文空白、按 0 计 \(counts.blankAsZero)"
            en += ", \(counts.blankAsZero) empty and taken for 0"
        }
        zh += "；待填 \(counts.unfilled)"
        en += "; \(counts.unfilled) to fill in"
        if counts.unfilled > 0 {
            zh += "（原文空白 \(counts.blank)，没有找到或不能确定 \(counts.notFound)）"
            en += " (\(counts.blank) empty in the document, \(counts.notFound) not found or not certain)"
        }
        return Bilingual(zh: zh + "\n", en: en + "\n")[language]
    }

    private var own: Report { imported.report }

    private var notes: String {
        let normalised = imported.notes.filter { $0.kind == .normalised }
        var text = ""
        for note in imported.notes.filter({ $0.kind != .normalised }) + normalised.prefix(Self.normalisedLimit) {
            text += line(note)
        }
        let rest = normalised.count - Self.normalisedLimit
        guard rest > 0 else { return text }
        return text
            + Bilingual(
                zh: "  ……还有 \(rest) 格只改了写法\n", en: "  … and \(rest) more that were only written in another way\n")[
                language]
    }

    private func line(_ note: ImportNote) -> String {
        let word = note.isDoubt ? Bilingual(zh: "请核对", en: "look at") : Bilingual(zh: "说明", en: "note")
        let place =
            note.place.map { "\(InputFile.shown(document.path)):\($0.words[language])" }
            ?? InputFile.shown(document.path)
        return "  \(word[language])"
            + "\(Bilingual(zh: "：", en: ": ")[language])\(place)\(Bilingual(zh: "：", en: ": ")[language])\(note.message[language])"
            .printable + "\n"
    }

    /// The cells that were not found, row by row: whole rows by their names, of others the columns as well.
    private var missing: String {
        var rows: [(row: RowID, cells: [CellID])] = []
        for cell in imported.missing {
            let row = own.form[cell].row
            if rows.last?.row == row { rows[rows.count - 1].cells.append(cell) } else { rows.append((row, [cell])) }
        }
        guard !rows.isEmpty else { return "" }
        let names = rows.prefix(Self.missingLimit).map { name(of: $0, $1) }
        let more = rows.count > Self.missingLimit
        return Bilingual(
            zh: "  没有找到或不能确定的：\(names.map(\.zh).joined(separator: "、"))\(more ? "等 \(rows.count) 行" : "")\n",
            en:
                "  not found or not certain: \(names.map(\.en).joined(separator: ", "))\(more ? ", … (\(rows.count) rows)" : "")\n"
        )[
            language]
    }

    private func name(of row: RowID, _ cells: [CellID]) -> Bilingual {
        let block = own.form.blocks[row.block]
        let path = own.form[own.form.cell(row, 0)].path.dropLast().map { $0[own.spelling] }.joined(separator: ".")
        guard cells.count < block.inputColumns.count else { return Bilingual(path) }
        let columns = cells.map { block.columns[own.form[$0].column].name[own.spelling] }
        return Bilingual(
            zh: "\(path)（\(columns.joined(separator: "、"))）", en: "\(path) (\(columns.joined(separator: ", ")))")
    }
}
