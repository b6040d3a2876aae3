extension ReportCheck {
    /// What a region's report says about the units that it was summed from, and about its adjustments.
    static let rollUp = ReportCheck(rules: Rule.rollUp) { completed in
        let report = completed.stated
        guard !report.sources.isEmpty || !report.adjustments.isEmpty else { return [] }
        let repeated = RepeatedSources(report.sources).findings
        return repeated + [unsummed(report), summedWithErrors(report), adjusted(report)].compactMap { $0 }
    }

    /// Units that are not in the figures, reported together.
    private static func unsummed(_ report: Report) -> Finding? {
        let units = report.sources.filter { !$0.state.isSummed }
        guard let first = units.first else { return nil }
        let names = RollUpNames(units.map(\.name))
        return Finding(
            .rollUpComplete, at: first.span,
            Bilingual(
                zh: "有 \(units.count) 个单位没有计入：\(names.text.zh)",
                en:
                    "\(units.count == 1 ? "1 unit is" : "\(units.count) units are") not in the figures: \(names.text.en)"
            ),
            advice: Bilingual(
                zh: "催报或改正后重新汇总；单位已撤并的，写进“\(ReportField.waivers.name[report.spelling])”",
                en: "sum again when they have reported; explain units that no longer exist"),
            notes: notes(on: units) { state in
                state == .missing
                    ? Bilingual(zh: "未报送", en: "not delivered")
                    : Bilingual(zh: "已报送，没有计入", en: "delivered, but left out")
            },
            disagreement: Disagreement(units.count, 0, .count))
    }

    private static func summedWithErrors(_ report: Report) -> Finding? {
        let units = report.sources.filter { $0.state == .summedWithErrors }
        guard let first = units.first else { return nil }
        let names = RollUpNames(units.map(\.name))
        return Finding(
            .rollUpValidUnits, at: first.span,
            Bilingual(
                zh: "计入了 \(units.count) 个有错误的单位：\(names.text.zh)",
                en:
                    "\(units.count == 1 ? "1 unit was" : "\(units.count) units were") summed with errors: \(names.text.en)"
            ),
            advice: Bilingual(zh: "请这些单位改正后重新汇总", en: "have them fixed and sum again"),
            disagreement: Disagreement(units.count, 0, .count))
    }

    /// The adjustments, for those who review the report.
    private static func adjusted(_ report: Report) -> Finding? {
        guard let first = report.adjustments.first else { return nil }
        let count = report.adjustments.count
        return Finding(
            .rollUpAdjusted, at: first.span,
            Bilingual(
                zh: "汇总数有 \(count) 处调整，请逐条审核",
                en: "the figures have \(count == 1 ? "1 adjustment" : "\(count) adjustments") to look at"),
            notes: report.adjustments.map { adjustment in
                Finding.Note(Bilingual(adjustment.summary(report.form, report.spelling)), at: adjustment.span)
            })
    }

    private static func notes(
        on units: [RollupSource], _ words: (RollupSource.State) -> Bilingual
    ) -> [Finding.Note] {
        units.prefix(RollUpNames.limit).map { unit in
            let word = words(unit.state)
            return Finding.Note(
                Bilingual(zh: "\(unit.name)：\(word.zh)", en: "\(unit.name): \(word.en)"), at: unit.span)
        }
    }
}

/// Units that are more than once in the list of a region.
private struct RepeatedSources {
    private(set) var findings: [Finding] = []

    init(_ sources: [RollupSource]) {
        var first: [String: RollupSource] = [:]
        for source in sources {
            guard let earlier = first[source.name] else {
                first[source.name] = source
                continue
            }
            findings.append(
                Finding(
                    .rollUpComplete, at: source.span,
                    Bilingual(
                        zh: "“\(source.name)”计入了两次", en: "“\(source.name)” was summed twice"),
                    advice: Bilingual(zh: "去掉多余的一份年报，重新汇总", en: "take one of the two reports away and sum again"),
                    notes: [Finding.Note(Bilingual(zh: "第一次在这里", en: "first here"), at: earlier.span)]))
        }
    }
}
