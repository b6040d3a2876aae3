extension Rule {
    /// The rules that form files themselves are held to.
    package static let forms: [Rule] = [formField, formDuplicate, formReference, formCycle, formSpan]

    static let formField = Rule(
        id: "form.field",
        statement: Bilingual(
            zh: "版式文件的字段齐全、认得、类型对", en: "a form file's fields are known, complete and of the right kind"))

    static let formDuplicate = Rule(
        id: "form.duplicate",
        statement: Bilingual(zh: "同级的键和编号不重复", en: "keys and ids are unique among their siblings"))

    static let formReference = Rule(
        id: "form.reference",
        statement: Bilingual(zh: "合计和勾稽关系所指的行、列存在", en: "sums and relations name existing rows and columns"))

    static let formCycle = Rule(
        id: "form.cycle",
        statement: Bilingual(zh: "合计不绕回自身", en: "no sum depends on itself"))

    static let formSpan = Rule(
        id: "form.span",
        statement: Bilingual(zh: "各块一样宽，格子铺满表格", en: "all blocks of a table are equally wide and tile its grid"))
}
