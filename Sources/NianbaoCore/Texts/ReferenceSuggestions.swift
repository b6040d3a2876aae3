/// Offers references for the numbers in texts that can mean just one cell.
package struct ReferenceSuggestions {
    /// A hint for each plain number that equals exactly one cell of the report; zero is never one.
    package static func findings(in report: CompletedReport) -> [Finding] {
        let cells = SoleCells(report)
        return report.texts.flatMap { narrative in
            let text = narrative.text
            let numbers = NumberScan.numbers(in: text).lazy.filter { $0.kind == .plain }.compactMap { number in
                cells.cell(of: number).map { (text.range(ofBytes: number.utf8), $0) }
            }.prefix(limit)
            let offers = Array(numbers)
            return zip(offers, narrative.spans(of: offers.map(\.0))).map { offer, place in
                finding(text[offer.0], offer.1, at: place, report)
            }
        }
    }

    /// More in one text are offered when these are taken.
    private static let limit = 1000

    private static func finding(
        _ number: Substring, _ cell: CellID, at place: SourceSpan?, _ report: CompletedReport
    ) -> Finding {
        let address = report.address(of: cell)
        return Finding(
            .referenceSuggestion, at: place,
            Bilingual(
                zh: "“\(number)”只与“\(address)”相等", en: "“\(number)” equals “\(address)” and no other cell"),
            advice: Bilingual(
                zh: "如果说的就是这一格，改写成 {{\(address)}}，表里改了正文会跟着变",
                en: "if that is what is meant, write {{\(address)}} and the text follows the table"))
    }
}

/// The cells of a report by their figures.
private struct SoleCells {
    /// For each measure, by figure, the cells that have it; zero is left out.
    private var cells: [Measure: [Int: [CellID]]] = [:]

    init(_ report: CompletedReport) {
        for index in report.form.cells.indices {
            guard let figure = report.values[index].number, figure != 0 else { continue }
            cells[report.form.cells[index].measure, default: [:]][figure, default: []].append(CellID(index))
        }
    }

    /// The one cell that the number may mean; `nil` if there is none, or several.
    func cell(of number: ProseNumber) -> CellID? {
        let meant = cells.flatMap { measure, cells in number.units(of: measure).flatMap { cells[$0] } ?? [] }
        return meant.count == 1 ? meant[0] : nil
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
                "a typed number does not change when the table is corrected, a reference does; shown only by nianbao check --suggest-references"
        ),
        source: .inputFormat,
        example: RuleExample(failing: "收到政府信息公开申请27件", passing: "收到政府信息公开申请{{申请.新收.总计}}件"))
}
