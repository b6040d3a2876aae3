/// The titles of a form's reports as documents print them.
struct TitlePattern: Sendable {
    private let before: String
    private let between: String
    /// What follows the year.
    private let rest: PlainLabel
    /// What every such title ends with.
    private let ending: String
    private let form: Form

    /// A title that was found.
    struct Title: Equatable {
        /// As it is printed, on one line.
        let printed: String
        /// Empty where the title names none.
        let agency: String
        let year: Int
    }

    /// Longer lines are no titles.
    private static let longest = 90

    /// `nil` when the form's titles do not have the agency before the year.
    init?(_ form: Form) {
        let parts = form.titlePattern.components(around: ["{机关}", "{年度}"])
        guard parts.count == 3, parts[2].count >= 4 else { return nil }
        (before, between, rest, ending) = (parts[0], parts[1], PlainLabel(parts[2]), String(parts[2].suffix(2)))
        self.form = form
    }

    /// The title that a line is; `nil` when it is none.
    func title(_ line: String) -> Title? {
        let text = line.withoutDraftMark.nameOnOneLine.withoutPath
        guard 6...Self.longest ~= text.count, text.hasSuffix(ending), !text.contains(where: { "。；！？".contains($0) }),
            let (start, end, year) = text.lastYear, Report.years ~= year,
            rest.likeness(to: PlainLabel(String(text[end...]))) >= 0.7
        else { return nil }
        var agency = String(text[..<start]).trimmed
        if !before.isEmpty, agency.hasPrefix(before) { agency = String(agency.dropFirst(before.count)) }
        for word in [between, "关于", "(", "（"] where !word.isEmpty && agency.hasSuffix(word) {
            agency = String(agency.dropLast(word.count))
        }
        // Two titles that ran together are one report's.
        if agency.hasSuffix(ending), let first = title(agency), first.year == year { return first }
        return Title(printed: text, agency: agency.trimmed, year: year)
    }
}

extension String {
    /// The texts around the words, each of which occurs once and in this order; empty when they do not.
    fileprivate func components(around words: [String]) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        for word in words {
            guard let range = rest.firstRange(of: word) else { return [] }
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }

    /// Without the mark of a draft at its end.
    fileprivate var withoutDraftMark: String {
        let text = trimmed
        return text.hasSuffix(PrintedTitle.draftMark) ? String(text.dropLast(PrintedTitle.draftMark.count)) : text
    }

    /// What follows the last sign of the path to a page: 首页 > 年报 > …
    fileprivate var withoutPath: String {
        guard let sign = lastIndex(where: { ">»›｜|".contains($0) }) else { return self }
        return String(self[index(after: sign)...]).trimmed
    }

    /// The last year in digits of any kind, with what follows it.
    fileprivate var lastYear: (start: Index, end: Index, year: Int)? {
        var end = endIndex
        while end > startIndex {
            let start = index(end, offsetBy: -4, limitedBy: startIndex) ?? startIndex
            let digits = self[start..<end].unicodeScalars.compactMap(\.digitOfYear)
            let isWhole = digits.count == 4 && self[start..<end].count == 4
            let before = start > startIndex ? self[index(before: start)].unicodeScalars.first?.digitOfYear : nil
            let after = end < endIndex ? self[end].unicodeScalars.first?.digitOfYear : nil
            if isWhole, before == nil, after == nil { return (start, end, digits.reduce(0) { $0 * 10 + $1 }) }
            end = index(before: end)
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// The digit, also as years are written in Chinese: 二〇二三; `nil` for any other character.
    fileprivate var digitOfYear: Int? {
        switch self {
        case "0"..."9", "０"..."９": Int(value & 0xF)
        case "○", "〇", "零": 0
        default: "一二三四五六七八九".unicodeScalars.enumerated().first { $0.element == self }.map { $0.offset + 1 }
        }
    }
}
