package import NianbaoCore

extension ReportDifference {
    /// How many things of each kind changed, in a line.
    package var summary: Bilingual {
        let counts = [
            (fields.count, "个基本项", "field"), (cells.count, "格数字", "figure"), (totals.count, "个合计", "total"),
            (statedTotals.count, "个写明的合计", "stated total"), (texts.count, "段文字", "paragraph"),
        ].filter { $0.0 > 0 }
        let check = outdatedNumbers.count
        return Bilingual(
            zh: counts.map { "\($0.0) \($0.1)" }.joined(separator: "、") + "有变动"
                + (check > 0 ? "；\(check) 处数字请核对" : ""),
            en: counts.map { counted($0.0, $0.2) }.joined(separator: ", ") + " changed"
                + (check > 0 ? "; \(counted(check, "number")) to check" : ""))
    }
}

extension CompletedReport {
    /// The report by its title and how much is in it.
    package var size: Bilingual {
        let figures = zip(form.cells, values).count { !$0.isDerived && $1.number != nil }
        let paragraphs = ([stated.preamble] + stated.narratives).reduce(0) { $0 + $1.paragraphs.count }
        return Bilingual(
            zh: "\(stated.title)，\(figures) 格数字，\(paragraphs) 段文字",
            en: "\(stated.title), \(counted(figures, "figure")), \(counted(paragraphs, "paragraph"))")
    }
}

private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
