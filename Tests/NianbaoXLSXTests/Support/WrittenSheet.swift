import NianbaoCore
import Testing

@testable import OfficeReading

/// A sheet of a written workbook: what its cells hold, and all that its part says besides.
struct WrittenSheet {
    let contents: SheetContents
    let markup: XMLTree
    let looks: [CellLook]
    let commentMarkup: XMLTree?
    /// The look of each cell that the part lists, empty ones too.
    let cellLooks: [CellReference: CellLook]
    let merges: [CellArea]

    init(contents: SheetContents, markup: XMLTree, looks: [CellLook], commentMarkup: XMLTree?) {
        (self.contents, self.markup, self.looks, self.commentMarkup) = (contents, markup, looks, commentMarkup)
        let cells = (markup["sheetData"]?.children ?? []).flatMap(\.children)
        cellLooks = Dictionary(
            uniqueKeysWithValues: cells.compactMap { cell in
                cell.attributes["r"].flatMap { CellReference($0) }.map { ($0, looks[Int(cell.number("s") ?? 0)]) }
            })
        merges = (markup["mergeCells"]?.children ?? []).compactMap { CellArea(reading: $0.attributes["ref"] ?? "") }
    }

    var name: String { contents.name }

    /// The text of a cell, as a reader sees it without formats.
    func text(_ place: String) throws -> String { text(try #require(CellReference(place))) }

    func text(_ place: CellReference) -> String {
        switch contents.cells[place]?.value {
        case .number(let text), .date(let text), .text(let text), .error(let text): text
        case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
        case .empty, nil: ""
        }
    }

    /// The texts of a row from its first column to `count` columns.
    func texts(row: Int, _ count: Int) -> [String] {
        (0..<count).map { text(CellReference(row: row, column: $0)) }
    }

    /// The first row, counted from zero, whose first cell has this text.
    func row(_ label: String, column: Int = 0) throws -> Int {
        let rows = contents.cells.keys.filter { $0.column == column && text($0) == label }.map(\.row)
        return try #require(rows.min(), "no row \(label)")
    }

    // MARK: Looks

    /// The merged area with the cell, or the cell alone.
    func area(of place: CellReference) -> CellArea {
        merges.first { $0.contains(place) } ?? CellArea(row: place.row, column: place.column)
    }

    /// The widths of the first columns, in characters.
    var widths: [Double] {
        (markup["cols"]?.children ?? []).flatMap { column in
            Array(
                repeating: column.number("width") ?? 0,
                count: Int((column.number("max") ?? 0) - (column.number("min") ?? 0)) + 1)
        }
    }

    /// The height of a row in points; `nil` for the standard one.
    func height(row: Int) -> Double? {
        markup["sheetData"]?.children.first { $0.number("r") == Double(row + 1) }?.number("ht")
    }

    var comments: [CellReference: String] {
        let comments = commentMarkup?["commentList"]?.children ?? []
        return Dictionary(
            uniqueKeysWithValues: comments.compactMap { comment in
                comment.attributes["ref"].flatMap { CellReference($0) }.map { ($0, comment["text"]?.allText ?? "") }
            })
    }

    var isProtected: Bool { markup["sheetProtection"]?.attributes["sheet"] == "1" }

    /// How many rows and columns stay in view.
    var frozen: (rows: Int, columns: Int) {
        let pane = markup["sheetViews"]?["sheetView"]?["pane"]
        return (Int(pane?.number("ySplit") ?? 0), Int(pane?.number("xSplit") ?? 0))
    }

    var filter: CellArea? { markup["autoFilter"]?.attributes["ref"].flatMap { CellArea(reading: $0) } }

    // MARK: Rules for typing and colours

    struct Validation {
        let areas: [CellArea]
        let markup: XMLTree

        var type: String { markup.attributes["type"] ?? "any" }
        var message: String { markup.attributes["error"] ?? "" }
        /// Whether Excel refuses what does not fit, instead of asking.
        var refuses: Bool { markup.attributes["showErrorMessage"] == "1" && markup.attributes["errorStyle"] == nil }
        var first: String { markup["formula1"]?.text ?? "" }
        var second: String { markup["formula2"]?.text ?? "" }
    }

    var validations: [Validation] {
        (markup["dataValidations"]?.children ?? []).map {
            Validation(areas: Self.areas($0.attributes["sqref"]), markup: $0)
        }
    }

    struct Highlight {
        let areas: [CellArea]
        let formula: String
        /// The number of the look among those for conditions.
        let look: Int
    }

    var highlights: [Highlight] {
        markup.all("conditionalFormatting").flatMap { condition in
            condition.all("cfRule").map { rule in
                Highlight(
                    areas: Self.areas(condition.attributes["sqref"]), formula: rule["formula"]?.text ?? "",
                    look: Int(rule.number("dxfId") ?? -1))
            }
        }
    }

    private static func areas(_ list: String?) -> [CellArea] {
        (list ?? "").split(separator: " ").compactMap { CellArea(reading: $0) }
    }
}
