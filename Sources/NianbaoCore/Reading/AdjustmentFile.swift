/// A file with adjustments: a list of them alone, or a region's report that has one at its end.
package enum AdjustmentFile {
    /// The adjustments of a file, and what is wrong with it. Other parts of a report are skipped.
    package static func read(_ file: SourceFile, on form: Form) -> (adjustments: [Adjustment], findings: [Finding]) {
        let document = YAMLDocument(file.text)
        let entries = document.root?.entries ?? []
        let spelling = Spelling(ofFileWith: entries.first?.key)
        let fields = ReportEntries(entries)
        guard let entry = fields[.adjustments] else {
            return ([], document.findings.isEmpty ? [.noAdjustments(spelling)] : document.findings)
        }
        let reader = AdjustmentReader(entry, form: form, spelling: spelling, SourceExcerpts(file.text))
        return (reader.adjustments, (document.findings + reader.findings).inReadingOrder())
    }
}

extension Finding {
    fileprivate static func noAdjustments(_ spelling: Spelling) -> Finding {
        let key = ReportField.adjustments.name[spelling]
        return Finding(
            .rollUpNotation, at: nil,
            Bilingual(zh: "文件里没有“\(key)”", en: "the file has no “\(key)”"),
            advice: Bilingual(
                zh: "写“\(key):”，下面每条一行", en: "write “\(key):” and the entries below it"))
    }
}
