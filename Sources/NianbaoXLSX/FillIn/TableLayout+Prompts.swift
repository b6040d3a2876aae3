internal import NianbaoCore

extension TableLayout {
    /// Has Excel refuse what is no figure of the form, and show beside each cell what its row is about.
    func prompt(on sheet: Sheet) throws(WorkbookError) {
        for (area, validation, prompt) in prompts { try sheet.validate(area, validation, prompt) }
    }

    /// The typed cells of each row, joined where the same may be typed, with what to show beside them.
    private var prompts: [(area: CellArea, validation: Sheet.Validation, prompt: Sheet.Prompt)] {
        var prompts: [(area: CellArea, validation: Sheet.Validation, prompt: Sheet.Prompt)] = []
        for (y, row) in sheet.grid.rows.enumerated() {
            for (x, slot) in row.enumerated() {
                guard case .cell(let cell) = slot, cell.role == .input, case .figure(let figure) = cell.content else {
                    continue
                }
                let (validation, labels) = (Sheet.Validation(figure), form.labels(of: figure.id))
                let area = CellArea(row: TableSheet.top + y, column: x, columns: cell.columnSpan)
                if let last = prompts.last, last.area.top == area.top, last.area.right == area.left - 1,
                    last.validation == validation, last.prompt.title == Self.title(labels)
                {
                    prompts[prompts.count - 1].area.right = area.right
                } else {
                    prompts.append((area, validation, Self.prompt(labels, validation)))
                }
            }
        }
        return prompts
    }

    private static func title(_ labels: CellLabels) -> String {
        Sheet.Prompt(title: labels.rows.last ?? labels.section, message: "").title
    }

    private static func prompt(_ labels: CellLabels, _ validation: Sheet.Validation) -> Sheet.Prompt {
        let rows = labels.rows.count > 1 ? labels.rows.joined(separator: " › ") + "\n" : ""
        return Sheet.Prompt(title: title(labels), message: rows + validation.message)
    }
}
