/// How a run of text looks, as far as that says whether it is read. What is `nil` is left to the style.
struct WordLook {
    private var vanishes: Bool?
    private var strike: Bool?
    private var doubleStrike: Bool?
    private var isAligned: Bool?
    /// In half-points above the line.
    private var position: Int?
    private var isWhite: Bool?
    private var isItalic: Bool?
    /// In half-points.
    private var size: Int?
    /// Whether it is the mark that its author has given a note.
    var isMark = false

    var isHidden: Bool { vanishes == true }
    /// Whether a line through it says that it does not count.
    var isStruck: Bool { strike == true || doubleStrike == true }
    /// Whether it is raised, lowered or white, which is no part of a figure beside it.
    var isApart: Bool { isMark || isAligned == true || isWhite == true || abs(position ?? 0) >= Self.raised }
    /// Whether it is read.
    var isShown: Bool { !isHidden && !isStruck }

    /// The least position, in half-points, that can be seen.
    private static let raised = 4
    /// The size of text for which nothing gives one, in half-points.
    private static let usualSize = 20

    /// Reads an element of `w:rPr`.
    mutating func read(_ property: XMLElement) {
        switch property.name {
        case "vanish": vanishes = property.isOn
        case "strike": strike = property.isOn
        case "dstrike": doubleStrike = property.isOn
        case "vertAlign": isAligned = property.word("val") != "baseline"
        case "position": position = property.number ?? 0
        case "color": isWhite = property.word("val")?.uppercased() == "FFFFFF"
        case "i": isItalic = property.isOn
        case "sz": size = property.number
        default: return
        }
    }

    /// Reads all elements of `w:rPr`.
    mutating func read(_ reader: inout XMLReader, _ element: XMLElement) throws(PackageError) {
        while let property = try reader.next(in: element) { read(property) }
    }

    /// The same, with what it leaves open as another one has it.
    func over(_ other: WordLook) -> WordLook {
        var look = self
        look.vanishes = vanishes ?? other.vanishes
        look.strike = strike ?? other.strike
        look.doubleStrike = doubleStrike ?? other.doubleStrike
        look.isAligned = isAligned ?? other.isAligned
        look.position = position ?? other.position
        look.isWhite = isWhite ?? other.isWhite
        look.isItalic = isItalic ?? other.isItalic
        look.size = size ?? other.size
        look.isMark = isMark || other.isMark
        return look
    }

    /// The look of a run whose style is this one's, in a paragraph whose style is another's: what both turn on is off
    /// (17.7.3).
    func within(_ paragraph: WordLook) -> WordLook {
        var look = over(paragraph)
        if vanishes == true, paragraph.vanishes == true { look.vanishes = false }
        if strike == true, paragraph.strike == true { look.strike = false }
        if isItalic == true, paragraph.isItalic == true { look.isItalic = false }
        return look
    }

    /// Whether digits of this look and of another one beside them may be two figures, or a figure and the mark of a note.
    func isOther(than other: WordLook) -> Bool {
        let sizes = [size ?? Self.usualSize, other.size ?? Self.usualSize].sorted()
        return isApart != other.isApart || (isItalic == true) != (other.isItalic == true)
            || (position ?? 0) != (other.position ?? 0) || sizes[0] * 4 < sizes[1] * 3
    }
}
