internal import NianbaoCore

/// One line of the check sheet about a finding from when the workbook was made.
struct FoundLine {
    let rule: String
    let table: String
    let place: String
    let text: String
    let gap: String
    let verdict: String

    init(_ finding: Finding, in report: CompletedReport, _ places: CellPlaces) {
        let section = report.section(of: finding)
        rule = finding.rule
        table = section.map { report.form.sections[$0].name.key } ?? ""
        let cell = finding.cells.first.map { cell in
            let path = report.form[cell].path.dropFirst().map(\.key).joined(separator: ".")
            return path + (places.address(of: cell).map { "，\($0)" } ?? "")
        }
        let source = finding.place.map { place in place.span.map { "第 \($0.start.line) 行" } ?? place.words.zh }
        place = [cell, source].compactMap { $0 }.joined(separator: "，")
        text = Self.text(finding)
        gap = finding.disagreement.map { Figure.text($0.gap, $0.measure) } ?? ""
        verdict = finding.acceptance == nil ? finding.severity.word.zh : Self.accepted
    }

    /// What was found, and what to do or why it is accepted.
    private static func text(_ finding: Finding) -> String {
        guard let acceptance = finding.acceptance else {
            return finding.message.zh + (finding.advice.map { "\n处理：\($0.zh)" } ?? "")
        }
        let author = acceptance.byline.map { "（\($0)）" } ?? ""
        return "\(finding.message.zh)\n说明：\(acceptance.reason)\(author)"
    }

    private static let accepted = "已说明"

    /// How many of each kind there are, such as `1 个警告，2 处已说明`.
    static func counts(_ findings: [Finding]) -> String {
        let open = [Severity.error, .warning, .hint].map { ($0, findings.count($0)) }.filter { $0.1 > 0 }
            .map { "\($0.1) 个\($0.0.word.zh)" }
        let accepted = findings.count { $0.acceptance != nil }
        return (open + (accepted > 0 ? ["\(accepted) 处\(Self.accepted)"] : [])).joined(separator: "，")
    }
}
