/// Words that are doubled on purpose in Chinese.
enum Reduplication {
    /// Whether doubling `word` is good Chinese: 一件一件, 逐条逐条, 研究研究.
    static func isUsual(_ word: String) -> Bool {
        guard let first = word.first else { return false }
        return leaders.contains(first) || verbs.contains(word)
    }

    /// Whether the character at `index`, which is there twice, must be a slip: no Chinese word has it twice, and no two
    /// words meet in it.
    static func isSlip(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let character = Unicode.Scalar(bytes.wideScalar(at: index)) else { return false }
        let end = index + 6
        let isLast = end >= bytes.count || !bytes.isHan(at: end)
        // 2023年年, 15件件; 年年 and 件件 before another word mean each.
        if isLast, index > 0, (0x30...0x39).contains(bytes[index - 1]), units.contains(character) { return true }
        guard let single = singles[character], isLast || !single.isLast else { return false }
        if end < bytes.count, let next = Unicode.Scalar(bytes.scalar(at: end).value) {
            if next == character || single.rightBefore.contains(next) { return false }
        }
        if index == 0 { return single.after.isEmpty }
        guard let previous = Unicode.Scalar(bytes.scalar(before: index).value) else { return false }
        if previous == character || single.rightAfter.contains(previous) { return false }
        return single.after.isEmpty || single.after.contains(previous)
    }

    /// A character that is hardly ever doubled.
    private struct Single {
        /// One of these must be before it, since other words can meet in it; none need be if this is empty.
        var after: Set<Unicode.Scalar> = []
        /// Characters that make it right when they are before it: 目的的实现.
        var rightAfter: Set<Unicode.Scalar> = []
        /// Characters that make it right when they follow: 的的确确, 安全性性能, 信息息息相关.
        var rightBefore: Set<Unicode.Scalar> = []
        /// Whether it is a slip only where no Chinese character follows.
        var isLast = false
    }

    /// What is counted with: 15件件.
    private static let units: Set<Unicode.Scalar> = ["年", "件", "条", "项", "次", "份", "篇", "期", "场", "名", "元"]

    private static let singles: [Unicode.Scalar: Single] = [
        "的": Single(rightAfter: ["目", "标", "打"], rightBefore: ["确", "士"]), "们": Single(), "第": Single(),
        "之": Single(), "被": Single(rightBefore: ["子", "褥", "单"]),
        "于": Single(after: ["由", "关", "对", "属", "位", "基", "鉴", "处", "用"], rightBefore: ["是", "某"]),
        "性": Single(
            after: ["程", "范", "效", "确", "时", "整", "面", "对", "极", "要"],
            rightBefore: ["能", "质", "别", "格", "价", "情", "命", "状"]),
        "府": Single(after: ["政"]), "息": Single(after: ["信"], rightBefore: ["相"]),
        "和": Single(
            rightAfter: ["祥", "温", "缓", "柔", "共", "饱", "总", "谐", "调"],
            rightBefore: ["美", "气", "谐", "睦", "解", "缓", "顺", "乐", "蔼"]),
        "在": Single(
            rightAfter: ["存", "现", "内", "潜", "旨", "所", "外", "实", "正", "自", "健"],
            rightBefore: [
                "线", "校", "职", "岗", "建", "场", "册", "编", "乎", "意", "逃", "押", "任", "家", "读", "籍", "学", "用", "途",
            ]),
        "了": Single(rightAfter: ["不", "明", "知", "为"], rightBefore: ["之", "解", "结", "断", "然", "望", "却", "事"]),
        "是": Single(after: ["一", "二", "三", "四", "五", "六"]), "核": Single(after: ["考"], isLast: true),
        "作": Single(after: ["工"], isLast: true),
    ]

    /// The first characters of words that are doubled to mean “one by one”.
    private static let leaders: Set<Character> = ["一", "逐", "每", "层", "步", "件", "条", "点", "两", "半"]

    /// Verbs of two characters that are doubled for a short action.
    private static let verbs: Set<String> = ["研究", "讨论", "商量", "学习", "了解", "考虑", "沟通", "交流", "总结", "介绍"]
}
