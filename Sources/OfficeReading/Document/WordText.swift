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

    mutating func append(_ text: String, isApart: Bool = false) {
        // A line feed in XML is white space.
        let text = text.utf8.contains(0x0A) ? text.replacing("\n", with: " ") : text
        lines[lines.count - 1] += text
        if !isApart { plainLines[plainLines.count - 1] += text }
    }

    mutating func breakLine() {
        lines.append("")
        plainLines.append("")
    }

    /// Whether nothing has been read since the paragraph was `other`.
    func isSame(as other: WordText) -> Bool {
        boxes.count == other.boxes.count && lines.count == other.lines.count && lines.last == other.lines.last
    }
}
