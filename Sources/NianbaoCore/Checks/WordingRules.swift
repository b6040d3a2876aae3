extension ReportCheck {
    /// How the texts are worded, whatever they speak of.
    static let wording = ReportCheck(
        rules: [.parentheses, .documentNumbers, .placeholders, .doubledWords, .sensitive]
    ) { report in
        report.texts.flatMap { narrative -> [Finding] in
            let scan = TextScan(narrative.text)
            return Finding.wording(
                .parentheses, scan.headings, in: narrative,
                advice: Bilingual(zh: "小标题写成（一）；导出时会照样印出", en: "write headings as （一）; they are printed as written"))
                + Finding.wording(
                    .documentNumbers, scan.documentNumbers, in: narrative,
                    advice: Bilingual(zh: "写成 国办发〔2020〕3号 的样子", en: "write it like 国办发〔2020〕3号"))
                + Finding.wording(
                    .placeholders, scan.placeholders, in: narrative,
                    advice: Bilingual(zh: "填上内容，或者删去", en: "fill it in, or delete it"))
                + Finding.wording(
                    .doubledWords, scan.doubledWords, in: narrative,
                    advice: Bilingual(zh: "删去一遍", en: "delete one of them"))
                + Finding.wording(
                    .sensitive, scan.personalNumbers, in: narrative,
                    advice: Bilingual(
                        zh: "公开前删去个人信息；联系方式写单位的固定电话",
                        en: "delete what is private before publication; give the agency's own telephone"))
        }
    }

    /// What texts must speak of, how long they may be, and how like last year's.
    static let topics = ReportCheck(rules: []) { report in
        report.form.sections.indices.flatMap { index -> [Finding] in
            let narrative = report.report.narratives[index]
            guard !narrative.text.isEmpty, case .narrative(let requirement) = report.form.sections[index].body else {
                return []
            }
            let name = report.form.sections[index].name[report.report.spelling]
            return requirement.missingTopics(in: narrative, report.report.agency, name)
                + requirement.excess(of: narrative, name)
        }
    }
}

extension NarrativeRequirement {
    /// A text of fewer bytes is no full report of its section; that it is short, is told by itself or meant so.
    private static let shortest = 300

    fileprivate func missingTopics(in narrative: Narrative, _ agency: String, _ name: String) -> [Finding] {
        guard narrative.text.utf8.count >= Self.shortest else { return [] }
        let missing = topics.indices.filter { index in
            (topics[index].agencies.isEmpty || topics[index].agencies.contains { agency.matches(pattern: $0) })
                && !topics[index].words.contains { narrative.text.containsBytes(of: $0) }
        }.map { topics[$0] }
        var rules: [Rule] = []
        for topic in missing where !rules.contains(topic.rule) { rules.append(topic.rule) }
        return rules.map { rule in
            let names = missing.filter { $0.rule == rule }.map(\.name)
            return Finding(
                rule, at: narrative.span,
                Bilingual(
                    zh: "“\(name)”没有写到：\(names.joined(separator: "、"))",
                    en: "“\(name)” does not speak of \(names.joined(separator: ", "))"),
                advice: Bilingual(
                    zh: "请补写，没有这类情况的也写一句。要求：\(rule.statement.zh)",
                    en: "required: \(rule.statement.en); say so if there is nothing"))
        }
    }

    fileprivate func excess(of narrative: Narrative, _ name: String) -> [Finding] {
        guard let length, let count = narrative.text.charactersBesidesBlanks(beyond: length.characters) else {
            return []
        }
        return [
            Finding(
                length.rule, at: narrative.span,
                Bilingual(
                    zh: "“\(name)”有 \(count) 字，超过 \(length.characters) 字",
                    en: "“\(name)” has \(count) characters, more than \(length.characters)"),
                advice: Bilingual(
                    zh: "有的地方要求篇幅不超过这个数；没有这种要求的，不用改",
                    en: "some places ask for no more; where yours does not, leave it"))
        ]
    }
}
