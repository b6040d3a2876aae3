/// The kinds of elements that a document has in HTML.
enum HTMLElement {
    /// The whole document.
    case document
    case title
    case heading
    case subheading
    case body
    /// A paragraph with tabs that is no table.
    case tabbed
    case signature
    case quote
    case list
    /// What scrolls if a table is too wide.
    case region
    case caption
    case columnHeader
    case rowHeader
    /// What is below a figure's labels.
    case figure
}

extension HTMLMode {
    /// What stands in the tag of an element for its look, with a space before it.
    ///
    /// Within a site's text a look is short, has no shares (%), and is in the element itself; in a page, the style sheet
    /// has it.
    func look(_ element: HTMLElement) -> String {
        switch self {
        case .plain: ""
        case .inline: Self.style(element).map { " style=\"\($0)\"" } ?? ""
        case .page: Self.styleClass(element).map { " class=\"\($0)\"" } ?? ""
        }
    }

    private static func style(_ element: HTMLElement) -> String? {
        switch element {
        case .document, .figure, .columnHeader: nil
        case .title: "text-align:center;font-size:1.6em;line-height:1.4"
        case .heading: "font-size:1.25em;line-height:1.5"
        case .subheading: "font-size:1.05em;line-height:1.8;text-indent:2em"
        case .body: "line-height:1.8;text-indent:2em;overflow-wrap:anywhere"
        case .tabbed: "line-height:1.8;white-space:pre-wrap;overflow-wrap:anywhere"
        case .signature: "line-height:1.8;text-align:right"
        case .quote: "line-height:1.8;margin:0 2em"
        case .list: "line-height:1.8"
        case .region: "overflow-x:auto;margin:1em 0"
        // The heading above says the same, to those who see it.
        case .caption: "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50px)"
        case .rowHeader: "text-align:left;font-weight:normal"
        }
    }

    private static func styleClass(_ element: HTMLElement) -> String? {
        switch element {
        case .tabbed: "nb-tabbed"
        case .signature: "nb-signature"
        case .region: "nb-region"
        case .caption: "nb-hidden"
        case .document, .title, .heading, .subheading, .body, .quote, .list, .columnHeader, .rowHeader, .figure: nil
        }
    }
}
