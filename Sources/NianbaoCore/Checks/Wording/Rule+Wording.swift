extension Rule {
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
                zh: "《个人信息保护法》",
                en: "the law on personal information")),
        example: RuleExample(failing: "手机13800138000", passing: "电话0379-12345678"))
}
