internal import NianbaoCore

/// Where a page's text lies, after GB/T 9704-2012, 5.2 and 7.5. All lengths are in twentieths of a point (twips).
struct PageLayout: Hashable {
    /// How wide the paper is, as it is read.
    let width: Int
    /// How high the paper is, as it is read.
    let height: Int
    let top: Int
    let bottom: Int
    let left: Int
    let right: Int

    /// The paper's edges: 37 mm above the text, 35 mm below, 28 mm at the binding edge and 26 mm at the other.
    private static let (head, foot, binding, cut) = (twips(37), twips(35), twips(28), twips(26))
    /// A4.
    private static let (short, long) = (11906, 16838)

    static let portrait = PageLayout(
        width: short, height: long, top: head, bottom: foot, left: binding, right: cut)
    /// Turned so that the head of a table is at the binding edge (7.5).
    static let landscape = PageLayout(
        width: long, height: short, top: binding, bottom: cut, left: foot, right: head)

    /// The pitch of lines: 22 of them fill a page of 225 mm.
    static let line = 579

    /// The page of an orientation.
    static func of(_ orientation: PageOrientation) -> PageLayout { orientation == .portrait ? portrait : landscape }

    /// How wide the text is.
    var textWidth: Int { width - left - right }
    /// How high the text is.
    var textHeight: Int { height - top - bottom }

    /// Millimetres in twips.
    private static func twips(_ millimetres: Double) -> Int { Int((millimetres * 1440 / 25.4).rounded()) }

    /// How far the page number is from the lower edge: its dash is 7 mm below the text.
    private var footer: Int { bottom - Self.twips(7) - PageParts.numberLine }

    /// The properties of a section of such pages.
    ///
    /// Without a grid: LibreOffice takes `linesAndChars` for 14 to 18 characters a line instead of 28.
    func properties(isDraft: Bool) -> String {
        var text = "<w:sectPr>"
        if isDraft {
            text += "<w:headerReference w:type=\"default\" r:id=\"\(PageParts.header.id)\"/>"
            text += "<w:headerReference w:type=\"even\" r:id=\"\(PageParts.header.id)\"/>"
        }
        text += "<w:footerReference w:type=\"default\" r:id=\"\(PageParts.oddFooter.id)\"/>"
        text += "<w:footerReference w:type=\"even\" r:id=\"\(PageParts.evenFooter.id)\"/>"
        text += "<w:type w:val=\"nextPage\"/>"
        text += "<w:pgSz w:w=\"\(width)\" w:h=\"\(height)\"\(width > height ? " w:orient=\"landscape\"" : "")/>"
        text += "<w:pgMar w:top=\"\(top)\" w:right=\"\(right)\" w:bottom=\"\(bottom)\" w:left=\"\(left)\""
        text += " w:header=\"\(top / 2)\" w:footer=\"\(footer)\" w:gutter=\"0\"/></w:sectPr>"
        return text
    }
}
