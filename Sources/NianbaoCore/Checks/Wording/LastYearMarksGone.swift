extension ReportCheck {
    /// No number of last year's waits in its mark for somebody to look at it.
    static let lastYearMarksGone = ReportCheck(rules: [.lastYearMarks]) { report in
        report.texts.flatMap { narrative in
            var faults = WordingFaults()
            for range in LastYearMark.ranges(in: narrative.text) {
                let mark = narrative.text[range]
                faults.add(
                    WordingFault(
                        range: range,
                        message: Bilingual(
                            zh: "“\(mark)”是起草时标出的上年的数，还没有核对",
                            en: "“\(mark)” is a number of last year's text that nobody has looked at")))
            }
            return Finding.wording(
                .lastYearMarks, faults, in: narrative,
                advice: Bilingual(
                    zh: "改成本年的数，去掉【】；与表中的数一样的，可以写成 {{引用}}",
                    en: "write this year's number without 【】; where the tables have it, a {{reference}} will do"))
        }
    }
}

extension Rule {
    static let lastYearMarks = Rule(
        id: "f.draft_marks",
        statement: Bilingual(zh: "起草时用【】标出的数都核对过了", en: "no number is in 【】, the mark of a draft"),
        reason: Bilingual(
            zh: "nianbao new --keep-texts 照搬上年正文时，把年份、数字用【】标出；不核对就公开，登的就是上年的数",
            en:
                "nianbao new --keep-texts marks the numbers of last year's texts; left alone, they would be published"
        ),
        source: RuleSource(.tool, Bilingual(zh: "起草时的记号", en: "the mark of a draft")),
        example: RuleExample(failing: "水库调度信息【36】条", passing: "水库调度信息41条"))
}
