/// A paragraph on its way into the document.
struct WordParagraph {
    /// Its text; a line feed is a line break, and a tab leads to the next tab stop.
    var text: String
    let style: WordStyle
    var keepsNext = false
    var startsPage = false
    /// Where its lines stand, if not where the style has them.
    var alignment: Alignment?
    /// The properties of the section that ends with it.
    var section = ""
    /// Whether it takes hardly any room: there to end a section after a table, and to separate tables.
    var isTiny = false

    enum Alignment: String {
        case left
        case center
    }

    init(_ text: String, _ style: WordStyle) {
        self.text = text
        self.style = style
    }

    /// An empty paragraph without a height.
    static var tiny: WordParagraph {
        var paragraph = WordParagraph("", .table)
        paragraph.isTiny = true
        return paragraph
    }

    func write(to markup: inout Markup) {
        markup += "<w:p><w:pPr><w:pStyle w:val=\"\(style.id)\"/>"
        if keepsNext { markup += "<w:keepNext/>" }
        if startsPage { markup += "<w:pageBreakBefore/>" }
        if isTiny { markup += "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>" }
        if let alignment { markup += "<w:jc w:val=\"\(alignment.rawValue)\"/>" }
        markup += section
        markup += "</w:pPr>"
        if !text.isEmpty { writeRun(to: &markup) }
        markup += "</w:p>"
    }

    /// One run: programs choose between the Latin font and the Chinese one character by character. The hint decides for
    /// those that both have, such as “ ” — …
    private func writeRun(to markup: inout Markup) {
        markup += "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>"
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.unicodeScalars.firstIndex { $0 == "\t" || $0 == "\n" || $0 == "\r" } ?? rest.endIndex
            if end > rest.startIndex {
                markup += "<w:t xml:space=\"preserve\">"
                markup.add(text: rest[..<end])
                markup += "</w:t>"
            }
            guard end < rest.endIndex else { break }
            markup += rest.unicodeScalars[end] == "\t" ? "<w:tab/>" : "<w:br/>"
            rest = rest[rest.unicodeScalars.index(after: end)...]
        }
        markup += "</w:r>"
    }
}
