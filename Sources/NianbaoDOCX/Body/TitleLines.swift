internal import NianbaoCore

/// Breaks a title into lines of like length, as GB/T 9704-2012, 7.3.1 wants it: words stay whole, and the lines make a
/// trapezium or a rhombus.
enum TitleLines {
    /// The lines of a title, of `capacity` Chinese characters at most as far as words allow.
    static func lines(of title: PrintedTitle, capacity: Int) -> [String] {
        let text = title.marked
        guard text.displayWidth > 2 * capacity else { return [text] }
        guard !title.phrase.isEmpty, let phrase = text.ranges(of: title.phrase).last,
            phrase.lowerBound > text.startIndex
        else { return balanced(text, capacity) }
        return balanced(String(text[..<phrase.lowerBound]), capacity)
            + balanced(String(text[phrase.lowerBound...]), capacity)
    }

    private static func balanced(_ text: String, _ capacity: Int) -> [String] {
        var lines: [String] = []
        var rest = text[...]
        while true {
            let width = rest.displayWidth
            let count = (width + 2 * capacity - 1) / (2 * capacity)
            guard count > 1, let end = end(of: rest, width: width / count) else { break }
            lines.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return lines + [String(rest)]
    }

    /// Where the first line of about this width ends; `nil` when the text cannot be broken.
    private static func end(of text: Substring, width: Int) -> String.Index? {
        var index = text.startIndex
        var reached = 0
        while index < text.endIndex {
            reached += text[index...index].displayWidth
            index = text.index(after: index)
            guard reached >= width, index < text.endIndex else { continue }
            if mayBreak(text[text.index(before: index)], text[index]) { return index }
        }
        return nil
    }

    /// Whether a line may end between two characters: not within a year either.
    private static func mayBreak(_ left: Character, _ right: Character) -> Bool {
        WrappedLines.mayBreak(left, right) && !(left.isNumber && right == "年")
    }
}
