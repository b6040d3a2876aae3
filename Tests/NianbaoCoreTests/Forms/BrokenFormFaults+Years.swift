/// Ways to break what a form says of the year before.
extension BrokenFormFaults {
    static let years = carries + successions + stocks + charts

    /// A fault in lines behind the sound form.
    private static func added(_ name: String, _ rule: String, _ lines: String, says: String) -> Fault {
        Fault(name, rule, "source: 虚构", "source: 虚构\n\(lines)", says: says)
    }

    private static func carry(_ name: String, _ rule: String, _ carry: String, says: String) -> Fault {
        added(name, rule, "carry: \(carry)", says: says)
    }

    private static let carries = [
        carry("a carry that is no list", "form.field", "▸{to: requests.new, from: requests.done}", says: "一个不空的列表"),
        carry("no carries", "form.field", "▸[]", says: "一个不空的列表"),
        carry("a carry that is no map", "form.field", "[▸requests.new]", says: "一个表（键: 值）"),
        carry("a carry without source", "form.field", "[▸{to: requests.new}]", says: "缺少字段“from”"),
        carry("a carry without target", "form.field", "[▸{from: requests.done}]", says: "缺少字段“to”"),
        carry("a carry from nothing", "form.field", "[{to: requests.new, from: ▸[]}]", says: "一个不空的列表"),
        carry("a carry from a blank", "form.field", "[{to: requests.new, from: ▸~}]", says: "一行文字"),
        carry("a carry from a map", "form.field", "[{to: requests.new, from: ▸{a: b}}]", says: "一行文字"),
        carry(
            "a misspelt field", "form.field", "[{to: requests.new, from: requests.done, ▸fron: x}]", says: "是不是“from”？"),
        carry("a carry to a dot", "form.field", "[{to: ▸., from: requests.done}]", says: "用点隔开的编号"),
        carry("a carry to half an address", "form.field", "[{to: ▸requests., from: requests.done}]", says: "用点隔开的编号"),
        carry("a carry from a sign", "form.field", "[{to: requests.new, from: [▸\"-\"]}]", says: "用点隔开的编号"),
        carry(
            "a carry to an unknown table", "form.reference", "[{to: ▸reqests.new, from: requests.done}]",
            says: "是不是“requests”？"),
        carry(
            "a carry to an unknown row", "form.reference", "[{to: ▸requests.nwe, from: requests.done}]",
            says: "是不是“new”？"),
        carry(
            "a carry to an unknown column", "form.reference", "[{to: ▸requests.new.naturl, from: requests.done}]",
            says: "是不是“natural”？"),
        carry("a carry to a table", "form.reference", "[{to: ▸requests, from: requests.done}]", says: "“requests”"),
        carry(
            "a carry beyond a cell", "form.reference", "[{to: ▸requests.new.natural.x, from: requests.done}]",
            says: "没有叫“x”"),
        carry(
            "a carry to a summed row", "form.reference", "[{to: ▸requests.done, from: requests.new}]",
            says: "“requests.done”是合计"),
        carry(
            "a carry to a summed column", "form.reference", "[{to: ▸requests.new.total, from: requests.new.natural}]",
            says: "“requests.new.total”是合计"),
        carry(
            "a carry from an unknown row", "form.reference", "[{to: requests.new, from: ▸requests.dnoe}]",
            says: "是不是“done”？"),
        carry(
            "a carry from an unknown column", "form.reference",
            "[{to: requests.new.natural, from: [requests.done.natural, ▸-requests.done.naturl]}]", says: "是不是“natural”？"
        ),
        carry(
            "a carry of a cell from a row", "form.reference", "[{to: requests.new.natural, from: ▸requests.done}]",
            says: "“requests.done”"),
    ]

    private static let successions = [
        added("a succession that is no map", "form.field", "succeeds: ▸8", says: "一个表（键: 值）"),
        added(
            "a succession of no edition", "form.field", "succeeds: ▸{renamed: {a: requests.new}}", says: "缺少字段“edition”"
        ),
        added("an edition that is a list", "form.field", "succeeds: {edition: ▸[8]}", says: "一行文字"),
        added(
            "a misspelt field of a succession", "form.field", "succeeds: {edition: 8, ▸renames: {}}",
            says: "是不是“renamed”？"),
        added(
            "names that are a list", "form.field", "succeeds: {edition: 8, renamed: ▸[requests.old]}", says: "原地址: 现地址"),
        added("names that are a text", "form.field", "succeeds: {edition: 8, renamed: ▸old}", says: "原地址: 现地址"),
        added(
            "a name that is blank", "form.field", "succeeds: {edition: 8, renamed: {requests.old: ▸~}}", says: "一行文字"),
        added(
            "a name of nothing", "form.field", "succeeds: {edition: 8, renamed: {▸\"\": requests.new}}", says: "用点隔开的编号"
        ),
        added(
            "a name of dots", "form.field", "succeeds: {edition: 8, renamed: {▸requests..old: requests.new}}",
            says: "用点隔开的编号"),
        added(
            "a new name that there is not", "form.reference",
            "succeeds: {edition: 8, renamed: {requests.old: ▸requests.nwe}}", says: "是不是“new”？"),
        added(
            "a new name that is too long", "form.reference",
            "succeeds: {edition: 8, renamed: {requests.old.natural: ▸requests.new.natural.x}}", says: "没有叫“x”"),
        added(
            "a name that is changed twice", "form.duplicate",
            "succeeds: {edition: 8, renamed: {requests.old: requests.new, ▸requests.old: requests.done}}",
            says: "“requests.old”在同一级出现了两次"),
    ]

    private static let charts = [
        added("charts that are no list", "form.field", "charts: ▸{title: 图}", says: "一个不空的列表"),
        added("a chart without title", "form.field", "charts: [▸{columns: requests.new}]", says: "缺少字段“title”"),
        added("a chart of nothing", "form.field", "charts: [▸{title: 图}]", says: "columns、rows、years 中的一个"),
        added(
            "a chart of two kinds", "form.field", "charts: [▸{title: 图, columns: requests.new, years: requests.new}]",
            says: "columns、rows、years 中的一个"),
        added(
            "a chart of an unknown row", "form.reference", "charts: [{title: 图, columns: ▸requests.nwe}]",
            says: "是不是“new”？"),
        added(
            "a chart of a total", "form.reference", "charts: [{title: 图, years: ▸requests.new.total}]",
            says: "“requests.new.total”是合计"),
        added("a chart of no rows", "form.field", "charts: [{title: 图, rows: ▸[]}]", says: "一个不空的列表"),
    ]

    private static let stocks = [
        added("a roll-up that is no map", "form.field", "rollup: ▸[requests.new]", says: "一个表（键: 值）"),
        added(
            "a misspelt field of a roll-up", "form.field", "rollup: {▸stock: [requests.new], stocks: [requests.new]}",
            says: "是不是“stocks”？"),
        added("no stocks", "form.field", "rollup: {stocks: ▸[]}", says: "一个不空的列表"),
        added("a stock of dots", "form.field", "rollup: {stocks: [▸requests..new]}", says: "用点隔开的编号"),
        added("an unknown stock", "form.reference", "rollup: {stocks: [▸requests.nwe]}", says: "是不是“new”？"),
        added("a stock that is a total", "form.reference", "rollup: {stocks: [▸requests.done]}", says: "汇总以后另行计算"),
    ]
}
