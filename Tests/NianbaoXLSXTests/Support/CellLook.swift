/// How a cell of a written workbook looks, as its styles part has it.
struct CellLook: Equatable {
    let font: String
    let size: Double
    let isBold: Bool
    /// The background colour as six hexadecimal digits; `nil` for none.
    let fill: String?
    let hasBorder: Bool
    let isLocked: Bool
    let numberFormat: String
    let horizontal: String?
    let vertical: String?
    let indent: Int
    let wraps: Bool

    /// The looks of all cell formats, in the order of the styles part.
    static func all(in styles: XMLTree) -> [CellLook] {
        let fonts = styles["fonts"]?.children ?? []
        let fills = styles["fills"]?.children ?? []
        let borders = styles["borders"]?.children ?? []
        let formats = (styles["numFmts"]?.children ?? []).reduce(into: ["0": "General", "1": "0"]) { formats, format in
            formats[format.attributes["numFmtId"] ?? ""] = format.attributes["formatCode"]
        }
        return (styles["cellXfs"]?.children ?? []).map { cell in
            let font = fonts[Int(cell.number("fontId") ?? 0)]
            let pattern = fills[Int(cell.number("fillId") ?? 0)]["patternFill"]
            let border = borders[Int(cell.number("borderId") ?? 0)]
            return CellLook(
                font: font["name"]?.attributes["val"] ?? "", size: font["sz"]?.number("val") ?? 0,
                isBold: font["b"] != nil,
                fill: pattern?["fgColor"]?.attributes["rgb"].map { String($0.suffix(6)) },
                hasBorder: ["left", "right", "top", "bottom"].allSatisfy { border[$0]?.attributes["style"] == "thin" },
                isLocked: cell["protection"]?.attributes["locked"] != "0",
                numberFormat: formats[cell.attributes["numFmtId"] ?? "0"] ?? "?",
                horizontal: cell["alignment"]?.attributes["horizontal"],
                vertical: cell["alignment"]?.attributes["vertical"],
                indent: Int(cell["alignment"]?.number("indent") ?? 0),
                wraps: cell["alignment"]?.attributes["wrapText"] == "1")
        }
    }
}
