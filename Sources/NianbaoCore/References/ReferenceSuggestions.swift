/// Offers references for the numbers in texts that can mean just one cell.
package struct ReferenceSuggestions {
    /// A hint for each plain number that equals exactly one cell of the report; zero is never one.
    package static func findings(in report: CompletedReport) -> [Finding] {
        let cells = report.form.cells.indices.filter { report.values[$0].number.map { $0 != 0 } ?? false }
        return report.texts.flatMap { narrative in
            NumberScan.numbers(in: narrative.text).filter { $0.kind == .plain }.compactMap { number in
                let equal = cells.filter { index in
                    number.units(of: report.form.cells[index].measure) == report.values[index].number
                }
                return equal.count == 1 ? finding(number, CellID(equal[0]), narrative, report) : nil
            }
        }
    }

    private static func finding(
        _ number: ProseNumber, _ cell: CellID, _ narrative: Narrative, _ report: CompletedReport
    ) -> Finding {
        let text = narrative.text
        let range =
            text.utf8.index(
                text.startIndex, offsetBy: number.utf8.lowerBound)..<text.utf8.index(
                text.startIndex, offsetBy: number.utf8.upperBound)
        let address = report.form[cell].address(report.report.spelling)
        return Finding(
            .referenceSuggestion, at: narrative.spans(of: [range])[0],
            Bilingual(
                zh: "“\(text[range])”只与“\(address)”相等", en: "“\(text[range])” equals “\(address)” and no other cell"),
            advice: Bilingual(
                zh: "如果说的就是这一格，改写成 {{\(address)}}，表里改了正文会跟着变",
                en: "if that is what is meant, write {{\(address)}} and the text follows the table"))
    }
}

extension Rule {
    /// On demand only: a number that equals a cell may well mean something else.
    static let referenceSuggestion = Rule(
        id: "ref.suggestion", severity: .hint,
        statement: Bilingual(zh: "正文中的数取自表格", en: "numbers in texts are taken from the tables"),
        reason: Bilingual(
            zh: "直接写的数不会随表格改动；改成引用后，表改了，句子跟着改。只在 nianbao check --suggest-references 时提示",
            en:
                "a number that is typed does not follow when the table is corrected, a reference does; told only by nianbao check --suggest-references"
        ),
        source: .inputFormat,
        example: RuleExample(failing: "收到政府信息公开申请27件", passing: "收到政府信息公开申请{{申请.新收.总计}}件"))
}
