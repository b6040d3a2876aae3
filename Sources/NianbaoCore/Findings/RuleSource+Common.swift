extension RuleSource {
    /// What this program needs to read a report.
    static let inputFormat = RuleSource(
        .tool, Bilingual(zh: "本程序的输入格式", en: "the input format of this program"))

    /// What follows from the labels and layout of the printed tables.
    static let printedForm = RuleSource(
        .derived,
        Bilingual(
            zh: "《政府信息公开工作年度报告格式》的表头和行列", en: "headers, rows and columns of the prescribed tables"))

    /// Which edition is in force for which years.
    static let editions = RuleSource(
        .official,
        Bilingual(
            zh: "国办公开办函〔2019〕60号、〔2021〕30号", en: "国办公开办函〔2019〕60号 and 〔2021〕30号"))

    /// What this program needs to read a form file.
    static let formFiles = RuleSource(
        .tool, Bilingual(zh: "本程序的格式文件的写法（docs/forms.md）", en: "this program's form files (docs/forms.md)"))
}
