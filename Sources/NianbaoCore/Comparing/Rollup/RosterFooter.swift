/// Recognises what is between and below the names of a list of units: totals, counts, remarks, who filled it in, when.
///
/// In doubt a text is a name: a unit that is left out of the list by mistake would not be missed.
enum RosterFooter {
    /// Words of totals and counts.
    private static let totals = [
        "合计数", "合计", "总计", "小计", "共计", "累计", "总数", "总共", "一共", "共有", "共", "单位数", "subtotal", "total",
    ]
    /// The other words that totals and counts consist of.
    private static let countWords = [
        "以上", "本页", "本表", "名单", "应报送", "应报", "报送", "单位", "部门", "机关", "乡镇", "个", "家", "户", "份", "为", "数",
    ]
    /// The words of page numbers and dates.
    private static let numberWords = ["第", "共", "页", "年度", "年", "月", "日"]
    /// No agency has a name that ends like this: 县直部门合计.
    private static let endings = ["合计", "总计", "小计", "共计"]
    /// The labels of rows with remarks.
    private static let remarks = ["备注", "附注", "注", "说明", "note", "notes", "remark", "remarks"]
    /// No agency has a name that begins like this.
    private static let beginnings = [
        "备注", "附注", "填表人", "填报人", "制表人", "审核人", "复核人", "经办人", "联系人", "联系电话", "联系方式", "单位负责人", "负责人", "填表单位", "填报单位",
        "制表单位", "填表日期", "填报日期", "制表日期", "填表时间", "填报时间", "制表时间", "以下空白", "以下无正文", "此页无正文",
    ]
    /// The beginnings and ends of labels before a colon in lines that do not name units.
    private static let labels = [
        "注", "说明", "填表", "填报", "制表", "审核", "复核", "校对", "经办", "主管", "分管", "联系", "日期", "时间", "电话", "传真", "抄送", "来源", "附件",
        "附表", "note", "remark", "date", "prepared", "total",
    ]

    /// Whether the text of a cell or a line names no unit.
    static func holds(_ text: String) -> Bool {
        let key = text.nameKey.withoutOuterBrackets
        if key.allSatisfy({ !$0.isLetter || $0.isNumber }) { return true }
        return isTotal(key) || isRemark(key) || key.isMadeOf(numberWords, needing: [])
    }

    /// Whether a row with the text in a column before the names is one of totals or remarks.
    static func begins(withRow text: String) -> Bool {
        let key = text.nameKey.withoutOuterBrackets
        return isTotal(key) || remarks.contains(key)
    }

    /// 合计, 共3个单位, 县直部门小计, 3家.
    private static func isTotal(_ key: String) -> Bool {
        endings.contains { key.hasSuffix($0) } || key.isMadeOf(totals + countWords, needing: totals)
            || key.contains { $0.isNumber } && key.isMadeOf(totals + countWords, needing: countWords)
    }

    private static func isRemark(_ key: String) -> Bool {
        if remarks.contains(key) || beginnings.contains(where: { key.hasPrefix($0) }) { return true }
        // Names of agencies have no full stop and no semicolon.
        if key.contains(where: { "。；;".contains($0) }) { return true }
        // 注1. and 说明1.; without a number they begin names, too: 注册会计师协会.
        if remarks.contains(where: { key.hasPrefix($0) && key.dropFirst($0.count).first?.isWholeNumber == true }) {
            return true
        }
        guard let colon = key.firstIndex(of: ":"), case let label = key[..<colon] else { return false }
        return labels.contains { label.hasPrefix($0) || label.hasSuffix($0) }
    }
}

extension String {
    /// （共3个） is 共3个.
    fileprivate var withoutOuterBrackets: String {
        hasPrefix("(") && hasSuffix(")") && count > 2 ? String(dropFirst().dropLast()) : self
    }

    /// Whether the text consists of nothing but `words`, numbers and punctuation, with at least one of `needed` if that
    /// is not empty.
    fileprivate func isMadeOf(_ words: [String], needing needed: [String]) -> Bool {
        var rest = self[...]
        var found = needed.isEmpty
        while let first = rest.first {
            if let word = words.first(where: { rest.hasPrefix($0) }) {
                if needed.contains(word) { found = true }
                rest = rest.dropFirst(word.count)
            } else if first.isNumber || !first.isLetter || first == "两" {
                rest = rest.dropFirst()
            } else {
                return false
            }
        }
        return found
    }
}
