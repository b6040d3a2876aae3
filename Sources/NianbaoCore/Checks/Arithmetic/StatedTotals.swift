extension ReportCheck {
    /// Totals are within the range that a workbook holds exactly.
    static let totalsWithinLimit = ReportCheck(rules: []) { report in
        let derivations = report.form.derivations
        return derivations.indices.filter { report[derivations[$0].target] == .unreadable }.compactMap { index in
            let derivation = derivations[index]
            guard derivation.terms.allSatisfy({ report[$0.cell] != .unreadable })
            else { return nil }
            let address = report.address(of: derivation.target)
            let span = derivation.terms.lazy.compactMap { report.span(of: $0.cell) }.first
            return Finding(
                .tooLarge, at: span,
                Bilingual(
                    zh: "\(address)：合计超过 \(CellValue.limit)", en: "\(address): the total is beyond \(CellValue.limit)"),
                advice: Bilingual(zh: "检查各项是否多打了数字", en: "check the parts for digits too many"))
        }
    }
}

extension Arithmetic {
    /// Whether the file states a total that is not the sum of its parts.
    func contradicts(_ derivation: Derivation) -> Bool {
        guard let figure = report.stated[derivation.target].value.number, let sum = report[derivation.target].number
        else { return false }
        return figure != sum
    }

    /// The stated total and the sum of its parts, in words.
    func told(_ derivation: Derivation) -> Bilingual {
        let cell = report.form[derivation.target]
        let address = cell.address(report.spelling)
        let figure = report.stated[derivation.target].value.number ?? 0
        let worked = worked(derivation.terms)
        let gap = Figure.text(abs(figure - (report[derivation.target].number ?? 0)), cell.measure)
        let shown = Figure.text(figure, cell.measure)
        return Bilingual(
            zh: "\(address)：写的是 \(shown)，各项相加是 \(worked)，相差 \(gap)",
            en: "\(address): \(shown) is stated; the parts add up to \(worked); off by \(gap)")
    }
}
