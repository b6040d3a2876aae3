internal import NianbaoCore
internal import NianbaoXLSX

/// The changes that a workbook brings, one a line: what, from, to, and where.
struct ChangeListing {
    private(set) var text = ""
    private(set) var count = 0
    private let report: CompletedReport
    private let file: String
    private let language: Language

    init(
        _ corrections: WorkbookCorrections, totals: [CellID: CellValue], in report: CompletedReport, file: String,
        _ language: Language
    ) {
        self.report = report
        self.file = file
        self.language = language
        for origin in corrections.origins {
            let place = origin.place.words[language]
            switch origin.subject {
            case .cell(let cell): add(cell, corrections.changes.cells[cell] ?? .blank, from: place)
            case .text(let text): add(text, corrections.changes.texts[text] ?? [], from: place)
            }
        }
        for (cell, value) in totals.sorted(by: { $0.key.index < $1.key.index }) {
            add(cell, value, from: Bilingual(zh: "随之变动的合计", en: "a total that moved with it")[language])
        }
    }

    private mutating func add(_ cell: CellID, _ value: CellValue, from reference: String) {
        let entry = report.stated[cell]
        let address = report.address(of: cell)
        line("\(address): \(word(entry.value, cell)) → \(word(value, cell))", at: entry.span, from: reference)
    }

    private mutating func add(_ id: TextID, _ changes: [ParagraphChange], from sheet: String) {
        let narrative = report.stated[id]
        let old = narrative.paragraphs.map(\.text)
        let name =
            switch id {
            case .preamble: ReportField.preamble.name[report.spelling]
            case .section(let index): report.form.sections[index].name[report.spelling]
            }
        for change in changes {
            let what =
                switch change {
                case .replace(let index, let new):
                    Bilingual(
                        zh: "\(name) 第 \(index + 1) 段：\n  - \(old[index])\n  + \(new)",
                        en: "\(name), paragraph \(index + 1):\n  - \(old[index])\n  + \(new)")
                case .remove(let index):
                    Bilingual(
                        zh: "\(name) 第 \(index + 1) 段删去：\n  - \(old[index])",
                        en: "\(name), paragraph \(index + 1) removed:\n  - \(old[index])")
                case .insert(0, let new):
                    Bilingual(zh: "\(name) 最前面新增：\n  + \(new)", en: "\(name), new at the top:\n  + \(new)")
                case .insert(let index, let new):
                    Bilingual(
                        zh: "\(name) 第 \(index) 段后新增：\n  + \(new)",
                        en: "\(name), new after paragraph \(index):\n  + \(new)")
                }
            let lines = what[language].split(separator: "\n", omittingEmptySubsequences: false).map {
                String($0).printable
            }
            line(lines[0], at: narrative.span, from: sheet)
            text += lines.dropFirst().map { $0 + "\n" }.joined()
        }
    }

    private mutating func line(_ what: String, at span: SourceSpan?, from reference: String) {
        count += 1
        let place = span.map { "\(file):\($0.start.line):\($0.start.column)" } ?? file
        text += "\(what)    (\(place) ← \(reference))".printable + "\n"
    }

    private func word(_ value: CellValue, _ cell: CellID) -> String {
        value.notation(report.form[cell].measure, report.spelling)
    }
}
