/// Ways to break `BrokenFormTests.sound`, one each.
enum BrokenFormFaults {
    typealias Fault = BrokenFormTests.Fault

    static let all = fields + rules + names + references + layout + texts + wordsAndDates + years + claims

    private static let fields = [
        Fault("a missing field", "form.field", "  - id: overview\n    key", "  - ▸key", says: "缺少字段“id”"),
        Fault(
            "a missing label", "form.field", "{id: new, key: 新收, label: 一、新收}", "▸{id: new, key: 新收}",
            says: "缺少字段“label”"),
        Fault(
            "a missing heading", "form.field", "- id: requests\n    key: 申请\n    heading: 二、申请",
            "- ▸id: requests\n    key: 申请", says: "缺少字段“heading”"),
        Fault(
            "a relation without rule", "form.field", relation, "- ▸each: column\n        left: {第一项: new}",
            says: "缺少字段“rule”"),
        Fault(
            "a relation without left side", "form.field", relation,
            "- ▸rule: t.balance\n        each: column", says: "缺少字段“left”"),
        Fault(
            "a scope without a word", "form.field", "source: 虚构", "source: 虚构\nscopes: ▸{organ: 本机关}",
            says: "缺少字段“region”"),
        Fault(
            "another scope", "form.field", "source: 虚构", "source: 虚构\nscopes: {organ: 甲, region: 乙, ▸county: 丙}",
            says: "不认识的字段“county”"),
        Fault(
            "one word for both scopes", "form.duplicate", "source: 虚构", "source: 虚构\nscopes: {organ: 甲, region: ▸甲}",
            says: "出现了两次"),
        Fault("an empty side", "form.field", "left: {第一项: new}", "left: ▸{}", says: "一个表（名称: 编号）"),
        Fault("a sum without a rule", "form.field", "sum: all, rule: t.total", "sum: ▸all", says: "合计缺少字段“rule”"),
        Fault("an unknown field", "form.field", "corner: 项目", "▸colums: 项目", says: "是不是“columns”？"),
        Fault(
            "an unknown field like none", "form.field", "source: 虚构", "source: 虚构\n▸author: 某人",
            says: "可用的字段：edition、years"),
        Fault(
            "a text where a map belongs", "form.field", "years: {from: 2030, to: 2031}", "years: ▸2030",
            says: "一个表（键: 值）"),
        Fault("a text where a list belongs", "form.field", "widths: [10, 10, 10, 10]", "widths: ▸10", says: "一个不空的列表"),
        Fault("an empty list", "form.field", "widths: [10, 10, 10, 10]", "widths: ▸[]", says: "一个不空的列表"),
        Fault("a year that is no number", "form.field", "from: 2030", "from: ▸二〇三〇", says: "2008 到 9999 的整数"),
        Fault("years that run backwards", "form.field", "to: 2031", "to: ▸2029", says: "2030 到 9999 的整数"),
        Fault("an unknown word", "form.field", "none: refused", "none: ▸maybe", says: "refused、allowed 之一"),
        Fault("an unknown axis", "form.field", "each: column", "each: ▸colum", says: "row、column 之一"),
        Fault("an id that is no identifier", "form.field", "id: natural", "id: ▸自然人", says: "小写字母开头"),
        Fault("an empty label", "form.field", "label: 一、新收", "label: ▸~", says: "一行文字"),
        Fault("a label of two lines", "form.field", "label: 一、新收", "label: ▸\"一、\\n新收\"", says: "一行文字"),
        Fault("a label with a tab", "form.field", "label: 一、新收", "label: ▸\"一、\\t新收\"", says: "一行文字"),
        Fault(
            "a section that cannot name a sheet", "form.field", "key: 申请", "key: ▸申请/复议", says: "能作工作表名的键"),
        Fault("a section called like the check sheet", "form.field", "key: 申请", "key: ▸校验", says: "也不是“校验”"),
        Fault("a section called like the hidden sheet", "form.field", "key: 申请", "key: ▸导出值", says: "“导出值”"),
        Fault("a section called like the list of units", "form.field", "key: 申请", "key: ▸应报单位", says: "“应报单位”"),
        Fault("a section called like the adjustments", "form.field", "key: 申请", "key: ▸汇总调整", says: "“汇总调整”"),
        Fault(
            "a section called like a sheet of Excel's own", "form.field", "key: 申请", "key: ▸hISTORY", says: "“History”"),
        Fault(
            "a section with a name too long for a sheet", "form.field", "key: 申请",
            "key: ▸\(String(repeating: "申", count: 32))", says: "不超过 31 个字"),
        Fault("a kind that is no text", "form.field", "years: {from", "kind: ▸[甲]\nyears: {from", says: "一行文字"),
        Fault("a sum that is no list", "form.field", "sum: [new]", "sum: ▸new", says: "all 或编号的列表"),
        Fault(
            "relations that are no list", "form.field", "relations:\n      - rule", "relations:\n        ▸rule",
            says: "列表"),
        Fault("a sum of nothing", "form.field", "sum: [new]", "sum: ▸[]", says: "列表"),
    ]

    private static let relation = """
        - rule: t.balance
                each: column
                left: {第一项: new}
                right: {第二项: done}
        """

    private static let rules = [
        Fault("rules that are no map", "form.field", rule, "▸[t.balance]\n", says: "一个表（编号: 规则）"),
        Fault(
            "a rule without a statement", "form.field", "statement: {zh: 相等, en: equal}\n    source", "▸source",
            says: "缺少字段“statement”"),
        Fault("a statement in one language", "form.field", "{zh: 相等, en: equal}", "▸{zh: 相等}", says: "缺少字段“en”"),
        Fault("a trust that is none", "form.field", "trust: derived", "trust: ▸sure", says: "official、derived"),
        Fault(
            "an example without its other half", "form.field",
            "statement: {zh: 相等, en: equal}\n    source: {trust: derived, zh: 表格, en: the table}\n    failing: 新收\n    passing: 办结",
            "▸statement: {zh: 相等, en: equal}\n    failing: 新收",
            says: "缺少字段“passing”"),
        Fault("an empty example", "form.field", "passing: 办结", "passing: ▸~", says: "年报里的几行"),
        Fault(
            "a rule twice", "form.duplicate", rule, rule + "  ▸t.balance: {}\n", says: "“t.balance”在同一级出现了两次"),
        Fault(
            "a relation with an unknown rule", "form.reference", "rule: t.balance", "rule: ▸t.balanse",
            says: "是不是“t.balance”？"),
    ]

    private static let rule = """
        t.balance:
            statement: {zh: 相等, en: equal}
            source: {trust: derived, zh: 表格, en: the table}
            failing: 新收
            passing: 办结

        """

    private static let names = [
        Fault("a duplicate id", "form.duplicate", "{id: company,", "▸{id: natural,", says: "“natural”在同一级出现了两次"),
        Fault(
            "a duplicate key", "form.duplicate", "{id: company, key: 企业", "▸{id: company, key: 自然人",
            says: "“自然人”在同一级出现了两次"),
        Fault(
            "a duplicate row key", "form.duplicate", "{id: done, key: 办结", "▸{id: done, key: 新收",
            says: "“新收”在同一级出现了两次"),
        Fault(
            "a duplicate field", "form.duplicate", "source: 虚构", "source: 虚构\n▸source: 又一个", says: "“source”在同一级出现了两次"),
        Fault(
            "a duplicate section", "form.duplicate", "- id: requests", "- ▸id: overview", says: "“overview”在同一级出现了两次"),
        Fault(
            "a section called like a field", "form.duplicate", "- id: requests\n    key: 申请",
            "- ▸id: requests\n    key: 机关", says: "“机关”在同一级出现了两次"),
        Fault(
            "a column called like a notation", "form.duplicate", "{id: company, key: 企业", "▸{id: company, key: 其余",
            says: "“其余”在同一级出现了两次"),
        Fault(
            "an id that is another's key", "form.duplicate", "{id: company, key: 企业", "▸{id: company, key: natural",
            says: "“natural”在同一级出现了两次"),
    ]

    private static let references = [
        Fault("a sum of an unknown row", "form.reference", "sum: [new]", "sum: [▸nwe]", says: "是不是“new”？"),
        Fault("a sum of a row unlike any", "form.reference", "sum: [new]", "sum: [▸zzzzzzz]", says: "可用的编号：new、done"),
        Fault(
            "a relation with an unknown row", "form.reference", "right: {第二项: done}", "right: {第二项: ▸donne}",
            says: "没有叫“donne”的行或列"),
        Fault(
            "a relation in an unknown block", "form.reference", "each: column", "in: [▸article]\n        each: column",
            says: "没有叫“article”的行或列"),
        Fault("a sum of itself", "form.cycle", "sum: [new]", "sum: ▸[new, done]", says: "“办结”的合计绕回了自身"),
        Fault(
            "two sums of each other", "form.cycle", "label: 一、新收}", "label: 一、新收, sum: ▸[done], rule: t.new}",
            says: "“新收”的合计绕回了自身"),
    ]

    private static let layout = [
        Fault(
            "a block narrower than its table", "form.span", "widths: [10, 10, 10, 10]\n    blocks:\n      - corner",
            "widths: [10, 10, 10, 10, 10]\n    blocks:\n      - ▸corner", says: "这一块占 4 列，表格有 5 列"),
        Fault(
            "a block wider than its table", "form.span", "- corner: 项目\n        columns:\n          - {id: natural,",
            "- ▸corner: 项目\n        columns:\n          - {id: natural, span: 2,", says: "这一块占 5 列，表格有 4 列"),
        Fault(
            "a width that is no number", "form.field", "widths: [10, 10,", "widths: [10, ▸宽,", says: "列宽（0 到 255 个字符）"),
        Fault("a width of nothing", "form.field", "widths: [10, 10,", "widths: [10, ▸0,", says: "列宽（0 到 255 个字符）"),
        Fault(
            "a width beyond Excel's", "form.field", "widths: [10, 10,", "widths: [10, ▸256,", says: "列宽（0 到 255 个字符）"),
        Fault("a span of nothing", "form.field", "{id: natural,", "{id: natural, span: ▸0,", says: "1 到 64 的整数"),
        Fault(
            "decimals beyond 分", "form.field", "{id: natural,", "{id: natural, measure: amount, decimals: ▸7,",
            says: "0 到 6 的整数"),
    ]

    private static let texts = [
        Fault("a draft that is no list", "form.field", "none: refused", "none: refused, draft: ▸写", says: "一个不空的列表"),
        Fault("an empty draft", "form.field", "none: refused", "none: refused, draft: ▸[]", says: "一个不空的列表"),
        Fault("a draft with a blank", "form.field", "none: refused", "none: refused, draft: [一, ▸~]", says: "一行文字"),
        Fault(
            "a draft with a list", "form.field", "none: refused", "none: refused, draft: [▸[一]]", says: "一行文字"),
        Fault(
            "a draft with two lines in one", "form.field", "none: refused", "none: refused, draft: [▸\"一\\n二\"]",
            says: "一行文字"),
        Fault("a misspelt draft", "form.field", "none: refused", "none: refused, ▸drafts: [一]", says: "是不是“draft”？"),
    ]
}
