package import NianbaoCore

/// A report's findings for people: errors section by section, then how much else there is, and what was accepted.
package struct FindingListing {
    private let file: SourceFile
    private let report: CompletedReport?
    private let findings: [Finding]
    private let style: FindingStyle
    private let showsAll: Bool
    /// The rules whose findings were asked for.
    private let wanted: Set<String>
    private let context: FindingContext?

    /// - Parameters:
    ///   - hints: What was asked for besides what the check finds; it is always shown.
    ///   - showsAll: Whether warnings and hints are shown one by one.
    package init(_ checked: CheckedReport, hints: [Finding] = [], _ style: FindingStyle, showsAll: Bool) {
        self.init(checked.file, checked.findings, checked.report, hints: hints, style, showsAll: showsAll)
    }

    /// - Parameter report: What the file holds; `nil` when that is no report.
    package init(
        _ file: SourceFile, _ findings: [Finding], _ report: CompletedReport?, hints: [Finding] = [],
        _ style: FindingStyle, showsAll: Bool
    ) {
        self.file = file
        self.report = report
        self.findings = (findings + hints).inReadingOrder()
        self.style = style
        self.showsAll = showsAll
        wanted = Set(hints.map(\.rule))
        context = self.findings.isEmpty ? nil : report.map(FindingContext.init)
    }

    private var language: Language { style.language }

    /// The text with a line of counts at its end.
    package var text: String {
        let open = findings.filter { $0.acceptance == nil }
        let shown = open.filter(isShown)
        var printer = FindingPrinter(file, style, context: context)
        var text = ""
        for (section, group) in sections(of: shown) {
            text += heading(section, group) + printer.text(group)
        }
        text += folded(open.filter { !isShown($0) })
        text += printer.accepted(findings.filter { $0.acceptance != nil })
        text += fixable(open) + FindingSummary(findings, in: file).text[language].printable + "\n"
        return isPartlyUnread ? text + Self.unread[language] + "\n" : text
    }

    /// How many findings the program can settle by itself, and how to have that done.
    private func fixable(_ findings: [Finding]) -> String {
        let count = findings.count { $0.fix != nil }
        guard count > 0, file.name != InputFile.shown("-") else { return "" }
        let command = "nianbao check --fix \(file.name.shellQuoted)"
        return Bilingual(
            zh: "有 \(count) 处可以自动改好，运行：\(command)",
            en: "\(count) finding\(count == 1 ? "" : "s") can be fixed by: \(command)")[language] + "\n\n"
    }

    private static let unread = Bilingual(
        zh: "有的内容无法识别，与它有关的合计、勾稽关系没有核对；改好后再检查一次。",
        en: "Some of it could not be read, and what depends on it was not checked: check again once it is fixed.")

    /// What is about the file as a whole is always shown: it may explain the rest.
    private func isShown(_ finding: Finding) -> Bool {
        if showsAll || finding.severity == .error || wanted.contains(finding.rule) { return true }
        return finding.severity == .warning && context?.section(of: finding) == nil
    }

    /// What belongs to no section first, then section by section.
    private func sections(of findings: [Finding]) -> [(section: Int?, findings: [Finding])] {
        let groups = Dictionary(grouping: findings) { context?.section(of: $0) }
        return groups.keys.sorted { ($0 ?? -1) < ($1 ?? -1) }.map { ($0, groups[$0] ?? []) }
    }

    private func heading(_ section: Int?, _ findings: [Finding]) -> String {
        guard let section, let context else { return "" }
        let text =
            context.heading(section).printable + Bilingual(zh: "：", en: ": ")[language]
            + FindingSummary.counts(findings)[language]
        return (style.hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text) + "\n\n"
    }

    /// A line on the warnings and hints that are not shown. It has the file's name: it may follow another file's findings.
    private func folded(_ findings: [Finding]) -> String {
        guard !findings.isEmpty else { return "" }
        let parts = sections(of: findings).map { section, findings in
            let name =
                section.flatMap { context?.report.form.sections[$0].name[context?.report.spelling ?? .chinese] }
                ?? Bilingual(zh: "文件", en: "file")[language]
            return "\(name.printable) " + FindingSummary.counts(findings)[language]
        }
        return file.name.printable + Bilingual(zh: " 还有：", en: ", also: ")[language]
            + parts.joined(separator: Bilingual(zh: "；", en: "; ")[language])
            + Bilingual(zh: "（加 --all 逐条显示）\n\n", en: " (--all shows them)\n\n")[language]
    }

    /// Whether there are lines or figures that no check has seen.
    private var isPartlyUnread: Bool {
        guard let report = report?.stated else { return false }
        return !report.isWhole || report.entries.contains { $0.value == .unreadable }
    }
}
