extension Rule {
    static let punctuation = Rule(
        id: "yaml.punctuation",
        statement: Bilingual(zh: "YAML 的标点用英文半角", en: "YAML's own punctuation is ASCII"),
        reason: Bilingual(
            zh: "中文输入法打出的“：”“，”看起来一样，YAML 却当作文字；程序照原意读完，但请改掉，别的程序不会这样做；从网页、Word 里复制来的特殊空格和看不见的字符也是如此",
            en:
                "a full-width colon or comma looks alike but is text to YAML; this program reads it as meant, others do not; so are the unusual spaces and invisible characters that come with text copied from web pages and word processors"
        ),
        source: .inputFormat,
        example: RuleExample(failing: "申请：0", passing: "申请: 0"))

    static let keyUnknown = Rule(
        id: "key.unknown",
        statement: Bilingual(zh: "项目是格式里有的", en: "every key is one the form has"),
        reason: Bilingual(
            zh: "认不得的项目下面的内容不会印出来；多半是打错一个字，或用了别的格式的叫法",
            en:
                "what is under an unknown key would not be printed; the key is usually misspelt, or is the name in another edition"
        ),
        source: .inputFormat,
        example: RuleExample(failing: "导言: 本报告", passing: "导语: 本报告"))

    static let keyDuplicate = Rule(
        id: "key.duplicate",
        statement: Bilingual(zh: "同一个项目只写一次", en: "a key is written once"),
        reason: Bilingual(
            zh: "写两次时不知道以哪个为准",
            en: "of two values nobody can say which is meant"),
        source: .inputFormat,
        example: RuleExample(
            failing: """
                年度: 2024
                年度: 2025
                """, passing: "年度: 2024"))

    static let keyMissing = Rule(
        id: "key.missing",
        statement: Bilingual(zh: "机关和年度必须写明", en: "agency and year are stated"),
        reason: Bilingual(
            zh: "标题由机关和年度组成，格式由年度决定",
            en: "they make the title, and the year decides on the edition"),
        source: .inputFormat,
        example: RuleExample(
            failing: "机关: 青石县民政局",
            passing: """
                机关: 青石县民政局
                年度: 2024
                """))

    static let fieldValue = Rule(
        id: "field.value",
        statement: Bilingual(zh: "机关、年度等写法正确", en: "agency, year and the like are well written"),
        reason: Bilingual(
            zh: "年度是四位数字，口径只有格式规定的两种；其他写法会印错标题或选错格式",
            en:
                "a year has four digits and a scope is one of the form's two; anything else would give a wrong title or edition"
        ),
        source: .inputFormat,
        example: RuleExample(failing: "年度: 2024年", passing: "年度: 2024"))

    static let fieldEdition = Rule(
        id: "field.edition", severity: .warning,
        statement: Bilingual(zh: "格式与年度相符", en: "the edition is the one in force for the year"),
        reason: Bilingual(
            zh: "每一格式有它适用的年度；补报、重印旧年报时可以另选，所以只是警告",
            en: "each edition of a form is for certain years; a reprint may choose, so this is a warning"),
        source: .inputFormat)

    /// The identifier of the rule that the form file which a report names can be used.
    package static let unusableForm = fieldFormFile.id

    static let fieldFormFile = Rule(
        id: "field.form_file",
        statement: Bilingual(
            zh: "“格式文件”读得到、没有错误，与“格式”一致",
            en:
                "the form file that a report names can be read, has no errors and is for the edition that the report names"
        ),
        reason: Bilingual(
            zh: "表格、合计、勾稽关系都由格式决定；格式文件用不上，年报就会按别的格式读",
            en:
                "tables, sums and relations come from the form; without its form file, a report would be read on another form"
        ),
        source: .inputFormat,
        example: RuleExample(
            failing: """
                格式文件: 格式/2027.yaml

                """, passing: ""))

    static let rowNotation = Rule(
        id: "row.notation",
        statement: Bilingual(zh: "一行写成列表、按列名的表、0 或待填", en: "a row is a list, a map by column, 0 or todo"),
        reason: Bilingual(
            zh: "一个不是 0 的数放在多列的行里，不知道属于哪一列",
            en: "one figure other than 0 does not say which of several columns it belongs to"),
        source: .inputFormat,
        example: RuleExample(
            failing: """
                新收: 3

                """,
            passing: """
                新收: 0

                """))

    static let rowLength = Rule(
        id: "row.length",
        statement: Bilingual(zh: "一行的数字个数与列数相同", en: "a row has as many figures as columns"),
        reason: Bilingual(
            zh: "少一个数，后面的数就都错了一列；多出的最后一个数是自报的总计，会被核对",
            en:
                "if one figure is missing, all after it shift by a column; one more figure than columns is a stated total and is checked"
        ),
        source: .inputFormat,
        example: RuleExample(failing: "新收: [2, 1, 0, 0, 0]", passing: "新收: [0, 0, 0, 0, 0, 0]"))

    static let narrativeNotation = Rule(
        id: "narrative.notation",
        statement: Bilingual(zh: "叙述部分是文字", en: "a narrative is text"),
        reason: Bilingual(
            zh: "列表和表在 YAML 里不是文字；多段的文字写在“|”下面，一行一段",
            en: "lists and maps are no text to YAML; write several paragraphs below a |, one on each line"),
        source: .inputFormat,
        example: RuleExample(
            failing: """
                存在问题:
                  - 部分栏目更新较慢。
                  - 下一年度按季度核对公开目录。
                """,
            passing: """
                存在问题: |
                  部分栏目更新较慢。
                  下一年度按季度核对公开目录。
                """))

    static let waiverNotation = Rule(
        id: "waiver.notation",
        statement: Bilingual(zh: "说明写清规则和理由", en: "an explanation names its rule and gives a reason"),
        reason: Bilingual(
            zh: "没有理由的说明等于没有说明；经办和日期便于日后查考",
            en: "without a reason nothing is explained; author and date help those who look at it later"),
        source: .inputFormat,
        example: RuleExample(
            failing: "理由: 无}", passing: "理由: 上年报告由原机关编制，无电子文本}"))

    static let rollUpNotation = Rule(
        id: "a.notation",
        statement: Bilingual(
            zh: "汇总的调整和清单写法正确", en: "adjustments and the list of summed units are well written"),
        reason: Bilingual(
            zh: "调整要写明哪一格、多少、为什么，才能计入，别人才能审核",
            en: "an adjustment says which cell, how much and why, or it can neither be counted nor be looked at"),
        source: .inputFormat,
        example: RuleExample(
            failing: """
                调整:
                  - {位置: 申请.新收.自然人, 数额: 一件, 理由: 两个单位联合答复，各计1件}

                """,
            passing: ""))
}
