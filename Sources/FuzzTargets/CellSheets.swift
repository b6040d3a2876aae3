internal import NianbaoCore
internal import OfficeReading

/// A workbook of values alone, which anything can be typed into.
struct CellSheets {
    private var sheets: [(name: String, cells: [CellReference: CellContents.Value])]

    init(_ contents: WorkbookContents) {
        sheets = contents.sheets.map { ($0.name, $0.cells.mapValues(\.value)) }
    }

    mutating func apply(_ correction: WorkbookInput.Correction) {
        guard let index = sheets.firstIndex(where: { $0.name == correction.sheet }),
            let place = CellReference(correction.cell)
        else { return }
        sheets[index].cells[place] = correction.value.map { value in
            Double(value) == nil ? .text(value) : .number(value)
        }
    }

    /// The bytes of an `.xlsx` file with these values.
    var archive: [UInt8] {
        let numbers = sheets.indices.map { $0 + 1 }
        let list = zip(numbers, sheets).map { number, sheet in
            "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(number)\" r:id=\"rId\(number)\"/>"
        }
        let workbook =
            "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>\(list.joined())</sheets></workbook>"
        let parts = [
            ("_rels/.rels", Self.relationships([(1, "officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", workbook),
            (
                "xl/_rels/workbook.xml.rels",
                Self.relationships(numbers.map { ($0, "worksheet", "worksheets/sheet\($0).xml") })
            ),
        ]
        let sheetParts = zip(numbers, sheets).map { ("xl/worksheets/sheet\($0).xml", Self.sheet($1.cells)) }
        return StoredParts.archive((parts + sheetParts).map { (name: $0, content: Array($1.utf8)) })
    }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    private static func relationships(_ targets: [(number: Int, kind: String, target: String)]) -> String {
        let list = targets.map { "<Relationship Id=\"rId\($0)\" Type=\"\(office)/\($1)\" Target=\"\($2)\"/>" }
        return "<Relationships xmlns=\"\(package)\">\(list.joined())</Relationships>"
    }

    private static func sheet(_ cells: [CellReference: CellContents.Value]) -> String {
        let rows = Dictionary(grouping: cells.keys.sorted(), by: \.row).sorted { $0.key < $1.key }
        let lines = rows.map { row, places in
            let content = places.map { place in cells[place].map { cell($0, at: place.text) } ?? "" }
            return "<row r=\"\(row + 1)\">\(content.joined())</row>"
        }
        return "<worksheet xmlns=\"\(main)\"><sheetData>\(lines.joined())</sheetData></worksheet>"
    }

    private static func cell(_ value: CellContents.Value, at place: String) -> String {
        switch value {
        case .empty: "<c r=\"\(place)\"/>"
        case .number(let digits): "<c r=\"\(place)\"><v>\(escaped(digits))</v></c>"
        case .boolean(let isTrue): "<c r=\"\(place)\" t=\"b\"><v>\(isTrue ? 1 : 0)</v></c>"
        case .error(let text): "<c r=\"\(place)\" t=\"e\"><v>\(escaped(text))</v></c>"
        case .text(let text), .date(let text):
            "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
        }
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
