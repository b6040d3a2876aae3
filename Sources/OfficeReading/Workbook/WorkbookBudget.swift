/// The cells that have been read of a workbook so far, held against its limits.
struct WorkbookBudget {
    let limits: WorkbookLimits
    private var cells = 0
    private var text = 0

    init(_ limits: WorkbookLimits) { self.limits = limits }

    mutating func add(_ cell: CellContents) throws(PackageError) {
        cells += 1
        guard cells <= limits.cells else { throw .limit(.cells(limits.cells)) }
        text += cell.textSize
        guard text <= limits.totalText else { throw .limit(.totalText(limits.totalText)) }
    }
}

extension CellContents {
    fileprivate var textSize: Int {
        let size =
            switch value {
            case .number(let text), .date(let text), .text(let text), .error(let text): text.utf8.count
            case .empty, .boolean: 0
            }
        return size + (formula?.utf8.count ?? 0)
    }
}
