extension Rule {
    /// A cell holds a number.
    package static let numberFormat = Rule(
        id: "number.format",
        statement: Bilingual(zh: "单元格里是数字", en: "a cell holds a number"),
        reason: Bilingual(
            zh: "单位已经印在表头（件、万元），格子里再写单位，换算错了没人看得出",
            en: "the unit is printed in the header (件, 万元); with a unit in the cell nobody sees a wrong conversion"),
        source: .inputFormat,
        example: RuleExample(failing: "行政事业性收费: 12600元", passing: "行政事业性收费: 1.26"))

    /// A figure is in ASCII digits without separators.
    package static let numberStyle = Rule(
        id: "number.style", severity: .warning,
        statement: Bilingual(zh: "数字用半角，不加千分位", en: "figures are in ASCII digits without separators"),
        reason: Bilingual(
            zh: "全角数字和千分位逗号读得懂，但在 Excel 里会变成文字，求不了和",
            en: "full-width digits and separators are understood here but become text in Excel, which no sum counts"),
        source: .inputFormat,
        example: RuleExample(failing: "行政许可: １２０４", passing: "行政许可: 1204"))

    /// A count is a whole number.
    package static let countInteger = Rule(
        id: "cell.count_integer",
        statement: Bilingual(zh: "件数是整数", en: "counts are whole numbers"),
        reason: Bilingual(
            zh: "件、项、次没有小数；有小数多半是把金额填进了件数的格",
            en: "a count has no decimals; a decimal point mostly means an amount in the wrong cell"),
        source: .printedForm)

    /// Only a net change may be negative.
    package static let nonNegative = Rule(
        id: "cell.non_negative",
        statement: Bilingual(zh: "除净增减的列外，数字不为负", en: "figures are not negative, except net changes"),
        reason: Bilingual(
            zh: "只有净增减可以为负；其他数小于 0 说明填错或错列",
            en: "only net changes may be negative; elsewhere it is a slip"),
        source: .printedForm)

    /// A figure is within the limit of a cell.
    package static let tooLarge = Rule(
        id: "cell.too_large",
        statement: Bilingual(
            zh: "数字和合计不超过 \(CellValue.limit)", en: "figures and totals stay within \(CellValue.limit)"),
        reason: Bilingual(
            zh: "再大的数 Excel 存不准，个位会丢失；多半是多打了数字",
            en: "beyond it, a workbook loses units; mostly digits were typed twice"),
        source: .inputFormat,
        example: RuleExample(failing: "{行政许可: 31313131313131313131}", passing: "{行政许可: 31}"))

    static let amountDecimals = Rule(
        id: "t2.amount_decimals", severity: .warning,
        statement: Bilingual(zh: "金额的小数位数不多于表头规定", en: "amounts have no more decimals than the form prints"),
        reason: Bilingual(
            zh: "多出的位数会四舍五入后印出，与工作簿里的数不同",
            en: "more decimals are rounded in print, which then differs from the workbook"),
        source: .printedForm)

    /// 不适用 is only in rows that allow it.
    package static let notApplicable = Rule(
        id: "cell.not_applicable",
        statement: Bilingual(zh: "“不适用”只用在格式允许的行", en: "“n/a” is used only in rows that allow it"),
        reason: Bilingual(
            zh: "没有发生写 0；“不适用”是说本机关不可能有",
            en: "what did not happen is 0; 不适用 says that the agency cannot have any"),
        source: .printedForm)

    static let remark = Rule(
        id: "cell.remark",
        statement: Bilingual(zh: "注是一行文字", en: "a remark is one line of text"),
        reason: Bilingual(
            zh: "注印在数字后面的括号里，空的注会印出空括号",
            en: "a remark is printed in brackets after its figure; an empty one would print empty brackets"),
        source: .inputFormat,
        example: RuleExample(failing: "{值: 318, 注: }", passing: "{值: 318, 注: 含变更登记}"))
}
