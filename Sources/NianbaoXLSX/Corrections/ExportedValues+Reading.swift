internal import NianbaoCore
internal import OfficeReading

extension ExportedValues {
    /// The contents of the workbook's hidden sheet; `nil` if there is none, or one that this version does not know.
    init?(_ workbook: WorkbookContents) {
        guard let sheet = workbook[sheet: Self.sheetName] else { return nil }
        let lines = Dictionary(grouping: sheet.cells.keys, by: \.row).sorted { $0.key < $1.key }.map { row, _ in
            (0..<3).map { sheet.text(row: row, column: $0) }
        }
        guard let first = lines.first, Array(first.prefix(2)) == Self.format else { return nil }
        edition = ""
        agency = ""
        year = ""
        inputHash = ""
        cells = [:]
        paragraphs = [:]
        for line in lines.dropFirst() { add(line) }
    }

    private mutating func add(_ line: [String]) {
        let (key, value, source) = (line[0], line[1], line[2])
        switch key {
        case ReportField.kind.name.id: kind = value
        case ReportField.edition.name.id: edition = value
        case ReportField.agency.name.id: agency = value
        case ReportField.year.name.id: year = value
        case "input": inputHash = value
        case Self.fillInKey: isToFillIn = true
        case Self.fingerprintKey: fingerprint = value
        case _ where key.hasSuffix("+"):
            let text = String(key.dropLast())
            guard let last = paragraphs[text]?.indices.last else { return }
            paragraphs[text]?[last].printed += value
            paragraphs[text]?[last].source += source.isEmpty ? value : source
        case _ where key.contains("."):
            cells[key] = value
            if !source.isEmpty { remarks[key] = source }
        default:
            let paragraph = PrintedParagraph(printed: value, source: source.isEmpty ? value : source)
            paragraphs[key, default: []].append(paragraph)
        }
    }
}

extension SheetContents {
    /// The text of a cell; a number in its digits, nothing for an empty cell.
    func text(row: Int, column: Int) -> String { self[row, column]?.value.text ?? "" }

    subscript(row: Int, column: Int) -> CellContents? { cells[CellReference(row: row, column: column)] }
}

extension CellContents.Value {
    var text: String {
        switch self {
        case .empty: ""
        case .number(let text), .date(let text), .text(let text), .error(let text): text
        case .boolean(let value): value ? "TRUE" : "FALSE"
        }
    }
}
