/// What the styles of a document say that matters for its contents (ECMA-376 part 1, 17.7).
struct WordStyles {
    /// A place in a list: its number and its level from zero.
    struct ListPlace {
        /// The list; `nil` when only the level is given, and 0 for none.
        var list: Int?
        var level: Int?
    }

    fileprivate struct Style {
        var name = ""
        var parent: String?
        var outlineLevel: Int?
        var place: ListPlace?
        var look = WordLook()
    }

    /// The styles of paragraphs.
    private var styles: [String: Style] = [:]
    private var standard: String?
    /// By style of paragraphs, how text looks by it and those that it is based on.
    private var looks: [String: WordLook] = [:]
    /// The same for the styles of characters.
    private var characterLooks: [String: WordLook] = [:]
    /// The look of text whose styles leave it open.
    private var standardLook = WordLook()

    /// No styles.
    init() {}

    init(_ reader: inout XMLReader) throws(PackageError) {
        let root = try reader.root()
        var characterStyles: [String: Style] = [:]
        while let element = try reader.next(in: root) {
            if element.name == "docDefaults" { try readDefaults(&reader, element) }
            guard element.name == "style", let id = element.word("styleId") else { continue }
            let type = element.word("type") ?? "paragraph"
            if type == "character" { characterStyles[id] = try Self.style(&reader, element) }
            guard type == "paragraph" else { continue }
            if element.word("default").map({ ["1", "true", "on"].contains($0) }) == true { standard = id }
            styles[id] = try Self.style(&reader, element)
        }
        looks = Self.looks(of: styles)
        characterLooks = Self.looks(of: characterStyles)
    }

    private static func looks(of styles: [String: Style]) -> [String: WordLook] {
        var looks: [String: WordLook] = [:]
        for id in styles.keys {
            var look = line(of: id, among: styles).reduce(WordLook()) { $0.over($1.look) }
            // By the name that every program gives it, whatever it looks like.
            look.isMark = ["footnote reference", "endnote reference"].contains(styles[id]?.name)
            looks[id] = look
        }
        return looks
    }

    private mutating func readDefaults(_ reader: inout XMLReader, _ element: XMLElement) throws(PackageError) {
        while let child = try reader.next(in: element) {
            guard child.name == "rPrDefault" else { continue }
            while let properties = try reader.next(in: child) {
                if properties.name == "rPr" { try standardLook.read(&reader, properties) }
            }
        }
    }

    private static func style(_ reader: inout XMLReader, _ element: XMLElement) throws(PackageError) -> Style {
        var style = Style()
        while let child = try reader.next(in: element) {
            switch child.name {
            case "name": style.name = (child.word("val") ?? "").lowercased()
            case "basedOn": style.parent = child.word("val")
            case "rPr": try style.look.read(&reader, child)
            case "pPr":
                while let property = try reader.next(in: child) {
                    switch property.name {
                    case "outlineLvl": style.outlineLevel = property.number
                    case "numPr": style.place = try ListPlace(&reader, property)
                    default: continue
                    }
                }
            default: continue
            }
        }
        return style
    }

    /// The level of a paragraph of this style as a heading, from 1; `nil` when it is none.
    ///
    /// - Parameter ownLevel: The outline level that the paragraph gives itself, from zero; 9 is that of other paragraphs.
    func headingLevel(_ id: String?, ownLevel: Int?) -> Int? {
        guard let level = ownLevel ?? first(id, { $0.outlineLevel ?? $0.namedLevel }) else { return nil }
        return 0...8 ~= level ? level + 1 : nil
    }

    /// The place in a list that a style gives its paragraphs.
    func listPlace(_ id: String?) -> ListPlace? { first(id, \.place) }

    /// Whether paragraphs of this style are lines of a table of contents, by the name that every program gives it.
    func isOfContents(_ id: String?) -> Bool {
        guard let id else { return false }
        // A document need not say what its styles are.
        guard let style = styles[id] else {
            return id.lowercased().hasPrefix("toc") && id.utf8.count == 4 && id.last?.isNumber == true
        }
        return style.name.hasPrefix("toc ")
    }

    /// What the style or the nearest of those that it is based on says.
    private func first<Value>(_ id: String?, _ value: (Style) -> Value?) -> Value? {
        Self.line(of: id ?? standard, among: styles).lazy.compactMap(value).first
    }

    /// A style and those that it is based on.
    private static func line(of id: String?, among styles: [String: Style]) -> [Style] {
        var line: [Style] = []
        var next = id
        // Styles may be based on each other in a circle.
        while line.count < 20, let id = next, let style = styles[id] {
            line.append(style)
            next = style.parent
        }
        return line
    }

    /// How the text of a run looks by its style and that of its paragraph.
    ///
    /// - Parameters:
    ///   - character: The style of the run; `nil` for none.
    ///   - paragraph: The style of the paragraph; `nil` for the standard one.
    func look(of character: String?, in paragraph: String?) -> WordLook {
        let outer = (paragraph ?? standard).flatMap { looks[$0] } ?? WordLook()
        let own = character.flatMap { characterLooks[$0] } ?? WordLook()
        return own.within(outer).over(standardLook)
    }
}

extension WordStyles.Style {
    /// The outline level of a style that is called `heading 1` or the like but has none itself.
    fileprivate var namedLevel: Int? {
        guard name.hasPrefix("heading "), let number = Int(name.dropFirst("heading ".count)) else { return nil }
        return number - 1
    }
}

extension WordStyles.ListPlace {
    /// Reads `w:numPr`.
    init(_ reader: inout XMLReader, _ element: XMLElement) throws(PackageError) {
        while let child = try reader.next(in: element) {
            switch child.name {
            case "numId": list = child.number
            case "ilvl": level = child.number
            default: continue
            }
        }
    }
}
