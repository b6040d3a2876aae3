/// The lines below a report that say who issues it and on which day, and whom to ask. They are part of no section.
struct Signature {
    /// The agency as it is printed; `nil` where the lines name none.
    let agency: String?
    /// Where it begins among the paragraphs.
    let start: Int

    /// Longer lines are texts.
    private static let longest = 60

    /// The signature that paragraphs end with; `nil` when they have none.
    ///
    /// - Parameters:
    ///   - paragraphs: The paragraphs after the heading of the last section.
    ///   - agencies: The words by which agencies are known.
    init?(endOf paragraphs: [String], _ agencies: AgencyWords) {
        var start = paragraphs.count
        while start > 0, Self.namesContact(paragraphs[start - 1]) { start -= 1 }
        let contacts = start
        if start > 0, Self.isDate(paragraphs[start - 1]) { start -= 1 }
        var agency: String?
        // Without a day below it, the name of an agency may be the last item of a list.
        if start < contacts, start > 0, case let line = paragraphs[start - 1].filter({ !$0.isWhitespace }),
            line.count <= Self.longest, agencies.endsName(line), line.allSatisfy({ $0.isLetter || "（）()".contains($0) })
        {
            (agency, start) = (line, start - 1)
        }
        guard start < paragraphs.count else { return nil }
        (self.agency, self.start) = (agency, start)
    }

    /// What lines begin with that say whom to ask, who filled the report in and who gets it.
    private static let contacts = [
        "联系人", "联系电话", "联系方式", "电话", "咨询电话", "地址", "邮编", "电子邮箱", "填报人", "填表人", "审核人", "审签人", "单位负责人", "抄送", "主送",
    ]

    /// Whether a line says whom to ask: 联系人：…, （联系电话：…）.
    private static func namesContact(_ line: String) -> Bool {
        let words = line.drop { "（([【".contains($0) || $0.isWhitespace }
        return line.count <= longest
            && contacts.contains { words.hasPrefix($0) && words.dropFirst($0.count).contains { ":：".contains($0) } }
    }

    /// Whether a line is nothing but a day: 2024年1月15日, 二〇二四年一月十五日, 2024-01-15, 2024年1月15日印发.
    private static func isDate(_ line: String) -> Bool {
        var letters = line.filter { !$0.isWhitespace && !"（）()".contains($0) }
        if letters.hasSuffix("印发") { letters.removeLast(2) }
        guard letters.count <= 14 else { return false }
        if letters.wholeMatch(of: /[0-9０-９]{4}[-.\/][0-9０-９]{1,2}[-.\/][0-9０-９]{1,2}/) != nil { return true }
        guard letters.hasSuffix("日"), let year = letters.firstIndex(of: "年"), let month = letters.firstIndex(of: "月")
        else { return false }
        return year < month && letters.allSatisfy { "年月日".contains($0) || $0.isDateDigit }
            && letters.distance(from: letters.startIndex, to: year) == 4
    }
}

extension Character {
    /// Whether it may be a digit of a date in figures or in Chinese.
    fileprivate var isDateDigit: Bool {
        "0"..."9" ~= self || "０"..."９" ~= self || "〇○零一二三四五六七八九十".contains(self)
    }
}
