extension Rule {
    /// The rules that form files themselves must satisfy.
    package static let forms: [Rule] = [formField, formDuplicate, formReference, formCycle, formSpan]

    static let formField = Rule(
        id: "form.field",
        statement: Bilingual(
            zh: "格式文件的字段齐全、认得、类型对", en: "a form file's fields are known, complete and of the right kind"),
        reason: Bilingual(
            zh: "程序的表格、合计、勾稽关系都由格式文件决定，缺一个字段就会印错整张表",
            en: "tables, sums and relations all come from the form file; a missing field would spoil a whole table"),
        source: .formFiles,
        example: RuleExample(failing: "years: 2030", passing: "years: {from: 2030}"))

    static let formDuplicate = Rule(
        id: "form.duplicate",
        statement: Bilingual(zh: "同级的键和编号不重复", en: "keys and ids are unique among their siblings"),
        reason: Bilingual(
            zh: "两行同名，年报里写的数就不知道属于哪一行",
            en: "with two rows of one name, a report cannot say which is meant"),
        source: .formFiles,
        example: RuleExample(
            failing: """
                {id: natural, key: 自然人, label: 自然人}
                {id: natural, key: 个人, label: 个人}
                """,
            passing: """
                {id: natural, key: 自然人, label: 自然人}
                {id: company, key: 企业, label: 企业}
                """))

    static let formReference = Rule(
        id: "form.reference",
        statement: Bilingual(zh: "合计和勾稽关系所指的行、列存在", en: "sums and relations name existing rows and columns"),
        reason: Bilingual(
            zh: "指错一行，合计和勾稽关系就都不对",
            en: "a wrong name makes every sum and relation wrong"),
        source: .formFiles,
        example: RuleExample(failing: "right: {第三项总计: outcome_totl}", passing: "right: {第三项总计: outcome_total}"))

    static let formCycle = Rule(
        id: "form.cycle",
        statement: Bilingual(zh: "合计不绕回自身", en: "no sum depends on itself"),
        reason: Bilingual(
            zh: "绕回自身的合计永远算不出来",
            en: "a sum that depends on itself can never be worked out"),
        source: .formFiles,
        example: RuleExample(failing: "{id: total, sum: [part, total]}", passing: "{id: total, sum: [part]}"))

    static let formSpan = Rule(
        id: "form.span",
        statement: Bilingual(zh: "各块一样宽，格子铺满表格", en: "all blocks of a table are equally wide and tile its grid"),
        reason: Bilingual(
            zh: "宽度不一，合并单元格就会错位",
            en: "with unequal widths, merged cells would be displaced"),
        source: .formFiles,
        example: RuleExample(failing: "widths: [34, 18, 18]", passing: "widths: [34, 18, 18, 18]"))
}
