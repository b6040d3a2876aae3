/// An agency's name as it was meant, where more than the name was written.
struct MeantAgency {
    /// The name without what does not belong to it; `nil` if nothing is left.
    private(set) var name: String?
    /// What does not belong to it; `nil` if there is nothing.
    private(set) var addition: Addition?

    /// What is written besides a name.
    enum Addition {
        /// Spaces, or punctuation marks at the end.
        case marks
        /// The title of the report.
        case title
        /// Only that title.
        case wholeTitle
    }

    /// - Parameter titleWords: What every title of such a report has besides agency and year.
    init(_ text: String, titleWords: String) {
        // Nearly all names are Chinese characters alone, and have nothing else.
        if text.utf8.allSatisfy({ $0 >= 0x80 && $0 != 0xE2 && $0 != 0xE3 && $0 != 0xEF }),
            !text.endsWithBytes(of: String(titleWords.suffix(2)))
        {
            name = text
            return
        }
        let plain = Self.withoutMarks(text.nameOnOneLine)
        name = plain.isEmpty ? nil : plain
        if let start = Self.titleStart(in: plain, titleWords) {
            let rest = Self.withoutYears(Self.withoutMarks(String(plain[..<start])))
            (name, addition) = rest.isEmpty ? (nil, .wholeTitle) : (rest, .title)
        } else if !plain.isEmpty, !plain.hasSameBytes(as: text) {
            addition = .marks
        }
    }

    /// The name without punctuation after it, which no name ends with, and without quotation marks around it.
    private static func withoutMarks(_ text: String) -> String {
        var scalars = text.unicodeScalars
        while let last = scalars.last, "。，、；：.,;:“”\"'".unicodeScalars.contains(last) { scalars.removeLast() }
        while let first = scalars.first, "“”\"'".unicodeScalars.contains(first) { scalars.removeFirst() }
        return String(scalars)
    }

    /// Where the title's own words begin, in whichever way they were shortened: 政府信息公开年度报告. `nil` when there are
    /// none.
    private static func titleStart(in text: String, _ words: String) -> String.Index? {
        let words = Array(words.unicodeScalars)
        // What a shortened title still has: its first six characters and its last two.
        guard words.count >= 8 else { return nil }
        let head = String(String.UnicodeScalarView(words.prefix(6)))
        let tail = String(String.UnicodeScalarView(words.suffix(2)))
        guard text.endsWithBytes(of: tail), let start = text.firstRange(ofBytes: head) else { return nil }
        return start.lowerBound
    }

    /// The name without the years before and after it.
    private static func withoutYears(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        if scalars.last == "度" { scalars.removeLast() }
        if scalars.last == "年", scalars.count > 4,
            scalars[(scalars.count - 5)..<(scalars.count - 1)].allSatisfy(\.isDigit)
        {
            scalars.removeLast(5)
        }
        if scalars.count > 4, scalars[4] == "年", scalars.prefix(4).allSatisfy(\.isDigit) {
            scalars.removeFirst(scalars.count > 5 && scalars[5] == "度" ? 6 : 5)
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
