extension ReportCheck {
    /// How the texts are worded, whatever their topic.
    static let wording = ReportCheck(
        rules: [.parentheses, .documentNumbers, .placeholders, .doubledWords, .sensitive]
            + TypingSlip.allCases.map(\.rule)
    ) { report in
        report.texts.flatMap { wordingFindings($0) + typingFindings($0, of: report) }
    }

    private static func wordingFindings(_ narrative: Narrative) -> [Finding] {
        let scan = WordingScanner.scan(narrative.text)
        return Finding.wording(
            .parentheses, scan.headings, in: narrative,
            advice: Bilingual(zh: "小标题写成（一）；导出时会照样印出", en: "write headings as （一）; they are printed as written"))
            + Finding.wording(
                .documentNumbers, scan.documentNumbers, in: narrative,
                advice: Bilingual(zh: "写成 国办发〔2020〕3号 的样子", en: "write it like 国办发〔2020〕3号"))
            + Finding.wording(
                .placeholders, scan.placeholders, in: narrative,
                advice: Bilingual(zh: "填上内容，或者删去", en: "fill it in, or delete it"))
            + Finding.wording(
                .doubledWords, scan.doubledWords, in: narrative,
                advice: Bilingual(zh: "删去一遍", en: "delete one of them"))
            + Finding.wording(
                .doubledWords, scan.doubledCharacters, in: narrative,
                advice: Bilingual(zh: "删去一个", en: "delete one of them"))
            + Finding.wording(
                .sensitive, scan.personalNumbers, in: narrative,
                advice: Bilingual(
                    zh: "公开前删去个人信息；联系方式写单位的固定电话",
                    en: "delete what is private before publication; give the agency's own telephone"))
    }

    /// Slips of typing; a damaged date of the reporting period is left to the rule on the period.
    private static func typingFindings(_ narrative: Narrative, of report: CompletedReport) -> [Finding] {
        let scan = TypingScanner.scan(narrative.text, year: report.stated.isYearKnown ? report.stated.year : nil)
        guard !scan.isClean else { return [] }
        let periods =
            scan.hasDates ? report.form.declared(ReportingPeriod.self)?.sentences(in: narrative.text) ?? [] : []
        return TypingSlip.allCases.flatMap { slip in
            [scan[slip].clear, scan[slip].open].flatMap { faults in
                Finding.wording(
                    slip.rule, slip == .dates ? faults.outside(periods) : faults, in: narrative, advice: slip.advice)
            }
        }
    }
}
