/// The titles of a form's reports as documents print them.
struct TitlePattern: Sendable {
    private let before: String
    private let between: String
    /// What follows the year.
    private let rest: PlainLabel
    /// What every such title ends with.
    private let ending: String
    /// The first characters of what it is about, which follow the agency where the year is elsewhere.
    private let subject: String
    /// What the names of agencies are made of.
    let names: AgencyWords

    /// A title that was found.
    struct Title: Equatable {
        /// As it is printed, on one line.
        let printed: String
        /// Empty where the title names none.
        var agency: String
        /// `nil` where the title has none.
        var year: Int?
    }

    /// Longer lines are no titles.
    private static let longest = 90

    /// `nil` when the form's titles do not have the agency before the year.
    init?(_ form: Form) {
        guard let template = TitleTemplate(form.titlePattern), template.after.count >= 4 else { return nil }
        (before, between, rest) = (template.before, template.between, PlainLabel(template.after))
        ending = String(template.after.suffix(2))
        subject = String(template.after.drop { "年度".contains($0) }.prefix(4))
        names = form.declared(TextClaims.self)?.claims?.agencies ?? AgencyWords()
    }

    /// Those of all forms, each once.
    static func all(of forms: [Form]) -> [TitlePattern] {
        var seen: Set<String> = []
        return forms.compactMap { seen.insert($0.titlePattern).inserted ? TitlePattern($0) : nil }
    }

    /// The title that a line is; `nil` when it is none.
    func title(_ line: String) -> Title? {
        guard let (text, words, remark) = parts(of: line) else { return nil }
        guard words.simplified.hasSuffix(ending) || words.simplified.hasSuffix(Self.short) else { return nil }
        guard let (start, end, year) = words.lastYear, Report.years ~= year else {
            // The year may come after the title, in brackets.
            guard let (_, _, year) = remark.lastYear, Report.years ~= year else { return nil }
            return title(words, year, printed: text)
        }
        let agency = String(words[..<start]).trimmed
        if agency.isEmpty, let title = title(String(words[end...].drop { "年度".contains($0) }), year, printed: text) {
            return title
        }
        var found = title(agency, words[end...], year, printed: text)
        if found?.agency.isEmpty == true, names.isAgency(remark) { found?.agency = remark }
        return found
    }

    /// A title without a year: 青石县水利局政府信息公开工作年度报告.
    func titleWithoutYear(_ line: String) -> Title? {
        guard let (text, words, _) = parts(of: line), words.simplified.hasSuffix(ending), words.lastYear == nil else {
            return nil
        }
        if rest.likeness(to: PlainLabel("年" + words)) >= 0.9 { return Title(printed: text, agency: "", year: nil) }
        return title(words, nil, printed: text)
    }

    /// A line without what is around a title, and that without a remark at its end; `nil` for one that cannot be a title.
    private func parts(of line: String) -> (text: String, words: String, remark: String)? {
        let text = line.withoutDraftMark.withoutReadings.withoutSpacing.nameOnOneLine.withoutPath.withoutAttachmentMark
            .withoutAnnouncement.withoutQuotationMarks
        guard 6...Self.longest ~= text.count, !text.contains(where: { "。；！？".contains($0) }) else { return nil }
        let (words, remark) = text.withoutLastRemark
        // The agency may come last: ——青石县水利局.
        if remark.isEmpty, let dash = words.firstRange(of: "——"), case let name = String(words[dash.upperBound...]),
            names.isAgency(name)
        {
            return (text, String(words[..<dash.lowerBound]).trimmed, name)
        }
        return (text, words, remark)
    }

    /// A title whose words do not have the year between them: 2023年青石县水利局政府信息公开工作年度报告.
    private func title(_ words: String, _ year: Int?, printed: String) -> Title? {
        let plain = words.simplified
        guard let range = plain.firstRange(of: subject) else { return nil }
        let start = words.index(
            words.startIndex, offsetBy: plain.distance(from: plain.startIndex, to: range.lowerBound))
        let agency = words[..<start] + sharedStart(after: words[..<start])
        return agency.isEmpty ? nil : title(String(agency), "年" + words[start...], year, printed: printed)
    }

    /// What an agency's name and the subject have in common, if it is written once: 人民政府 and 政府信息 in 人民政府信息.
    ///
    /// - Parameter name: What is before the subject.
    private func sharedStart(after name: Substring) -> Substring {
        for ending in names.endings {
            for length in (1..<max(1, min(subject.count + 1, ending.count))).reversed() {
                let common = subject.prefix(length)
                if ending.hasSuffix(common), name.hasSuffix(ending.dropLast(length)) { return common }
            }
        }
        return ""
    }

    private func title(_ name: String, _ end: Substring, _ year: Int?, printed: String) -> Title? {
        let isShort = String(end).simplified.hasSuffix(Self.short)
        let whole = isShort ? end.dropLast(2) + "年度报告" : end
        guard rest.likeness(to: PlainLabel(String(whole))) >= 0.65 else { return nil }
        var agency = name
        if !before.isEmpty, agency.hasPrefix(before) { agency = String(agency.dropFirst(before.count)) }
        for word in [between, "关于", "關於", "(", "（"] where !word.isEmpty && agency.hasSuffix(word) {
            agency = String(agency.dropLast(word.count))
        }
        // Two titles that ran together are one report's.
        if agency.hasSuffix(ending), let first = title(agency), first.year == year { return first }
        // Without an agency, the short words are those of a link to another page.
        if isShort, agency.trimmed.isEmpty { return nil }
        return Title(printed: printed, agency: agency.trimmed.withoutBracketsAround, year: year)
    }

    /// What such reports are called for short.
    private static let short = "年报"
}

extension String {
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

    /// Without the mark that it is attached to another document: 附件1：, 附：.
    fileprivate var withoutAttachmentMark: String {
        guard hasPrefix("附") else { return self }
        let isWhole = hasPrefix("附件")
        let rest = dropFirst(isWhole ? 2 : 1).drop { $0.isWhitespace }
        let name = rest.drop { $0.isWholeNumber || isWhole && $0.isItemNumeral }
        let text = name.drop { $0.isWhitespace || ":：、.．".contains($0) }
        // An agency's own name may begin with 附.
        return text.startIndex == dropFirst(isWhole ? 2 : 1).startIndex ? self : String(text)
    }

    /// Without the words of a notice that the report is published: 关于…的公示.
    fileprivate var withoutAnnouncement: String {
        var text = self[...]
        for word in ["关于", "關於"] where text.hasPrefix(word) { text = text.dropFirst(word.count) }
        for word in ["的公示", "的公告", "的公布", "的通告"] where text.hasSuffix(word) { text = text.dropLast(word.count) }
        return String(text).trimmed
    }

    /// The words before a short remark in brackets at the end, and the remark: 更正, 2023年度.
    fileprivate var withoutLastRemark: (words: String, remark: String) {
        guard let last, "）)".contains(last), let open = lastIndex(where: { "（(".contains($0) }),
            1...30 ~= distance(from: index(after: open), to: endIndex) - 1
        else { return (self, "") }
        return (String(self[..<open]).trimmed, String(self[index(after: open)...].dropLast()))
    }

    /// Without the reading that some sites put after each character: 機(jī)關(guān).
    fileprivate var withoutReadings: String {
        guard unicodeScalars.contains(where: { $0.properties.isAlphabetic && $0.value < 0x250 }) else { return self }
        var signs: [Unicode.Scalar] = []
        for scalar in unicodeScalars {
            signs.append(scalar)
            guard ")）".unicodeScalars.contains(scalar),
                let open = signs.lastIndex(where: { "(（".unicodeScalars.contains($0) }),
                case let reading = signs[(open + 1)..<(signs.count - 1)],
                !reading.isEmpty, reading.allSatisfy({ $0.properties.isAlphabetic && $0.value < 0x250 })
            else { continue }
            signs.removeSubrange(open...)
        }
        return String(String.UnicodeScalarView(signs))
    }

    /// Without the spaces that are set between all characters: 水 利 局 2 0 2 3 年.
    fileprivate var withoutSpacing: String {
        let words = split(whereSeparator: \.isWhitespace)
        guard words.count >= 6, words.count(where: { $0.count == 1 }) * 5 >= words.count * 4 else { return self }
        return words.joined()
    }

    /// Without the quotation marks of a title around it.
    fileprivate var withoutQuotationMarks: String { first == "《" ? withoutBracketsAround : self }

    /// In simplified characters as far as forms use them, character by character.
    var simplified: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.isChinese ? CharacterVariants.plain($0) : $0 }))
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
        case "○": 0
        default: ChineseNumeral.digit(value)
        }
    }
}
