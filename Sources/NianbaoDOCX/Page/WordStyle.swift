/// The looks of paragraphs, after GB/T 9704-2012, 5.2.2 and 7.3. Fonts are named, not embedded: where one is missing, the
/// program that opens the document takes its substitute.
enum WordStyle: CaseIterable {
    case body
    case title
    /// The numbered headings.
    case heading
    /// The headings below them.
    case subheading
    case signature
    case quote
    /// Texts and figures in tables.
    case table
    case header
    case footer

    /// What paragraphs call it.
    var id: String {
        switch self {
        case .body: "BodyText"
        case .title: "Title"
        case .heading: "Heading1"
        case .subheading: "Heading2"
        case .signature: "Signature"
        case .quote: "Quote"
        case .table: "TableText"
        case .header: "Header"
        case .footer: "Footer"
        }
    }

    /// The name by which programs know a style of their own.
    private var name: String {
        switch self {
        case .body: "Body Text"
        case .title: "Title"
        case .heading: "heading 1"
        case .subheading: "heading 2"
        case .signature: "Signature"
        case .quote: "Quote"
        case .table: "表格文字"
        case .header: "header"
        case .footer: "footer"
        }
    }

    /// The size of the smallest text, that of tables, in twips: 五号.
    static let tableSize = 210
    /// The pitch of lines in tables, in twips.
    static let tableLine = 260
    /// The size of titles, in twips: 二号.
    static let titleSize = 440

    private static let indent = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"630\"/>"

    private var paragraph: String {
        switch self {
        case .body: Self.indent
        case .title: Self.spacing(PageLayout.line, after: PageLayout.line) + "<w:jc w:val=\"center\"/>"
        case .heading: "<w:keepNext/>\(Self.indent)<w:outlineLvl w:val=\"0\"/>"
        case .subheading: "<w:keepNext/>\(Self.indent)<w:outlineLvl w:val=\"1\"/>"
        // GB/T 9704-2012, 7.3.5.2: the date ends four characters before the right edge.
        case .signature: "<w:ind w:rightChars=\"400\" w:right=\"1260\"/><w:jc w:val=\"right\"/>"
        case .quote: "<w:ind w:leftChars=\"200\" w:left=\"630\"/>"
        case .table: Self.spacing(Self.tableLine) + "<w:jc w:val=\"center\"/>"
        case .header: Self.spacing(PageParts.numberLine) + "<w:jc w:val=\"right\"/>"
        case .footer: Self.spacing(PageParts.numberLine)
        }
    }

    private var run: String {
        switch self {
        case .body, .signature, .quote: ""
        case .title: Self.font("方正小标宋简体") + Self.size(Self.titleSize)
        case .heading: Self.font("黑体")
        case .subheading: Self.font("楷体_GB2312")
        case .table: Self.font("宋体") + Self.size(Self.tableSize)
        case .header: Self.font("黑体") + Self.size(280)
        case .footer: Self.font("宋体") + Self.size(280)
        }
    }

    private static func spacing(_ line: Int, after: Int = 0) -> String {
        "<w:spacing w:before=\"0\" w:after=\"\(after)\" w:line=\"\(line)\" w:lineRule=\"exact\"/>"
    }

    private static func font(_ name: String) -> String { "<w:rFonts w:eastAsia=\"\(name)\"/>" }

    /// A size other than that of the body, with the characters as far apart as the font has them.
    private static func size(_ twips: Int) -> String {
        "<w:spacing w:val=\"0\"/><w:sz w:val=\"\(twips / 10)\"/><w:szCs w:val=\"\(twips / 10)\"/>"
    }

    private var definition: String {
        let next = [.title, .heading, .subheading].contains(self) ? "<w:next w:val=\"\(WordStyle.body.id)\"/>" : ""
        return "<w:style w:type=\"paragraph\"\(self == .table ? " w:customStyle=\"1\"" : "") w:styleId=\"\(id)\">"
            + "<w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>\(next)<w:qFormat/>"
            + "<w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
    }

    /// The part that defines all styles.
    static var part: PackagePart {
        PackagePart(
            "word/styles.xml",
            "<w:styles \(Namespaces.word)><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\" "
                + "w:cs=\"Times New Roman\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
                + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>"
                + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>" + normal
                + allCases.map(\.definition).joined() + "</w:styles>")
    }

    /// 三号 with characters a quarter of a point closer: 28 of them fill a line of 156 mm. Lines are filled to the last
    /// one of the page, whatever paragraph they belong to, so that there are 22.
    ///
    /// `overflowPunct` says what holds anyway: punctuation may hang over the edge. LibreOffice 7.4 reads it the wrong way
    /// round and keeps punctuation within. Else it would not draw what hangs, as the lines are justified and their
    /// characters closer.
    private static var normal: String {
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
            + "<w:pPr><w:widowControl w:val=\"0\"/><w:overflowPunct/><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>"
            + "<w:adjustRightInd w:val=\"0\"/><w:snapToGrid w:val=\"0\"/>\(spacing(PageLayout.line))"
            + "<w:jc w:val=\"both\"/></w:pPr><w:rPr><w:spacing w:val=\"-5\"/></w:rPr></w:style>"
    }
}
