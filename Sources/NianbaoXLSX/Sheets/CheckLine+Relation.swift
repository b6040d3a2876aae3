internal import NianbaoCore

extension CheckLine {
    /// A sum or a declared relation, for its row or column.
    init(_ relation: Relation, of form: Form, _ places: CellPlaces) {
        func side(_ terms: [Term]) -> Side {
            let measure = terms.first.map { form[$0.cell].measure } ?? .count
            return Side(
                text: terms.spelledOut,
                content: .formula("=" + places.sum(terms, from: CheckSheet.name)) { $0.sum(terms).cached(measure) })
        }
        let table = relation.left.first.map { form.sections[form[$0.cell].section].name.key } ?? ""
        self.init(
            rule: relation.rule.id, table: table,
            subject: relation.subject.text(.chinese) + (relation.subject.axis == .column ? "（列）" : "（行）"),
            statement: relation.rule.statement.zh, left: side(relation.left), comparison: relation.comparison,
            right: side(relation.right), words: (.balanced, .unbalanced))
    }
}

extension [Term] {
    /// The names of the terms with plus and minus; sums of more than six terms are shortened.
    fileprivate var spelledOut: String {
        guard !isEmpty else { return "0" }
        let shown = prefix(6).enumerated().map { index, term in
            (term.isNegative ? "－" : index > 0 ? "＋" : "") + term.name.key
        }
        return shown.joined() + (count > 6 ? "…（共 \(count) 项）" : "")
    }
}

extension CheckLine.Side {
    /// A side that is the same number for all reports.
    fileprivate static func constant(_ number: Int) -> CheckLine.Side {
        CheckLine.Side(text: String(number), content: .formula("=\(number)") { _ in .number(Double(number)) })
    }
}

extension CheckLine {
    /// The rules about single cells of a table: filled in, whole, not negative.
    static func cells(of table: TableLayout) -> [CheckLine] {
        let areas = table.areas.byValidation
        let name = table.sheet.name
        let figures = table.sheet.grid.typedFigures
        func references(_ isMeant: (Sheet.Validation) -> Bool) -> [String] {
            areas.filter { isMeant($0.validation) }.flatMap(\.areas).map { "'\(name)'!\($0.absoluteReference)" }
        }
        func line(
            _ rule: Rule, _ text: String, _ parts: [String], isArray: Bool = false,
            _ count: @escaping (GridFigure, CellValue) -> Bool
        ) -> CheckLine {
            let formula = "=" + (parts.isEmpty ? "0" : parts.joined(separator: "+"))
            return CheckLine(
                rule: rule.id, table: name, subject: "整表", statement: rule.statement.zh,
                left: Side(
                    text: text,
                    content: .formula(formula) { report in
                        .number(Double(figures.count { count($0, report[$0.id]) }))
                    }, isArray: isArray),
                comparison: .equal, right: .constant(0), words: (.fulfilled, .unfulfilled))
        }
        return [
            line(.cellMissing, "空格个数", references { _ in true }.map { "COUNTBLANK(\($0))" }) { _, value in
                value.isUnfilled || value == .unreadable
            },
            line(
                .nonNegative, "负数个数", references { !$0.allowsNegative }.map { "COUNTIF(\($0),\"<0\")" }
            ) { figure, value in
                !figure.measure.allowsNegative && (value.number ?? 0) < 0
            },
            line(
                .countInteger, "非整数个数",
                references { $0.isWhole }.map { "SUM(IF(ISNUMBER(\($0)),IF(\($0)<>INT(\($0)),1,0),0))" }, isArray: true
            ) { _, _ in false },
        ]
    }

    /// The rule that a section of text is written, and where the form wants that, with more than 无.
    static func narrative(_ section: Int, of form: Form) -> CheckLine {
        let allowsNone =
            if case .narrative(let requirement) = form.sections[section].body { requirement.allowsNone } else { false }
        return CheckLine(
            rule: Rule.sectionEmpty.id, table: form.sections[section].name.key, subject: "正文",
            statement: allowsNone ? "叙述部分已写，没有的写“无”" : Rule.sectionEmpty.statement.zh,
            left: Side(
                text: allowsNone ? "有文字的单元格个数" : "有文字、不只写“无”的单元格个数",
                content: .paragraphs(section: section, allowsNone: allowsNone)), comparison: .atLeast,
            right: .constant(1), words: (.fulfilled, .unfulfilled))
    }
}

extension Grid {
    fileprivate var typedFigures: [GridFigure] {
        rows.joined().compactMap { slot in
            guard case .cell(let cell) = slot, cell.role == .input, case .figure(let figure) = cell.content else {
                return nil
            }
            return figure
        }
    }
}
