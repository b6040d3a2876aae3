extension ReportCheck {
    /// The report that is given as last year's is of the same agency and the year before.
    static let priorFits = ReportCheck(rules: [.priorMissing, .priorMismatch]) { report in
        guard let prior = report.prior?.stated else { return [] }
        let span = report.stated.prior?.span
        var faults: [Bilingual] = []
        if report.stated.isYearKnown, prior.isYearKnown, prior.year != report.stated.year - 1 {
            faults.append(
                Bilingual(
                    zh: "是 \(prior.year) 年度的，应当是 \(report.stated.year - 1) 年度",
                    en: "is for \(prior.year) instead of \(report.stated.year - 1)"))
        }
        // A name that could not be read has its own finding.
        let isOther = AgencyName(prior.agency) != AgencyName(report.stated.agency)
        if isOther, !prior.agency.isEmpty, !report.stated.agency.isEmpty {
            faults.append(Bilingual(zh: "是“\(prior.agency)”的", en: "is by “\(prior.agency)”"))
        }
        if prior.scope != report.stated.scope {
            faults.append(
                Bilingual(
                    zh: "口径是“\(prior.form.scopes[prior.scope].key)”", en: "has the scope “\(prior.scope.rawValue)”"))
        }
        guard !faults.isEmpty else { return [] }
        return [
            Finding(
                .priorMismatch, at: span,
                Bilingual(
                    zh: "上年报告" + faults.map(\.zh).joined(separator: "，"),
                    en: "last year's report " + faults.map(\.en).joined(separator: " and ")),
                advice: Bilingual(
                    zh: "检查文件名；机构更名、口径调整的，可以不改", en: "check the file name; leave it if the agency was renamed"))
        ]
    }
}

extension Finding {
    /// A finding for a file of last year's report that may not be read, because the report may come from anybody.
    package static func priorOutside(_ prior: Report.Prior) -> Finding {
        Finding(
            .priorMissing, at: prior.span,
            Bilingual(
                zh: "上年报告“\(prior.path)”在命令行所写的文件夹之外，没有读",
                en:
                    "last year's report “\(prior.path)” is outside the folders that the command line names and was not read"
            ),
            advice: Bilingual(
                zh: "确要用它的，把它所在的文件夹也写在命令行上，或者只写这一份年报",
                en: "if it is meant, name its folder on the command line, too, or this report alone"))
    }

    /// A finding for a file of last year's report that cannot be used.
    ///
    /// - Parameter reason: What is wrong with it, in words that follow its name.
    package static func priorMissing(_ prior: Report.Prior, reason: Bilingual) -> Finding {
        Finding(
            .priorMissing, at: prior.span,
            Bilingual(zh: "上年报告“\(prior.path)”\(reason.zh)", en: "last year's report “\(prior.path)” \(reason.en)"),
            advice: prior.span == nil
                ? Bilingual(zh: "检查 --prior 后面的文件名", en: "check the name after --prior")
                : Bilingual(
                    zh: "路径从本文件所在的文件夹算起；没有上年报告的，删去这一行",
                    en: "the path starts from this file's folder; delete the line if there is no such report"))
    }
}

extension Rule {
    static let priorMissing = Rule(
        id: "prior.missing", severity: .warning,
        statement: Bilingual(zh: "上年报告读得到", en: "last year's report can be read"),
        reason: Bilingual(
            zh: "读不到上年报告，结转和同比就无法核对",
            en: "without it, what was carried over and growth cannot be checked"),
        source: RuleSource(
            .tool, Bilingual(zh: "本程序核对上下年数据的方式", en: "how this program compares two years")),
        example: RuleExample(
            failing: """
                上年报告: 2023年.yaml

                """, passing: ""))

    static let priorMismatch = Rule(
        id: "prior.mismatch", severity: .warning,
        statement: Bilingual(
            zh: "上年报告是同一机关、同一口径、上一年度的",
            en: "last year's report is by the same agency, of the same scope, for the year before"),
        reason: Bilingual(
            zh: "拿别的机关、别的年度的报告来比，结转必然对不上；机构更名、口径调整的可以不改",
            en: "against another agency or year nothing carried over would fit; a renamed agency may leave it"),
        source: RuleSource(
            .tool, Bilingual(zh: "本程序核对上下年数据的方式", en: "how this program compares two years")),
        example: RuleExample(
            failing: """
                上年报告: ../qingshi-2023.yaml

                """, passing: ""))
}
