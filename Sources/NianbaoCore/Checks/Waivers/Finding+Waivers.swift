extension Finding {
    static func unknownRule(_ waiver: Waiver, nearest: String?) -> Finding {
        Finding(
            .waiverRule, at: waiver.span,
            Bilingual(zh: "没有规则“\(waiver.rule)”", en: "there is no rule “\(waiver.rule)”"),
            advice: nearest.map { Advice.didYouMean($0) }
                ?? Bilingual(zh: "规则编号在检查消息末尾的方括号里", en: "the id is in brackets after a message"))
    }

    /// A finding on quotes that are too many, in too much text, to be looked for in good time.
    static func tooManyQuotes(_ waiver: Waiver) -> Finding {
        let quote = Notation.quote
        return Finding(
            .waiverNotation, at: waiver.span,
            Bilingual(
                zh: "带“\(quote.key)”的说明太多，正文又太长，这些说明都没有采用",
                en:
                    "there are too many explanations with a quote (“\(quote.id)”) for texts of this length; none of them was applied"
            ),
            advice: Bilingual(
                zh: "删去用不上的说明；同一规则在同一部分的几处，可以合写一条，不写“\(quote.key)”",
                en:
                    "delete those that are of no use; one without a quote explains all findings of its rule in a section"
            ))
    }

    static func mustBeFixed(_ waiver: Waiver) -> Finding {
        Finding(
            .waiverRule, at: waiver.span,
            Bilingual(
                zh: "违反“\(waiver.rule)”的必须改正，不能用说明代替",
                en: "a breach of “\(waiver.rule)” must be fixed; no explanation replaces that"),
            advice: Bilingual(zh: "删去这条说明，改正数字或写法", en: "delete the explanation and fix the figures"))
    }

    /// - Parameter disagreement: The difference that was found at the place, if it is another than the explanation
    ///   states.
    static func unused(_ waiver: Waiver, _ disagreement: Disagreement?) -> Finding {
        guard let disagreement, let gap = waiver.gap else {
            return Finding(
                .waiverUnused, at: waiver.span,
                Bilingual(
                    zh: "这条说明用不上了：这里没有“\(waiver.rule)”的问题",
                    en: "this explanation is of no use: there is no finding of “\(waiver.rule)” here"),
                advice: Bilingual(zh: "问题已经解决的，删去这条说明；否则检查规则和位置", en: "delete it, or check the rule and the place"))
        }
        let found = Figure.digits(disagreement.gap, disagreement.measure)
        return Finding(
            .waiverUnused, at: waiver.span,
            Bilingual(
                zh: "说明的是相差 \(gap)，现在相差 \(found)，不能沿用",
                en: "this explains a gap of \(gap); the figures are \(found) apart and are not covered"),
            advice: Bilingual(
                zh: "重新核对数字；仍属正确的，改写相差和理由", en: "check the figures again; if they are right, state the gap anew"))
    }

    static func openEnded(_ waiver: Waiver, _ disagreement: Disagreement, _ spelling: Spelling) -> Finding {
        let found = "\(Notation.gap[spelling]): \(Figure.digits(disagreement.gap, disagreement.measure))"
        return Finding(
            .waiverOpenEnded, at: waiver.span,
            Bilingual(zh: "没有写相差多少，以后差得再多也会被接受", en: "no gap is stated, so any later one is accepted as well"),
            advice: Bilingual(zh: "在这条说明里加上“\(found)”", en: "add “\(found)” to the explanation"))
    }
}

extension Rule {
    /// The rules that explanations must satisfy.
    package static let waivers: [Rule] = [waiverRule, waiverUnused, waiverOpenEnded]

    static let waiverRule = Rule(
        id: "waiver.rule",
        statement: Bilingual(
            zh: "说明针对的是可以说明的规则", en: "an explanation is of a rule that may be explained"),
        reason: Bilingual(
            zh: "表内的合计和勾稽关系不平衡，说明再充分也是错的；可以说明的是警告、提示，以及上下年之间依法更正过的差异",
            en: "sums and relations inside a table are wrong whatever is said of them; warnings, hints and lawful "
                + "differences between two years may be explained"),
        source: .inputFormat,
        example: RuleExample(
            failing: "说明:\n  - {规则: t3.balance, 理由: 台账数字有出入，以本表为准}", passing: "说明: []"))

    static let waiverUnused = Rule(
        id: "waiver.unused", severity: .warning,
        statement: Bilingual(zh: "每条说明都有用得上的地方", en: "every explanation still applies"),
        reason: Bilingual(
            zh: "数字改过以后，旧的说明可能盖住新的错误，也会让读者以为还有问题",
            en:
                "an explanation that is no longer needed may hide the next mistake, and readers think that something is still wrong"
        ),
        source: .inputFormat,
        example: RuleExample(failing: "说明:\n  - {规则: prior.missing, 理由: 上年报告由原机关编制，无电子文本}", passing: "说明: []"),
        isWaivable: false)

    static let waiverOpenEnded = Rule(
        id: "waiver.open_ended", severity: .hint,
        statement: Bilingual(zh: "说明写明相差多少", en: "an explanation states the gap"),
        reason: Bilingual(
            zh: "写明相差多少，数字再变化时说明就不再适用，新的差异不会被悄悄接受",
            en: "with the gap stated, the explanation ends when the figures change, and nothing is accepted silently"),
        source: .inputFormat,
        example: RuleExample(
            failing: "位置: 申请.上年结转.总计, 理由", passing: "位置: 申请.上年结转.总计, 相差: 1, 理由"),
        isWaivable: false)
}
