/// Words for a reference that leads to nothing.
struct ReferenceFaultWords {
    let rule: Rule
    let message: Bilingual
    var advice: Bilingual?

    init(_ fault: ReferenceFault, _ report: CompletedReport) {
        let spelling = report.spelling
        let prior = ReportField.prior.name[spelling]
        let sample = "{{\(report.form.cells.first?.address(spelling) ?? "…")}}"
        switch fault {
        case .syntax:
            rule = .referenceSyntax
            message = Bilingual(zh: "写法有误", en: " is not well written")
            advice = Self.notation
        case .braces:
            rule = .referenceSyntax
            message = Bilingual(zh: "：花括号不对，会原样印出来", en: ": these braces would be printed")
            advice = Bilingual(
                zh: "引用写成 \(sample) 这样，左右各两个半角花括号；不是引用的，去掉花括号",
                en:
                    "a reference is written as \(sample), with two half-width braces on either side; else take the braces away"
            )
        case .singleBraces:
            rule = .braces
            message = Bilingual(zh: "：花括号会原样印出来", en: ": the braces would be printed")
            advice = Bilingual(
                zh: "去掉花括号；要用表里的数，写成 \(sample) 这样",
                en: "take the braces away; for a figure of a table, write one such as \(sample)")
        case .address(let fault, let words, _):
            rule = .referenceUnknown
            (message, advice) = AddressFaultWords.words(for: fault, words, spelling)
        case .noPrior:
            rule = .referenceUndefined
            message = Bilingual(zh: "要用上年的数，没有上年报告", en: " needs last year's figures; there is no such report")
            advice = Bilingual(
                zh: "在文件开头写“\(prior): 文件名”，或用 --prior 指定",
                en: "name it at the top with “\(prior): file”, or with --prior")
        case .noPredecessor(let address):
            rule = .referenceUndefined
            message = Bilingual(zh: "：上年的格式里没有与“\(address)”对应的格", en: ": last year's form has no cell for “\(address)”")
            advice = Bilingual(zh: "改写这一句，不作比较", en: "write the sentence without the comparison")
        case .blank(let address, _):
            rule = .referenceBlank
            message = Bilingual(zh: "：“\(address)”没有数字", en: ": “\(address)” has no figure")
            advice = Bilingual(
                zh: "先把表里这一格填上；不适用的，改写这一句",
                en: "fill in that cell of the table first; rewrite the sentence if it does not apply")
        case .incomparable:
            rule = .referenceUndefined
            message = Bilingual(zh: "：件数和金额不能相加、相比", en: ": counts and amounts cannot be added or compared")
            advice = Bilingual(zh: "分开写成两个引用", en: "write two references")
        case .zeroBase(let address):
            rule = .referenceUndefined
            message = Bilingual(zh: "：“\(address)”是 0，算不出比例", en: ": “\(address)” is 0, so there is no ratio")
            advice = Self.withoutPercentage
        case .negativeBase(let address):
            rule = .referenceUndefined
            message = Bilingual(
                zh: "：“\(address)”是负数，算不出增长", en: ": “\(address)” is negative, so there is no growth over it")
            advice = Self.withoutPercentage
        }
    }

    private static let withoutPercentage = Bilingual(
        zh: "改写这一句，不用百分比", en: "write the sentence without a percentage")

    private static let notation = Bilingual(
        zh: "两对花括号在同一行，里面写表、行、列，用点隔开；可以相加减，可以写“占比 甲 / 乙”“同比 甲”",
        en: """
            both pairs of braces on one line, table, row and column between them, joined by dots; sums, “share a / b” \
            and “growth a” are possible
            """)
}
