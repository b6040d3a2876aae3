/// Words for the cells that are probably wrong.
struct CulpritWords {
    private let report: CompletedReport

    init(_ report: CompletedReport) { self.report = report }

    /// - Parameter count: How many statements hold once the change is made.
    func advice(_ suggestion: Suggestion, mending count: Int) -> Bilingual {
        let outcome =
            switch count {
            case 0: Bilingual(zh: "并改正另一处，则勾稽关系成立", en: " together with the other correction")
            case 1: Bilingual(zh: "则勾稽关系成立", en: ", and it adds up")
            default: Bilingual(zh: "则 \(count) 处勾稽关系全部成立", en: ", and all \(count) statements hold")
            }
        switch suggestion.slip {
        case .swappedCells: return swappedCells(suggestion, outcome)
        case .swappedRows: return swappedRows(suggestion, outcome)
        case .shiftedRow: return shiftedRow(suggestion, outcome)
        default: return single(suggestion, outcome)
        }
    }

    func advice(_ misplacement: Misplacement) -> Bilingual {
        let names = (name(misplacement.one), name(misplacement.other))
        let amount = Figure.text(misplacement.amount, measure(misplacement.one))
        let line =
            switch misplacement.one {
            case .row: Bilingual(zh: "行", en: "row")
            case .column: Bilingual(zh: "栏", en: "column")
            }
        return Bilingual(
            zh: "“\(names.0)”和“\(names.1)”都差 \(amount)，方向相反：很可能有数填错了\(line.zh)；请对照核对这两\(line.zh)",
            en: """
                “\(names.0)” and “\(names.1)” are both off by \(amount), in opposite directions: a figure probably \
                stands in the wrong \(line.en); check the two against each other
                """)
    }

    /// Notes on explanations that are equally good; empty when there are too many to be of use.
    func possible(_ explanations: [Diagnosis.Explanation]) -> [Finding.Note] {
        let telling = explanations.filter(\.isTelling)
        let shown = explanations.count > Self.shown ? telling : explanations
        guard shown.count <= Self.shown else { return [] }
        return shown.map { explanation in
            let text = possible(explanation.suggestion, explanation.isTelling)
            return Finding.Note(
                Bilingual(zh: "可能是" + text.zh, en: "possibly " + text.en),
                at: report.span(of: explanation.suggestion.changes[0].cell))
        }
    }

    private static let shown = 3

    private func possible(_ suggestion: Suggestion, _ isTelling: Bool) -> Bilingual {
        let slip = guess(isTelling ? suggestion.slip : nil)
        let changes = suggestion.changes.map { change in
            Bilingual(
                zh: "“\(address(change.cell))”\(written(change.cell)) 改为 \(text(change))",
                en: "“\(address(change.cell))” should be \(text(change)) instead of \(written(change.cell))")
        }
        return Bilingual(
            zh: changes.map(\.zh).joined(separator: "，") + slip.zh,
            en: changes.map(\.en).joined(separator: ", ") + slip.en)
    }
}

extension CulpritWords {
    private func single(_ suggestion: Suggestion, _ outcome: Bilingual) -> Bilingual {
        let change = suggestion.changes[0]
        let slip = guess(suggestion.slip)
        // What is printed has its totals.
        let isTotal = report.form[change.cell].isDerived && !report.stated.isFromPrint
        return Bilingual(
            zh:
                "很可能是“\(address(change.cell))”写错了：写的是 \(written(change.cell))，改为 \(text(change)) \(outcome.zh)\(slip.zh)"
                + (isTotal ? "；合计由程序计算，也可以删去不写" : ""),
            en: """
                “\(address(change.cell))” is probably wrong: \(written(change.cell)) is written; make it \
                \(text(change))\(outcome.en)\(slip.en)
                """ + (isTotal ? "; totals are computed, so it may also be left out" : ""))
    }

    private func swappedCells(_ suggestion: Suggestion, _ outcome: Bilingual) -> Bilingual {
        let names = suggestion.changes.map { "“\(address($0.cell))”" }
        let figures = suggestion.changes.map { written($0.cell) }
        return Bilingual(
            zh: "很可能是\(names.joined(separator: "和"))填反了：写的是 \(figures.joined(separator: " 和 "))，对调\(outcome.zh)",
            en: """
                \(names.joined(separator: " and ")) probably have each other's figures (\
                \(figures.joined(separator: " and "))); exchange them\(outcome.en)
                """)
    }

    private func swappedRows(_ suggestion: Suggestion, _ outcome: Bilingual) -> Bilingual {
        let rows = rows(suggestion).map { "“\($0)”" }
        return Bilingual(
            zh: "很可能是\(rows.joined(separator: "和"))两行填反了：对调\(outcome.zh)",
            en: "\(rows.joined(separator: " and ")) probably have each other's figures; exchange the rows\(outcome.en)")
    }

    private func shiftedRow(_ suggestion: Suggestion, _ outcome: Bilingual) -> Bilingual {
        let row = rows(suggestion)[0]
        let figures = figures(ofRowOf: suggestion)
        return Bilingual(
            zh: "很可能是“\(row)”这一行错了一栏：改为 \(figures) \(outcome.zh)",
            en: "“\(row)” is probably one column over: make it \(figures)\(outcome.en)")
    }

    /// The input figures of the row after the change, as a file would have them.
    private func figures(ofRowOf suggestion: Suggestion) -> String {
        let cell = report.form[suggestion.changes[0].cell]
        let figures = report.form.blocks[cell.row.block].inputColumns.map { column in
            let id = report.form.cell(cell.row, column)
            let change = suggestion.changes.first { $0.cell == id }
            return change.map { text($0) } ?? written(id)
        }
        return "[\(figures.joined(separator: ", "))]"
    }

    private func rows(_ suggestion: Suggestion) -> [String] {
        var seen: Set<RowID> = []
        return suggestion.changes.map { report.form[$0.cell] }.filter { seen.insert($0.row).inserted }
            .map { $0.path.dropLast().map { $0[report.spelling] }.joined(separator: ".") }
    }

    private func guess(_ slip: Slip?) -> Bilingual {
        slip.map { Bilingual(zh: "（疑似\($0.words.zh)）", en: " (\($0.words.en)?)") } ?? Bilingual("")
    }

    private func address(_ cell: CellID) -> String { report.address(of: cell) }

    private func written(_ cell: CellID) -> String {
        report.stated[cell].value.number.map { report.figureText($0, cell) } ?? "—"
    }

    private func text(_ change: Suggestion.Change) -> String {
        report.figureText(change.value, change.cell)
    }

    private func name(_ line: Misplacement.Line) -> String {
        let block: Block
        let path: [Name]
        switch line {
        case .row(let row):
            block = report.form.blocks[row.block]
            path = block.path(row: row.row)
        case .column(let index, let column):
            block = report.form.blocks[index]
            path = (block.name.map { [$0] } ?? []) + [block.columns[column].name]
        }
        return path.map { $0[report.spelling] }.joined(separator: ".")
    }

    private func measure(_ line: Misplacement.Line) -> Measure {
        switch line {
        case .row(let row): report.form[report.form.cell(row, report.form.blocks[row.block].inputColumns[0])].measure
        case .column(let block, let column): report.form.blocks[block].columns[column].measure
        }
    }
}

extension Slip {
    /// The slip in a few words.
    fileprivate var words: Bilingual {
        switch self {
        case .swappedDigits: Bilingual(zh: "数字颠倒", en: "digits swapped")
        case .wrongSign: Bilingual(zh: "正负号写反", en: "wrong sign")
        case .totalAsPart: Bilingual(zh: "把合计填进了分项", en: "a total in the place of a part")
        case .extraZero: Bilingual(zh: "多打了一个 0", en: "a zero too many")
        case .missingZero: Bilingual(zh: "少打了一个 0", en: "a zero too few")
        case .doubledDigit: Bilingual(zh: "重复打了一位数字", en: "a digit typed twice")
        case .missingDigit: Bilingual(zh: "漏打一位数字", en: "a digit left out")
        case .extraDigit: Bilingual(zh: "多打一位数字", en: "a digit too many")
        case .partialTotal: Bilingual(zh: "合计漏加了分项", en: "a part left out of the total")
        case .swappedCells: Bilingual(zh: "两格填反", en: "figures exchanged")
        case .shiftedRow: Bilingual(zh: "整行错了一栏", en: "a row one column over")
        case .swappedRows: Bilingual(zh: "两行填反", en: "rows exchanged")
        }
    }
}
