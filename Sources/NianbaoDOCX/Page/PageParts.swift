internal import NianbaoCore

/// What stands above and below the text of each page.
enum PageParts {
    /// A part that pages refer to.
    struct Reference {
        let id: String
        let file: String
        /// The last word of the relationship's type: `header` or `footer`.
        let kind: String
    }

    static let header = Reference(id: "rId4", file: "header1.xml", kind: "header")
    static let oddFooter = Reference(id: "rId5", file: "footer1.xml", kind: "footer")
    static let evenFooter = Reference(id: "rId6", file: "footer2.xml", kind: "footer")

    /// The pitch of the line with the page number, in twips.
    static let numberLine = 320

    /// The references of a document.
    static func references(isDraft: Bool) -> [Reference] { (isDraft ? [header] : []) + [oddFooter, evenFooter] }

    /// The parts of a document.
    static func parts(isDraft: Bool) -> [PackagePart] {
        let footers = [
            // GB/T 9704-2012, 7.5: one character from the right edge on odd pages, from the left edge on even ones.
            footer(oddFooter, "<w:ind w:rightChars=\"100\" w:right=\"280\"/><w:jc w:val=\"right\"/>"),
            footer(evenFooter, "<w:ind w:leftChars=\"100\" w:left=\"280\"/><w:jc w:val=\"left\"/>"),
        ]
        return isDraft ? [draftHeader] + footers : footers
    }

    private static var draftHeader: PackagePart {
        PackagePart(
            "word/\(header.file)",
            "<w:hdr \(Namespaces.word)><w:p><w:pPr><w:pStyle w:val=\"\(WordStyle.header.id)\"/></w:pPr>"
                + run("<w:t>\(PrintedTitle.draftWord)</w:t>") + "</w:p></w:hdr>")
    }

    /// `— 3 —`, the number as a field.
    private static func footer(_ reference: Reference, _ properties: String) -> PackagePart {
        PackagePart(
            "word/\(reference.file)",
            "<w:ftr \(Namespaces.word)><w:p><w:pPr><w:pStyle w:val=\"\(WordStyle.footer.id)\"/>\(properties)</w:pPr>"
                + run("<w:t xml:space=\"preserve\">— </w:t>") + run("<w:fldChar w:fldCharType=\"begin\"/>")
                + run("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>")
                + run("<w:fldChar w:fldCharType=\"separate\"/>") + run("<w:t>1</w:t>")
                + run("<w:fldChar w:fldCharType=\"end\"/>") + run("<w:t xml:space=\"preserve\"> —</w:t>")
                + "</w:p></w:ftr>")
    }

    private static func run(_ content: String) -> String {
        "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>\(content)</w:r>"
    }
}
