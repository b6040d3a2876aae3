internal import NianbaoCore
internal import OfficeReading

/// The paragraphs that a workbook to fill in begins with, by the formulas that they have in it.
struct FilledTexts {
    private let layout: WorkbookLayout
    private let report: CompletedReport
    /// By section: the paragraphs of the form's draft, by their formulas.
    private var known: [String: [String: String]] = [:]

    init(_ layout: WorkbookLayout, _ report: CompletedReport) {
        self.layout = layout
        self.report = report
    }

    /// The paragraph with its references, if the cell has the formula that stands for it; `nil` otherwise.
    mutating func source(of cell: CellContents, in section: FormSection) -> String? {
        guard let formula = cell.formula else { return nil }
        let key = section.name.id
        if known[key] == nil { known[key] = formulas(of: section) }
        return known[key]?[FormulaText.normal(formula)]
    }

    private func formulas(of section: FormSection) -> [String: String] {
        guard let index = layout.form.sections.firstIndex(where: { $0.name.id == section.name.id }) else { return [:] }
        let text = FillInText(report, layout.places, section: index)
        let draft = DraftNotes.starting(layout.form).texts[index] ?? []
        return draft.reduce(into: [:]) { formulas, paragraph in
            guard let formula = text.formula(paragraph)?.formula else { return }
            formulas[FormulaText.normal(formula)] = paragraph
        }
    }
}
