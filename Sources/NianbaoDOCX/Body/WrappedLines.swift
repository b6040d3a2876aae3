internal import NianbaoCore

/// How a narrow cell breaks its text into lines.
enum WrappedLines {
    /// The number of lines of `capacity` half characters; a Latin letter or digit takes one, a Chinese character two.
    ///
    /// Numbers and Latin words stay whole where they fit on a line, and no line begins with a closing bracket or a comma.
    static func count(of text: String, capacity: Int) -> Int {
        // Most cells have a figure or a short label, and cutting those into words would take most of the time.
        if text.displayWidth <= capacity, !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) { return 1 }
        var lines = 1
        var reached = 0
        for word in words(of: text) {
            if word == "\n" || word == "\r\n" {
                lines += 1
                reached = 0
                continue
            }
            let width = word.displayWidth
            if reached > 0, reached + width > capacity {
                lines += 1
                reached = 0
            }
            // A word that is longer than a line is cut.
            lines += max(width - 1, 0) / capacity
            reached = width > capacity ? width % capacity : reached + width
        }
        return lines
    }

    /// How wide the widest piece is that is not broken, in half characters.
    static func longestWord(of text: String) -> Int { words(of: text).reduce(0) { max($0, $1.displayWidth) } }

    /// The margin, in twips, at both sides of a cell with which a Chinese text of several lines has lines of like length:
    /// 商业 over 企业, not 商业企 over 业.
    static func balancedMargin(of text: String, in width: Int) -> Int {
        let inner = width - 2 * TableLayout.margin
        let lines = count(of: text, capacity: 2 * inner / WordStyle.tableSize)
        guard lines > 1, text.displayWidth == 2 * text.count else { return TableLayout.margin }
        let longest = (text.count + lines - 1) / lines
        // A tenth of a character is left, as programs differ in how they round.
        let margin = (width - longest * WordStyle.tableSize - WordStyle.tableSize / 10) / 2
        return max(margin, TableLayout.margin)
    }

    /// The pieces between which a line may end.
    private static func words(of text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let next = text.index(after: index)
            if next == text.endIndex || mayBreak(text[index], text[next]) {
                words.append(text[start..<next])
                start = next
            }
            index = next
        }
        return words
    }

    /// Whether a line may end between two characters.
    static func mayBreak(_ left: Character, _ right: Character) -> Bool {
        if left.isNewline || right.isNewline { return true }
        if left.isASCII, right.isASCII, left != " " { return false }
        return !"（《〈“‘【〔".contains(left) && !"）》〉”’】〕、，。；：！？%".contains(right)
    }
}
