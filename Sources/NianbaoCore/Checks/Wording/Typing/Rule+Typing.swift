extension RuleSource {
    fileprivate static let punctuation = RuleSource(
        .official,
        Bilingual(zh: "GB/T 15834—2011《标点符号用法》", en: "GB/T 15834—2011 on the use of punctuation marks"))
    fileprivate static let numbers = RuleSource(
        .official,
        Bilingual(zh: "GB/T 15835—2011《出版物上数字用法》", en: "GB/T 15835—2011 on numbers in publications"))
    fileprivate static let published = RuleSource(
        .practice, Bilingual(zh: "公开的报告中见过的错误", en: "slips seen in published reports"))
}

extension Rule {
    static let doubledSigns = Rule(
        id: "f.doubled_signs", severity: .warning,
        statement: Bilingual(zh: "标点不重复，也不在段首", en: "no punctuation mark is beside another or begins a paragraph"),
        reason: Bilingual(
            zh: "“。。”“，。”是改稿时留下的；一样的删去一个，不一样的看用哪一个",
            en: "。。 and ，。 are left by revising; of two alike one goes, of two others one must be chosen"),
        source: .punctuation,
        example: RuleExample(failing: "政府网站公开信息。。", passing: "政府网站公开信息。"))

    static let signPairs = Rule(
        id: "f.pairs", severity: .warning,
        statement: Bilingual(zh: "书名号、引号、括号成对", en: "title marks, quotation marks and brackets come in pairs"),
        reason: Bilingual(
            zh: "《》“”（）缺了一半，是删改时留下的；一段一段地看",
            en: "half a pair is left by revising; each paragraph is looked at by itself"),
        source: .punctuation,
        example: RuleExample(failing: "印发《公开办法的通知", passing: "印发《公开办法》的通知"))

    static let halfWidthSigns = Rule(
        id: "f.half_width", severity: .hint,
        statement: Bilingual(zh: "汉字之间用全角标点", en: "punctuation between Chinese characters is in full width"),
        reason: Bilingual(
            zh: "半角的 , : ; ( ) \" 夹在汉字之间，排出来疏密不匀；数字、网址里的不算",
            en:
                "half-width marks between Chinese characters print unevenly; those of numbers and addresses are left alone"
        ),
        source: .punctuation,
        example: RuleExample(failing: "公开信息,及时答复", passing: "公开信息，及时答复"))

    static let blanks = Rule(
        id: "f.blanks", severity: .hint,
        statement: Bilingual(zh: "标点前后没有空格", en: "no space is beside a punctuation mark"),
        reason: Bilingual(
            zh: "全角标点自带空隙，前后再有空格，排出来就断开了；多是粘贴时带来的",
            en: "full-width marks have space of their own; more of it was mostly pasted"),
        source: .punctuation,
        example: RuleExample(failing: "公开信息 ，公开及时", passing: "公开信息，公开及时"))

    static let digitWidth = Rule(
        id: "f.digit_width", severity: .hint,
        statement: Bilingual(zh: "数字不是有的全角、有的半角", en: "digits are not of two widths"),
        reason: Bilingual(
            zh: "同一段文字里全角、半角数字混用，多是从别处粘贴来的；全部是全角的，不提示",
            en:
                "digits of both widths in one text were mostly pasted; a text with full-width digits alone is left alone"
        ),
        source: .numbers,
        example: RuleExample(failing: "培训１2人次", passing: "培训12人次"))

    static let possibleDates = Rule(
        id: "f.dates", severity: .warning,
        statement: Bilingual(zh: "日期是有的日子", en: "dates exist"),
        reason: Bilingual(
            zh: "2月30日、13月是手误；20241月1日、202024年是从网页复制、改年份时弄坏的",
            en: "30 February and month 13 are slips; 20241月1日 and 202024年 come from copying and changing years"),
        source: .numbers,
        example: RuleExample(failing: "11月31日开展培训", passing: "11月30日开展培训"))

    static let possibleShares = Rule(
        id: "f.shares", severity: .warning,
        statement: Bilingual(zh: "占比不超过 100%", en: "no share is more than the whole"),
        reason: Bilingual(
            zh: "占比超过 100%，不是小数点错了位，就是把增长写成了占比",
            en: "such a share has its decimal point in a wrong place, or growth was meant"),
        source: RuleSource(.derived, Bilingual(zh: "占比的含义", en: "meaning of a share")),
        example: RuleExample(failing: "占全部信息的120%", passing: "占全部信息的12%"))

    static let numbering = Rule(
        id: "f.numbering", severity: .warning,
        statement: Bilingual(zh: "序号连续、不重复", en: "items are numbered in order"),
        reason: Bilingual(
            zh: "（二）写了两次、缺了（三），是增删条目后没有重新编号，或者漏了一条",
            en: "（二） twice or no （三） means that items were not numbered again, or one was lost"),
        source: .published,
        example: RuleExample(failing: "三是形式单一", passing: "二是形式单一"))

    static let paragraphEnds = Rule(
        id: "f.paragraph_end", severity: .hint,
        statement: Bilingual(zh: "一段话以标点结束", en: "a paragraph ends in a punctuation mark"),
        reason: Bilingual(
            zh: "没有句号的段落，常常是话没有写完，或者一句话被断成了两行；小标题和列表不算",
            en:
                "a paragraph without its full stop often is not finished, or was broken into lines; headings and lists are left alone"
        ),
        source: .punctuation,
        example: RuleExample(failing: "按季度核对公开目录并及时更新栏目", passing: "按季度核对公开目录并及时更新栏目。"))

    static let bullets = Rule(
        id: "f.bullets", severity: .hint,
        statement: Bilingual(zh: "段落前面没有项目符号", en: "no paragraph begins with a bullet"),
        reason: Bilingual(
            zh: "格式的正文用（一）1.（1）编号，● - * 之类会照样印出来",
            en: "official texts number their items with （一）, 1. and （1）; bullets would be printed as they are"),
        source: RuleSource(
            .official,
            Bilingual(zh: "GB/T 9704—2012《党政机关公文格式》", en: "GB/T 9704—2012 on the layout of official documents")),
        example: RuleExample(failing: "● 公开信息", passing: "公开信息"))

    static let pastedTables = Rule(
        id: "f.pasted_table", severity: .warning,
        statement: Bilingual(zh: "正文里没有粘贴来的表格", en: "no table was pasted into a text"),
        reason: Bilingual(
            zh: "从表格粘贴来的制表符和竖线会照样印出来，各列也对不齐",
            en: "tabs and bars of a table would be printed as they are, with columns that do not line up"),
        source: .published,
        example: RuleExample(failing: "| 网站 | 公众号 | 合计 |", passing: "网站、公众号都已更新。"))
}
