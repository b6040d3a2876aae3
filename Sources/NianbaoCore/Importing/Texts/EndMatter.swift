/// What stands around the text of a report and belongs to it as a letter: who signs it and when, whom to ask, whom it is sent to.
struct EndMatter {
    /// The report's agency; `nil` or empty where it is not known.
    var agency: String?
    /// The title as it is printed, which pages have in their headers, too.
    var title: String?
    /// What the names of agencies and regions end with.
    private var nameEndings: [String] = []
    /// The titles of such reports.
    private var pattern: TitlePattern?

    /// What a form says of the names of agencies; agency and title are not known yet.
    init(of form: Form) {
        pattern = TitlePattern(form)
        if let names = pattern?.names { nameEndings = names.endings + names.tails + names.levels }
    }

    /// Takes agency and title from the report's title.
    mutating func name(_ title: TitlePattern.Title?) { (agency, self.title) = (title?.agency, title?.printed) }

    /// Longer lines are texts.
    private static let longest = 60
    /// Longer names are none of agencies.
    private static let longestName = 40

    /// Whether the line ends the text above it.
    ///
    /// - Parameter next: The line after it; `nil` for none.
    func isEnd(_ line: String, before next: String?) -> Bool {
        let text = line.trimmed
        guard text.count <= Self.longest, !text.hasSuffix("。") else { return false }
        return text.isDateLine || isTitle(text) || isSignature(text, before: next) || Self.isSeal(text)
            || Self.isAbout(text)
            || text.hasSuffix("印发") && text.dropLast(2).split(whereSeparator: \.isWhitespace).last?.isDate == true
    }

    /// Whether the line below a title belongs to it and not to the text: who fills in the report, or the state of a draft.
    static func isBelowTitle(_ line: String) -> Bool {
        let text = line.trimmed
        let isRemark = text.count <= longestRemark && text.withoutBracketsAround != text
        return isContact(text) || isRemark && !text.isNumberedInBrackets
    }

    /// Longer remarks in brackets are texts.
    private static let longestRemark = 12

    /// Whether the line says whom to ask: 联系人：, 电话：.
    static func isContact(_ line: String) -> Bool {
        let text = line.trimmed.withoutBracketsAround
        guard text.count <= longest, !text.hasSuffix("。"), let colon = text.firstIndex(where: { "：:".contains($0) })
        else { return false }
        return contacts.contains(text[..<colon].filter { !$0.isWhitespace })
    }

    /// Whether the line is the name of the agency, alone or with a date, or another name right above a date.
    func isSignature(_ line: String, before next: String?) -> Bool {
        let text = line.trimmed.filter { !$0.isWhitespace }
        if isOwnName(text) { return true }
        let isName =
            3...Self.longestName ~= text.count && text.unicodeScalars.allSatisfy(\.isLetterOrDigit)
            && nameEndings.contains { text.hasSuffix($0) }
        if isName, HeadingNumber(text) == nil, next?.isDateLine == true { return true }
        guard let year = text.indices.first(where: { text[$0...].isDate }), year > text.startIndex else { return false }
        return isOwnName(String(text[..<year]))
    }

    /// Whether the text is the agency's name, or that of its office.
    private func isOwnName(_ text: String) -> Bool {
        guard let agency = agency?.nameKey, !agency.isEmpty else { return false }
        let name = text.nameKey
        return name == agency || name == agency + "办公室" || name.count >= 4 && agency.hasSuffix(name)
    }

    /// Whether the line is the title once more, as the header of a page has it.
    func isHeader(_ line: String) -> Bool {
        guard let title, !title.isEmpty else { return false }
        return line.nameKey == title.nameKey
    }

    /// Whether the line is the title of a report, perhaps with a date or the ending of a file: a link to it.
    private func isTitle(_ text: String) -> Bool {
        var name = text[...]
        while let last = name.last, last.isASCII || last == "：" || last.isWhitespace { name = name.dropLast() }
        return pattern?.title(String(name)).map { !$0.agency.isEmpty } ?? false
    }

    private static func isSeal(_ text: String) -> Bool {
        ["盖章", "公章", "签章", "印章", "章", "此件公开发布", "此件主动公开", "此件公开", "主动公开"].contains(text.withoutBracketsAround)
            && text != "主动公开"
    }

    /// Whether the line is the heading of a text about the report.
    private static func isAbout(_ text: String) -> Bool {
        guard HeadingNumber(text) == nil, !text.isNumberedInBrackets else { return false }
        let about = ["政策解读", "解读", "图解", "一图读懂", "一图看懂", "图文解读", "文字解读", "相关解读", "解读材料"]
        let name = text.withoutBracketsAround
        if about.contains(name) { return true }
        return text.contains("报告") && about.contains { name.hasPrefix($0) || name.hasSuffix($0) }
            || ["一图读懂", "一图看懂", "图解："].contains { text.hasPrefix($0) }
    }

    private static let contacts: Set = [
        "联系人", "联系电话", "联系方式", "联系地址", "电话", "传真", "地址", "通讯地址", "通信地址", "邮编", "邮政编码", "电子邮箱", "电子邮件", "邮箱", "办公地址",
        "办公电话", "办公时间",
        "监督电话", "咨询电话", "单位名称", "填报单位", "报送单位", "填报日期", "报送日期", "负责人", "填报人", "审核人", "填表人", "单位负责人", "分管领导",
    ]
}

extension StringProtocol {
    /// Whether it is nothing but a date: 2024年1月15日, 二〇二四年一月, 2024-01-15 09:00, in brackets or not.
    var isDateLine: Bool { count <= 40 && String(self).withoutBracketsAround.isDate }

    fileprivate var isDate: Bool {
        guard count <= 40, let first = unicodeScalars.first, first.isDateDigit else { return false }
        var pattern = ""
        var year = 0
        for scalar in unicodeScalars where !scalar.isWhiteSpace {
            if scalar.isDateDigit {
                if pattern.isEmpty || pattern == "0" { year += 1 }
                if pattern.last != "0" { pattern += "0" }
            } else {
                pattern.unicodeScalars.append(
                    "－—–".unicodeScalars.contains(scalar) ? "-" : scalar == "：" ? ":" : scalar)
            }
        }
        let dates = ["0年0月0日", "0年0月", "0-0-0", "0/0/0", "0.0.0"]
        return year == 4
            && dates.contains { date in
                pattern.hasPrefix(date) && ["", "0:0", "0:0:0", ":0", ":0:0"].contains(pattern.dropFirst(date.count))
            }
    }
}

extension Unicode.Scalar {
    /// Whether it is a digit, or one of the numerals that dates are written in.
    fileprivate var isDateDigit: Bool {
        "0"..."9" ~= self || "０"..."９" ~= self || "〇○零".unicodeScalars.contains(self) || isItemNumeral
    }
}
