extension ReportCheck {
    /// Figures that an agency of this name cannot have.
    static let competences = ReportCheck(rules: []) { report in
        report.form.competences.compactMap { competence in
            guard let cell = competence.cells.first(where: { (report[$0].number ?? 0) > 0 }),
                competence.isLacking(report.report.agency)
            else { return nil }
            let figure = Figure.text(report[cell].number ?? 0, report.form[cell].measure)
            let address = report.form[cell].address(report.report.spelling)
            let word = Notation.notApplicable[report.report.spelling]
            return Finding(
                competence.rule, at: report.report[cell].span,
                Bilingual(
                    zh: "\(address)是 \(figure)，而“\(report.report.agency)”看名称没有这项权限",
                    en:
                        "\(address) is \(figure), but “\(report.report.agency)” does not have that power, judging by its name"
                ),
                advice: Bilingual(
                    zh: "核对是否填错了行；没有这项权限的，写“\(word)”", en: "check the row; write “\(word)” without the power"),
                cells: [cell])
        }
    }

    /// Texts that figures call for.
    static let mentions = ReportCheck(rules: []) { report in
        report.form.mentions.compactMap { mention in
            guard let figure = report[mention.cell].number, figure > 0,
                case let text = report.report.narratives[mention.section],
                !mention.words.contains(where: { text.text.containsBytes(of: $0) })
            else { return nil }
            let address = report.form[mention.cell].address(report.report.spelling)
            let words = mention.words.map { "“\($0)”" }
            return Finding(
                mention.rule, at: text.span,
                Bilingual(
                    zh: "“\(address)”是 \(figure)，正文没有写到\(words.joined(separator: "或"))",
                    en: "“\(address)” is \(figure), but the text does not speak of \(words.joined(separator: " or "))"),
                advice: Bilingual(
                    zh: "请补写。要求：\(mention.rule.statement.zh)", en: "required: \(mention.rule.statement.en)"),
                cells: [mention.cell])
        }
    }
}
