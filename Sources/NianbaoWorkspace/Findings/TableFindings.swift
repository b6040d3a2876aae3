internal import NianbaoCore

/// A line for each file, and below it the first of its errors: for folders, where all findings would be too many.
struct TableFindings: FindingsRenderer {
    /// Whether files without findings are passed over.
    let isQuiet: Bool
    private let language: Language

    /// How wide the column of agencies is, in terminal cells. A longer name moves its line to the right.
    private static let agencyWidth = 30

    init(isQuiet: Bool, _ language: Language) {
        self.isQuiet = isQuiet
        self.language = language
    }

    var tellsFailures: Bool { true }

    var head: String {
        Bilingual(
            zh: row("单位", "年度", "错误", "警告", "文件"), en: row("agency", "year", "err.", "warn.", "file"))[language]
    }

    func text(of checked: CheckedReport, hints: [Finding]) -> String {
        let counts = FindingCounts(checked.findings)
        if isQuiet, counts.errors == 0, counts.warnings == 0 { return "" }
        let report = checked.report?.stated
        return row(
            report?.agency ?? "—", report.flatMap { $0.isYearKnown ? "\($0.year)" : nil } ?? "—", "\(counts.errors)",
            "\(counts.warnings)",
            checked.file.name) + firstError(checked.findings)
    }

    func text(of failure: Failure, path: String) -> String {
        row("—", "—", "—", "—", path) + "  " + failure.message[language].printable + "\n"
    }

    func tail(_ tally: CheckTally, _ notes: [FolderNote]) -> String {
        let sound = tally.files - tally.filesWithErrors - tally.filesWithWarnings - tally.failures.count
        let (errors, warnings) = (tally.counts.errors, tally.counts.warnings)
        let parts: [(count: Int, zh: String, en: String)] = [
            (tally.failures.count, "个读不了", "unreadable"),
            (tally.filesWithErrors, "个有错误（共 \(errors) 处）", "with errors (\(errors))"),
            (tally.filesWithWarnings, "个只有警告", "with warnings only"), (sound, "个没有错误和警告", "with neither"),
        ].filter { $0.count > 0 }
        guard !parts.isEmpty else { return "" }
        let unread = notes.count(where: \.mayHoldReport)
        let others =
            unread > 0
            ? Bilingual(
                zh: "；另有 \(unread) 个文件没有读，可能是年报", en: "; \(count(unread, "more file")) not read, perhaps reports")
            : Bilingual("")
        return Bilingual(
            zh: "\n共 \(tally.files) 个文件：" + parts.map { "\($0.count) \($0.zh)" }.joined(separator: "，")
                + "；警告共 \(warnings) 处\(others.zh)\n",
            en: "\n\(count(tally.files, "file")): " + parts.map { "\($0.count) \($0.en)" }.joined(separator: ", ")
                + "; \(count(warnings, "warning")) in all\(others.en)\n")[language]
    }

    private func row(_ agency: String, _ year: String, _ errors: String, _ warnings: String, _ file: String) -> String {
        let columns = [
            agency.printable.padded(to: Self.agencyWidth), year.leftPadded(to: 4), errors.leftPadded(to: 5),
            warnings.leftPadded(to: 5), file.printable,
        ]
        return columns.joined(separator: "  ") + "\n"
    }

    private func firstError(_ findings: [Finding]) -> String {
        findings.firstLine(.error).map { "  \($0[language])\n" } ?? ""
    }

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
