/// Ways to break what a form says of texts and of the day of publication.
extension BrokenFormFaults {
    static let wordsAndDates = [
        text("a deadline without a day", "form.field", "deadlines: [▸{rule: t.balance}]", says: "缺少字段“until”"),
        text(
            "a deadline on no day", "form.field", "deadlines: [{rule: t.balance, until: ▸02-30}]", says: "月和日，例如 01-31"),
        text("a deadline on a leap day", "form.field", "deadlines: [{rule: t.balance, until: ▸02-29}]", says: "月和日"),
        text(
            "a deadline for an unknown scope", "form.field",
            "deadlines: [{rule: t.balance, until: 01-31, scope: ▸town}]",
            says: "organ、region 之一"),
        text(
            "a deadline of an unknown rule", "form.reference", "deadlines: [{rule: ▸t.balanc, until: 01-31}]",
            says: "是不是“t.balance”？"),
        text("a contact without parts", "form.field", "contact: ▸{rule: t.balance}", says: "缺少字段“parts”"),
        text(
            "a part without a name", "form.field", "contact: {rule: t.balance, parts: [▸{words: [电话]}]}",
            says: "缺少字段“name”"),
        text(
            "title words without a rule of the year", "form.field", "title_words: ▸{rule: t.balance, words: 年度报告}",
            says: "缺少字段“year_rule”"),
        text(
            "title words that are a list", "form.field",
            "title_words: {rule: t.balance, year_rule: t.balance, words: ▸[年度报告]}", says: "一行文字"),
        text("a period without words", "form.field", "period: ▸{rule: t.balance}", says: "缺少字段“words”"),
        text(
            "citations without documents", "form.field", "citations: ▸{rule: t.balance}", says: "缺少字段“documents”"),
        text(
            "a document without its number", "form.field", "citations: {rule: t.balance, documents: [▸{title: 条例}]}",
            says: "缺少字段“number”"),
        text(
            "a number that is none", "form.field",
            "citations: {rule: t.balance, documents: [{title: 条例, number: ▸第三号}]}", says: "应当是文号"),
        text(
            "sizes of amounts without a limit", "form.field",
            "amount_sizes: [{rule: t.balance, cells: [requests.new.natural], kinds: [▸{names: [甲]}]}]",
            says: "缺少字段“above”"),
        text("terms without words", "form.field", "terms: ▸{rule: t.balance}", says: "缺少字段“words”"),
        text(
            "slips that are no pairs", "form.field", "terms: {rule: t.balance, words: [行政复议], slips: ▸[惯彻]}",
            says: "写错的: 写对的"),
        text("leftovers of an unknown rule", "form.reference", "leftovers: {rule: ▸t.balanc}", says: "是不是“t.balance”？"),
        Fault(
            "an amount without signs of parts", "form.field", "narrative: {none: refused}",
            "narrative: {none: refused, parts: ▸{rule: t.balance, words: [处理费]}}", says: "缺少字段“signs”"),
    ]

    private static func text(_ name: String, _ rule: String, _ lines: String, says: String) -> Fault {
        Fault(name, rule, "source: 虚构", "source: 虚构\n\(lines)", says: says)
    }
}
