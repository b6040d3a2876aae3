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
    }

    private var styles: [String: Style] = [:]
    private var standard: String?

    /// No styles.
    init() {}

    init(_ reader: inout XMLReader) throws(PackageError) {
        let root = try reader.root()
        while let element = try reader.next(in: root) {
            guard element.name == "style", element.word("type") ?? "paragraph" == "paragraph",
                let id = element.word("styleId")
            else { continue }
            if element.word("default").map({ ["1", "true", "on"].contains($0) }) == true { standard = id }
            styles[id] = try Self.style(&reader, element)
        }
    }

    private static func style(_ reader: inout XMLReader, _ element: XMLElement) throws(PackageError) -> Style {
        var style = Style()
        while let child = try reader.next(in: element) {
            switch child.name {
            case "name": style.name = (child.word("val") ?? "").lowercased()
            case "basedOn": style.parent = child.word("val")
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
    func isOfContents(_ id: String?) -> Bool { id.flatMap { styles[$0] }?.name.hasPrefix("toc ") == true }

    /// What the style or the nearest of those that it is based on says.
    private func first<Value>(_ id: String?, _ value: (Style) -> Value?) -> Value? {
        var next = id ?? standard
        // Styles may be based on each other in a circle.
        for _ in 0..<20 {
            guard let id = next, let style = styles[id] else { return nil }
            if let value = value(style) { return value }
            next = style.parent
        }
        return nil
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
