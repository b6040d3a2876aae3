extension RuleSource {
    /// What this program needs to read a report.
    static let inputFormat = RuleSource(
        .tool, Bilingual(zh: "本程序的输入格式", en: "the input format of this program"))

    /// What follows from the labels and layout of a form's tables. A form file can name its decree instead.
    static let printedForm = RuleSource(
        .derived, Bilingual(zh: "格式的表头和行列", en: "headers, rows and columns of the form"))

    /// What this program needs to read a form file.
    static let formFiles = RuleSource(
        .tool, Bilingual(zh: "本程序的格式文件的写法（docs/forms.md）", en: "this program's form files (docs/forms.md)"))
}
