extension ReportCheck {
    /// A total that the file states is the one that its parts add up to.
    static let statedTotals = ReportCheck(rules: []) { report in
        let derivations = report.form.derivations
        return derivations.indices.compactMap { index in
            let stated = report.report[derivations[index].target]
            guard stated.value != .absent else { return nil }
            let derivation = derivations[index]
            guard let figure = stated.value.number, let sum = report[derivation.target].number, figure != sum else {
                return nil
            }
            let cell = report.form[derivation.target]
            let address = cell.address(report.report.spelling)
            let worked = Arithmetic(report).worked(derivation.terms)
            let gap = Figure.text(abs(figure - sum), cell.measure)
            let shown = Figure.text(figure, cell.measure)
            return Finding(
                derivation.rule, at: stated.span,
                Bilingual(
                    zh: "\(address)：写的是 \(shown)，各项相加是 \(worked)，相差 \(gap)",
                    en: "\(address): \(shown) is stated; the parts add up to \(worked); off by \(gap)"),
                advice: Bilingual(
                    zh: "核对各项；合计由程序计算，也可以删去不写",
                    en: "check the parts; totals are computed, so the figure may also be left out"))
        }
    }

    /// A total stays within what a workbook can hold exactly.
    static let totalsWithinLimit = ReportCheck(rules: []) { report in
        let derivations = report.form.derivations
        return derivations.indices.filter { report[derivations[$0].target] == .unreadable }.compactMap { index in
            let derivation = derivations[index]
            guard derivation.terms.allSatisfy({ report[$0.cell] != .unreadable })
            else { return nil }
            let address = report.form[derivation.target].address(report.report.spelling)
            let span = derivation.terms.lazy.compactMap { report.report[$0.cell].span }.first
            return Finding(
                .tooLarge, at: span,
                Bilingual(
                    zh: "\(address)：合计超过 \(CellValue.limit)", en: "\(address): the total is beyond \(CellValue.limit)"),
                advice: Bilingual(zh: "检查各项是否多打了数字", en: "check the parts for digits too many"))
        }
    }
}
