/// What names and attributes of tags mean (WHATWG HTML, 15.3).
extension String {
    /// Whether elements of this name begin a line of their own.
    var isBlock: Bool { Self.blocks.contains(self) }

    /// Whether this is the name of a heading.
    var isHeading: Bool {
        let bytes = utf8
        return bytes.count == 2 && bytes.first == UInt8(ascii: "h")
            && bytes.last.map { UInt8(ascii: "1")...UInt8(ascii: "6") ~= $0 } == true
    }

    private static let blocks: Set = [
        "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "title", "tr", "ul",
    ]
}

extension HTMLTokenizer.Tag {
    /// Whether nothing in the element is text of the page: it is not shown, is a control or navigation, or its text is
    /// the pronunciation of another.
    var isHidden: Bool {
        if Self.hidden.contains(name) || attributes["hidden"] != nil { return true }
        guard let style = attributes["style"] else { return false }
        let plain = style.lowercased().filter { !$0.isWhitespace }
        if plain.contains("display:none") || plain.contains("mso-hide:all") { return true }
        // WeChat delivers its articles hidden, and a script shows them.
        return plain.contains("visibility:hidden") && attributes["id"] != "js_content"
    }

    /// Whether a line through the text of the element says that it does not count.
    var isStruck: Bool {
        if name == "s" || name == "strike" { return true }
        return plainStyle.contains { $0.hasPrefix("text-decoration") && $0.contains("line-through") }
    }

    /// Whether the element's text stands above or below the line, or is white, which is no part of a figure beside it.
    var isApart: Bool {
        if name == "sup" || name == "sub" || attributes["color"].map(Self.isWhite) == true || isMarkOfWord {
            return true
        }
        return plainStyle.contains { property in
            if property.hasPrefix("color:") { return Self.isWhite(String(property.dropFirst(6))) }
            return property == "vertical-align:super" || property == "vertical-align:sub"
        }
    }

    /// Whether it is what Word makes of the mark of a note in a page.
    private var isMarkOfWord: Bool {
        if let names = attributes["class"], names.contains("noteReference") {
            let words = names.split { $0.isWhitespace }
            return words.contains("MsoFootnoteReference") || words.contains("MsoEndnoteReference")
        }
        guard name == "a", let target = attributes["href"] else { return false }
        return ["#_ftn", "#_edn"].contains { target.hasPrefix($0) }
    }

    /// The declarations of its style without white space.
    var plainStyle: [String] {
        guard let style = attributes["style"] else { return [] }
        let plain = style.lowercased().filter { !$0.isWhitespace }.replacing("!important", with: "")
        return plain.split(separator: ";").map(String.init)
    }

    private static func isWhite(_ color: String) -> Bool {
        ["white", "#fff", "#ffffff", "rgb(255,255,255)"].contains(color.lowercased().filter { !$0.isWhitespace })
    }

    /// A span of a cell: the number that the attribute begins with, one if there is none.
    func span(_ name: String, _ allowed: ClosedRange<Int>) -> Int {
        let digits = (attributes[name] ?? "").trimmingPrefix { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return 1 }
        guard let number = Int(digits) else { return allowed.upperBound }
        return min(max(number, allowed.lowerBound), allowed.upperBound)
    }

    private static let hidden: Set = [
        "applet", "audio", "button", "canvas", "datalist", "del", "iframe", "map", "nav", "noembed", "noframes",
        "noscript", "object", "rp", "rt", "script", "select", "style", "svg", "template", "textarea", "video", "xml",
    ]
}
