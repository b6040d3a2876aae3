package import NianbaoCore

extension ReportDifference {
    /// How many things of each kind changed, in a line.
    package var summary: Bilingual {
        let counts = [
            (fields.count, "个基本项", "field"), (cells.count, "格数字", "figure"), (totals.count, "个合计", "total"),
            (statedTotals.count, "个写明的合计", "stated total"), (texts.count, "段文字", "paragraph"),
            (labels.count, "个表格标签", "label"),
        ].filter { $0.0 > 0 }
        let (check, wrong) = (outdatedNumbers.count, wrongTotals.count)
        let parts = [
            counts.isEmpty
                ? nil
                : Bilingual(
                    zh: counts.map { "\($0.0) \($0.1)" }.joined(separator: "、") + "有变动",
                    en: counts.map { counted($0.0, $0.2) }.joined(separator: ", ") + " changed"),
            wrong > 0
                ? Bilingual(
                    zh: "\(wrong) 个合计与各项之和不符",
                    en: wrong == 1 ? "1 total is not its sum" : "\(wrong) totals are not their sums") : nil,
            check > 0 ? Bilingual(zh: "\(check) 处数字请核对", en: "\(counted(check, "number")) to check") : nil,
        ].compactMap(\.self)
        return Bilingual(
            zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
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
