extension XMLReader {
    /// The text of an element of runs, `si` or `is` (ECMA-376 part 1, 18.4.8): its `t`, or the `t` of each `r`. How it
    /// is pronounced, `rPh`, is not part of it.
    mutating func richText(of element: XMLElement, limit: Int) throws(WorkbookReadError) -> String {
        var text = ""
        while let child = try next(in: element) {
            switch child.name {
            case "t": try append(child, to: &text, limit: limit)
            case "r":
                while let piece = try next(in: child) {
                    if piece.name == "t" { try append(piece, to: &text, limit: limit) }
                }
            default: break
            }
        }
        return text
    }

    private mutating func append(
        _ piece: XMLElement, to text: inout String, limit: Int
    ) throws(WorkbookReadError) {
        text += try self.text(of: piece, limit: limit).unescapedWorkbookText
        guard text.utf8.count <= limit else { throw tooLong(limit) }
    }
}
