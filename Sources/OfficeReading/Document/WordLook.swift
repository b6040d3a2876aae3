/// How a run of text looks, as far as that says whether it is read.
struct WordLook {
    private(set) var isHidden = false
    /// Whether a line through it says that it does not count.
    private(set) var isStruck = false
    /// Whether it stands above or below the line, or is white, which is no part of a figure beside it.
    var isApart: Bool { isRaised || isWhite }
    private var isRaised = false
    private var isWhite = false

    /// Whether it is read.
    var isShown: Bool { !isHidden && !isStruck }

    /// Reads an element of `w:rPr`.
    mutating func read(_ property: XMLElement) {
        switch property.name {
        case "vanish": isHidden = isHidden || property.isOn
        case "strike", "dstrike": isStruck = isStruck || property.isOn
        case "vertAlign": isRaised = property.word("val") != "baseline"
        case "color": isWhite = property.word("val")?.uppercased() == "FFFFFF"
        default: return
        }
    }
}
