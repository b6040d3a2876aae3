/// How text at a place of a cell looks, as far as the page says, and as far as that says whether digits beside each other are
/// one figure.
struct CellTone {
    fileprivate(set) var signs: [String] = []
    /// The size of the letters in pixels; `nil` where nothing gives it.
    fileprivate(set) var size: Double?
    /// Whether it is set apart by a look that is known.
    var isApart = false

    /// The size of text for which nothing gives one.
    private static let usualSize = 16.0

    /// Whether digits of this look and of another one beside them may be two figures, or a figure and the mark of a note.
    func isOther(than other: CellTone) -> Bool {
        let sizes = [size ?? Self.usualSize, other.size ?? Self.usualSize].sorted()
        return isApart != other.isApart || signs != other.signs || sizes[0] < sizes[1] * 0.8
    }
}

/// The open elements of a cell and how they make its text look.
struct CellTones {
    private var open: [(name: String, tone: CellTone)] = []
    /// Whether there were more open elements than are kept, so that nothing is known any more.
    private(set) var isMuddled = false

    /// How deep elements of a cell may nest.
    private static let depth = 64

    /// How text looks here.
    var tone: CellTone {
        var tone = CellTone()
        for element in open {
            tone.signs += element.tone.signs
            tone.size = element.tone.size ?? tone.size
        }
        return tone
    }

    /// Begins an element.
    mutating func start(_ tag: HTMLTokenizer.Tag) {
        // These are not closed by a tag of their own.
        if ["p", "li"].contains(tag.name) { end(tag.name) }
        guard open.count < Self.depth else {
            isMuddled = true
            return
        }
        open.append((tag.name, CellTone(tag)))
    }

    /// Ends the innermost element of this name, if there is one.
    mutating func end(_ name: String) {
        if let index = open.lastIndex(where: { $0.name == name }) { open.remove(at: index) }
    }
}

extension CellTone {
    /// What an element adds to the look of its text.
    fileprivate init(_ tag: HTMLTokenizer.Tag) {
        if Self.names.contains(tag.name) || tag.name == "a" && tag.attributes["href"] != nil { signs.append(tag.name) }
        if tag.name == "font", let size = tag.attributes["size"] { signs.append("size=\(size)") }
        signs += (tag.attributes["class"] ?? "").split { $0.isWhitespace }.map(String.init).filter {
            !Self.plainClasses.contains($0)
        }
        for declaration in tag.plainStyle {
            let parts = declaration.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            if parts[0] == "font-size" {
                size = Self.pixels(parts[1])
                if size == nil { signs.append(declaration) }
            } else if Self.properties.contains(String(parts[0])), !Self.plainValues.contains(String(parts[1])) {
                signs.append(declaration)
            }
        }
    }

    /// The size in pixels; `nil` for one that depends on others.
    private static func pixels(_ size: Substring) -> Double? {
        if size.hasSuffix("px") { return Double(size.dropLast(2)) }
        if size.hasSuffix("pt") { return Double(size.dropLast(2)).map { $0 * 4 / 3 } }
        return nil
    }

    /// Elements of another look than the text around them. Bold and coloured digits are part of a figure.
    private static let names: Set = ["i", "em", "small", "big", "tt", "code", "kbd", "var", "cite", "sup", "sub"]
    /// What Word calls words that it takes for wrong.
    private static let plainClasses: Set = ["SpellE", "GramE"]
    private static let properties: Set = [
        "vertical-align", "position", "top", "bottom", "font-style", "mso-text-raise", "transform", "font",
    ]
    private static let plainValues: Set = ["baseline", "normal", "static", "0", "0px", "none"]
}
