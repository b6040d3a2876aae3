internal import NianbaoCore

/// The text of a paragraph while it is read.
struct WordText {
    /// Its lines; at least one.
    private(set) var lines = [""]
    /// The same without what is set apart by its look.
    private(set) var plainLines = [""]
    /// The identifier of its style; `nil` for the standard one.
    var style: String?
    /// The outline level that it gives itself, from zero.
    var outlineLevel: Int?
    /// The place in a list that it gives itself.
    var listPlace: WordStyles.ListPlace?
    /// What the text boxes that are anchored in it contain.
    var boxes: [NestedBlock] = []
    /// Whether the end of the paragraph is deleted, so that it goes on in the next one.
    var goesOn = false

    /// Whether its pieces do not all look alike.
    private(set) var hasOtherLooks = false
    /// The look of what was read last.
    private var last = WordLook()

    /// - Parameter isInTable: Whether digits of different looks beside each other are kept apart, so that nobody takes them
    ///   for one figure.
    mutating func append(_ text: String, _ look: WordLook, isInTable: Bool) {
        // A line feed in XML is white space.
        let text = text.utf8.contains(0x0A) ? text.replacing("\n", with: " ") : text
        let isOther = look.isOther(than: last)
        lines[lines.count - 1].append(text, isOther: isInTable && isOther)
        if !look.isApart { plainLines[plainLines.count - 1].append(text, isOther: isInTable && isOther) }
        if isOther, !lines[0].isEmpty { hasOtherLooks = true }
        if !text.isEmpty { last = look }
    }

    mutating func breakLine() {
        lines.append("")
        plainLines.append("")
    }

    /// Whether some of it is the result of a table of contents.
    var isInContents = false

    /// Whether it is a line of a table of contents: one with a page number, so that nothing else is lost where such a table is
    /// never ended.
    var isLineOfContents: Bool {
        guard isInContents, let line = lines.last(where: { !$0.visible.isEmpty })?.visible else { return false }
        return line.count <= Self.longestLine && line.unicodeScalars.last?.isPlainDigit == true
            && line.unicodeScalars.count { $0 == "\t" } == 1
    }

    /// Longer paragraphs are no lines of a table of contents.
    private static let longestLine = 80

    /// Whether nothing has been read since the paragraph was `other`.
    func isSame(as other: WordText) -> Bool {
        boxes.count == other.boxes.count && lines.count == other.lines.count && lines.last == other.lines.last
    }
}
