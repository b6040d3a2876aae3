extension Rule {
    /// The rules that a region's report must satisfy by itself.
    static let rollUp: [Rule] = [rollUpComplete, rollUpValidUnits, rollUpAdjusted]

    /// The rules for comparing it with the reports of its units, which is done on request.
    package static let rollUpComparison: [Rule] = [rollUpFlows, rollUpStocks]

    /// Every unit that has to report is in the figures, once, for the same year and on the same form.
    package static let rollUpComplete = Rule(
        id: "a.complete",
        statement: Bilingual(
            zh: "应报的单位都已计入，同一年度、同一格式，一个单位只计一次",
            en: "every unit is summed once, for the same year and on the same edition"),
        reason: Bilingual(
            zh: "少一个单位或重计一个单位，各项合计都不对，而勾稽关系照样平衡，事后看不出来；单位已撤并的，可以说明",
            en: "with a unit missing or counted twice all sums are wrong, and still balance, so nobody sees it later; "
                + "a unit that no longer exists may be explained"),
        source: RuleSource(
            .derived, Bilingual(zh: "行政区域报告是各单位之和", en: "a region's report is the sum of its units")),
        example: RuleExample(
            failing: "青石县水利局, 状态: 未报送}", passing: "青石县水利局, 文件: 水利局.yaml}"),
        isWaivable: true)

    /// The reports that were summed have no errors.
    package static let rollUpValidUnits = Rule(
        id: "a.child_valid", severity: .warning,
        statement: Bilingual(
            zh: "计入的年报没有错误", en: "the reports that were summed have no errors"),
        reason: Bilingual(
            zh: "单位年报里的错误会原样进入汇总数；请单位改正后重新汇总",
            en: "errors of a unit go into the region's figures; have them fixed and sum again"),
        source: RuleSource(
            .derived, Bilingual(zh: "行政区域报告是各单位之和", en: "a region's report is the sum of its units")),
        example: RuleExample(
            failing: "文件: 水利局.yaml, 状态: 有错误}", passing: "文件: 水利局.yaml}"))

    static let rollUpAdjusted = Rule(
        id: "a.adjust", severity: .hint,
        statement: Bilingual(
            zh: "汇总数是各单位之和，没有另行调整", en: "the figures are the sum of the units, without adjustments"),
        reason: Bilingual(
            zh: "联合答复、联合发文、一案多个被告等会使各单位之和大于实际数；调整要逐条写明理由，审核时逐条看",
            en: "joint replies, joint documents and cases with several respondents make the sum larger than the facts; "
                + "each adjustment states its reason and is looked at"),
        source: RuleSource(
            .practice, Bilingual(zh: "没有找到文件规定；各地汇总的做法", en: "no document found; how regions sum up")),
        example: RuleExample(
            failing: """
                调整:
                  - {位置: 申请.新收.自然人, 数额: -1, 理由: 两个单位联合答复，各计1件}

                """,
            passing: ""))

    /// Every cell of a region is the sum of its units' cells and the adjustments.
    package static let rollUpFlows = Rule(
        id: "a.cell_sum", severity: .warning,
        statement: Bilingual(
            zh: "行政区域的每一格，等于各单位同一格之和加调整",
            en: "each cell of a region is the sum of its units' and the adjustments"),
        reason: Bilingual(
            zh: "对不上，多半是漏了一个单位、重计了一个单位，或单位年报在汇总以后改过；确有理由的写成调整",
            en:
                "mostly a unit was left out, counted twice, or changed its report later; what has a reason is an adjustment"
        ),
        source: RuleSource(
            .practice, Bilingual(zh: "评估和汇总中常见的核对", en: "a common check of those who sum up and evaluate")),
        example: RuleExample(failing: "新收: [6, 2, 0, 0, 0, 0]", passing: "新收: [5, 2, 0, 0, 0, 0]"))

    /// The same for cells that hold how much there is at the end of a year.
    package static let rollUpStocks = Rule(
        id: "a.stock_sum", severity: .warning,
        statement: Bilingual(
            zh: "行政区域的期末数，等于各单位同一格之和加调整",
            en: "each figure of a region at the end of the year is the sum of its units' and the adjustments"),
        reason: Bilingual(
            zh: "现行有效、对外公开总数这类期末数，各地的年报也是相加的；没有文件规定，口径不同的可以说明",
            en:
                "regions are seen to add up texts in force and the like as well; no document says so, and another way may be explained"
        ),
        source: RuleSource(
            .practice, Bilingual(zh: "各地已公布的行政区域年报", en: "published reports of regions")),
        example: RuleExample(
            failing: "行政规范性文件: [2, 1, 9]", passing: "行政规范性文件: [2, 1, 8]"))
}
