@testable import NianbaoCore

/// Texts that are awkward to write into a YAML file.
enum RandomText {
    static let agencies = [
        "青石县教育局", "某市“一网通办”办公室", "null", "~", "2020", "yes", "A: B", "#1 办公室", "局 # 办", "[局]", "@局",
        "it's", "\"局\"", "- 局", "back\\slash", "局：办", "，局", "x",
    ]

    static let remarks = [
        "其中修订16件", "a: b", "# 不是注释", "他说“好”", "say \"yes\"", "back\\slash", "- 一", "it's", "甲, 乙", "}", "]", "甲：乙，丙",
        "0", "待填", "~", "🙂", "👨‍👩‍👧", "a\u{FEFF}b", "&a *b !c %d @e `f", "a\u{A0}b", "= 1 + 1",
    ]

    static let paragraphs = [
        "2020年，各项工作按计划完成。", "（一）主动公开", "- 一条", "# 井号", "键: 值", "新收：27件，办结27件", "---", "...",
        "\"引号\"", "'单引号'", "[1, 2", "{", "中间有\t制表符", "= 公式", "@某人", "&锚 *引 !签 %指", "|", ">", "~", "null", "无",
        "a\u{FEFF}b", "🙂", "a\u{7F}b",
        "back\\slash", "中间　有全角空格", "新收: [1, 2]", "${x}", "1.", "\u{200B}零宽",
    ]

    /// Whether a paragraph can be written below a `|`.
    static func fitsBlock(_ paragraph: String) -> Bool { YAMLText.firstUnprintable(inBlock: paragraph) == nil }
}
