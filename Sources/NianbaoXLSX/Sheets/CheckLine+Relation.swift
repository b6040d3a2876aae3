internal import NianbaoCore

extension CheckLine {
    /// A sum or a declared relation, for its row or column.
    init(_ relation: Relation, in report: CompletedReport, _ places: CellPlaces) {
        func side(_ terms: [Term]) -> Side {
            let measure = terms.first.map { report.form[$0.cell].measure } ?? .count
            return Side(
                text: terms.spelledOut, formula: places.sum(terms, from: CheckSheet.name),
                value: report.sum(terms).cached(measure))
        }
        let table = relation.left.first.map { report.form.sections[report.form[$0.cell].section].name.key } ?? ""
        self.init(
            rule: relation.rule.id, table: table,
            subject: relation.subject.text(.chinese) + (relation.subject.axis == .column ? "（列）" : "（行）"),
            statement: relation.rule.statement.zh, left: side(relation.left), comparison: relation.comparison,
            right: side(relation.right), words: (.balanced, .unbalanced))
    }
}

extension [Term] {
    /// The names of the terms with their signs; long sums are cut short.
    fileprivate var spelledOut: String {
        guard !isEmpty else { return "0" }
        let shown = prefix(6).enumerated().map { index, term in
            (term.isNegative ? "－" : index > 0 ? "＋" : "") + term.name.key
        }
        return shown.joined() + (count > 6 ? "…（共 \(count) 项）" : "")
    }
}

extension CheckLine {
    /// The rules about single cells of a table: filled in, whole, not negative.
    static func cells(of sheet: TableSheet) -> [CheckLine] {
        let areas = FigureAreas(sheet.grid, top: TableSheet.top).byValidation
        let figures = sheet.grid.typedFigures
        func references(_ isMeant: (Sheet.Validation) -> Bool) -> [String] {
            areas.filter { isMeant($0.validation) }.flatMap(\.areas).map { "'\(sheet.name)'!\($0.absoluteReference)" }
        }
        func line(
            _ rule: Rule, _ text: String, _ formula: String, _ value: Int, isArray: Bool = false
        ) -> CheckLine {
            CheckLine(
                rule: rule.id, table: sheet.name, subject: "整表", statement: rule.statement.zh,
                left: Side(
                    text: text, formula: formula.isEmpty ? "0" : formula, value: .number(Double(value)),
                    isArray: isArray),
                comparison: .equal, right: Side(text: "0", formula: "0", value: .number(0)),
                words: (.fulfilled, .unfulfilled))
        }
        return [
            line(
                .cellMissing, "空格个数",
                references { _ in true }.map { "COUNTBLANK(\($0))" }.joined(separator: "+"),
                figures.count { $0.value.isUnfilled || $0.value == .unreadable }),
            line(
                .nonNegative, "负数个数",
                references { !$0.allowsNegative }.map { "COUNTIF(\($0),\"<0\")" }.joined(separator: "+"),
                figures.count { !$0.measure.allowsNegative && ($0.value.number ?? 0) < 0 }),
            line(
                .countInteger, "非整数个数",
                references { $0.isWhole }.map { "SUM(IF(ISNUMBER(\($0)),IF(\($0)<>INT(\($0)),1,0),0))" }
                    .joined(separator: "+"),
                0, isArray: true),
        ]
    }

    /// A section of text is written.
    static func narrative(_ name: String, _ area: Sheet.Area, paragraphs: Int) -> CheckLine {
        CheckLine(
            rule: Rule.sectionEmpty.id, table: name, subject: "正文", statement: Rule.sectionEmpty.statement.zh,
            left: Side(
                text: "有文字的单元格个数", formula: "COUNTA('\(name)'!\(area.absoluteReference))",
                value: .number(Double(paragraphs))),
            comparison: .atLeast, right: Side(text: "1", formula: "1", value: .number(1)),
            words: (.fulfilled, .unfulfilled))
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
