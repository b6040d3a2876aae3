extension Rule {
    static let title = Rule(
        id: "f.title", severity: .warning,
        statement: Bilingual(
            zh: "标题含有机关名称和“政府信息公开工作年度报告”", en: "a title has the agency and 政府信息公开工作年度报告"),
        reason: Bilingual(
            zh: "漏了“工作”二字、没有机关名称的标题都见过；检索和汇总靠标题",
            en: "titles without 工作 or without the agency do occur; search and collection go by the title"),
        source: RuleSource(
            .practice,
            Bilingual(
                zh: "各地报告的标题；格式文件的名称",
                en: "titles of published reports; the name of the form")),
        example: RuleExample(failing: "标题: 青石县水利局2024年政府信息公开年度报告", passing: "标题: 青石县水利局2024年政府信息公开工作年度报告"))

    static let titleYear = Rule(
        id: "f.title_year",
        statement: Bilingual(zh: "标题的年份是报告年度", en: "the year in a title is the report year"),
        reason: Bilingual(
            zh: "标题的年份错了，整份报告会归错年度",
            en: "with a wrong year in its title, a report is filed under the wrong year"),
        source: RuleSource(
            .derived,
            Bilingual(
                zh: "《政府信息公开条例》第四十九条：上一年度",
                en: "条例, article 49: the past year")),
        example: RuleExample(failing: "标题: 青石县水利局2023年政府信息公开工作年度报告", passing: "标题: 青石县水利局2024年政府信息公开工作年度报告"))

    static let period = Rule(
        id: "f.period", severity: .warning,
        statement: Bilingual(
            zh: "统计期限是报告年度的1月1日至12月31日", en: "a statistical period is 1 January to 31 December of the report year"),
        reason: Bilingual(
            zh: "年报统计一个公历年度，期限写成上年是沿用旧文字的痕迹",
            en: "a report is on a calendar year; another period is a trace of last year's text"),
        source: RuleSource(
            .practice,
            Bilingual(
                zh: "各地报告；年度报告统计公历年度",
                en: "published reports; the year is the calendar year")),
        example: RuleExample(failing: "自2023年1月1日起至2023年12月31日止", passing: "自2024年1月1日起至2024年12月31日止"))

    static let yearLeftover = Rule(
        id: "f.year_leftover", severity: .warning,
        statement: Bilingual(zh: "段落开头的年份不是上年", en: "no paragraph begins with last year"),
        reason: Bilingual(
            zh: "以上年年份开头、又没有与上年比较的段落，多半是沿用上年报告没有改",
            en: "a paragraph that begins with last year and compares nothing was mostly left unchanged"),
        source: RuleSource(
            .practice,
            Bilingual(
                zh: "沿用上年文字时常见的错误",
                en: "a common slip in texts taken over from last year")),
        example: RuleExample(failing: "总体情况: 2023年，本局", passing: "总体情况: 2024年，本局"))

    static let parentheses = Rule(
        id: "f.parentheses", severity: .warning,
        statement: Bilingual(zh: "小标题用全角括号", en: "headings have full-width brackets"),
        reason: Bilingual(
            zh: "格式规定的标题编号是（一），半角的 (一) 在排版上参差不齐",
            en: "the form numbers headings with （一）; half-width brackets look uneven"),
        source: RuleSource(
            .derived,
            Bilingual(
                zh: "格式的标题写法",
                en: "how the form writes headings")),
        example: RuleExample(failing: "(一)主动公开", passing: "（一）主动公开"))

    static let documentNumbers = Rule(
        id: "f.document_numbers", severity: .warning,
        statement: Bilingual(zh: "文号的年份用六角括号", en: "the year in a document number has 〔〕"),
        reason: Bilingual(
            zh: "公文格式规定发文字号的年份用〔〕括入",
            en: "the standard for official documents puts the year of a number in 〔〕"),
        source: RuleSource(
            .official,
            Bilingual(
                zh: "GB/T 9704—2012《党政机关公文格式》",
                en: "GB/T 9704—2012 on the layout of official documents")),
        example: RuleExample(failing: "青政办发【2024】3号", passing: "青政办发〔2024〕3号"))

    static let placeholders = Rule(
        id: "f.placeholders", severity: .warning,
        statement: Bilingual(
            zh: "没有待填的空和印不出来的字符", en: "no gaps left to fill in and no characters that cannot be printed"),
        reason: Bilingual(
            zh: "XX、××、待补、空括号是起草时留的空，公开出去就是事故；从 Word 复制来的项目符号，换一台电脑就成了方框",
            en:
                "XX, ××, 待补 and empty brackets are left by drafting and must not be published; bullets copied from Word turn into boxes elsewhere"
        ),
        source: RuleSource(
            .practice,
            Bilingual(
                zh: "公开的报告中见过的错误",
                en: "slips seen in published reports")),
        example: RuleExample(failing: "在XX栏目", passing: "在政策栏目"))

    static let doubledWords = Rule(
        id: "f.doubled_words", severity: .warning,
        statement: Bilingual(zh: "没有写了两遍的词", en: "no words written twice"),
        reason: Bilingual(
            zh: "重复的词是粘贴、改稿留下的",
            en: "doubled words are left by pasting and revising"),
        source: RuleSource(
            .practice,
            Bilingual(
                zh: "公开的报告中见过的错误",
                en: "slips seen in published reports")),
        example: RuleExample(failing: "可以通过可以通过网站", passing: "可以通过网站"))

    static let sensitive = Rule(
        id: "f.sensitive", severity: .warning,
        statement: Bilingual(zh: "没有个人的身份证号码和手机号码", en: "no identity and mobile numbers of persons"),
        reason: Bilingual(
            zh: "申请人的个人信息不能随年报公开；身份证号码核对过校验位和出生日期",
            en:
                "what is private to applicants is not for publication; identity numbers are recognised by their check digit and date"
        ),
        source: RuleSource(
            .official,
            Bilingual(
                zh: "《个人信息保护法》；《政府信息公开条例》第十五条",
                en: "the law on personal information; 条例, article 15")),
        example: RuleExample(failing: "手机13800138000", passing: "电话0379-12345678"))
}
