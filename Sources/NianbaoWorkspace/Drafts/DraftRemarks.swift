internal import NianbaoCore

/// What the writer of a draft should know of how it was made.
enum DraftRemarks {
    /// One sentence for each: what was carried over, what became of the texts, and what the new form does not have.
    static func all(_ draft: NextYearDraft, from checked: CheckedReport) -> [Bilingual] {
        let (last, next) = (checked.report?.form.edition ?? "", draft.report.form.edition)
        var remarks = [
            Bilingual(
                zh: "已由 \(draft.report.year - 1) 年度的报告起草，自动结转 \(draft.carriedCount) 格。",
                en: "Drafted from the report for \(draft.report.year - 1); \(draft.carriedCount) figures carried over.")
        ]
        if let kept = draft.keptNumbers { remarks.append(texts(kept)) }
        if last != next {
            remarks.append(
                Bilingual(zh: "格式由 \(last) 换为 \(next)。", en: "The edition changes from \(last) to \(next)."))
        }
        if !draft.ended.isEmpty {
            remarks.append(
                Bilingual(
                    zh: "上年有、本年格式没有的：\(draft.ended.joined(separator: "；"))",
                    en: "Not in this year's form: \(draft.ended.joined(separator: "; "))"))
        }
        let errors = checked.findings.count(.error)
        if errors > 0 {
            remarks.append(
                Bilingual(
                    zh: "上年报告有 \(errors) 个错误，结转来的数请核对。",
                    en:
                        "Last year's report has \(errors == 1 ? "an error" : "\(errors) errors"); check what was carried over."
                ))
        }
        return remarks
    }

    private static func texts(_ kept: (references: Int, marks: Int)) -> Bilingual {
        let (zh, en) =
            kept.references > 0
            ? (
                "\(kept.references) 个数改成了对表格的引用，",
                "\(kept.references == 1 ? "one number is" : "\(kept.references) numbers are") now taken from the tables, "
            ) : ("", "")
        return Bilingual(
            zh: "正文照搬上年：\(zh)\(kept.marks) 个数用【】标出，改成本年的数后去掉【】才能导出。",
            en:
                "Last year's texts are kept: \(en)\(kept.marks) in 【】. Write this year's numbers without 【】 before the export."
        )
    }
}
