internal import NianbaoCore

/// Findings as a table for spreadsheet programs, a line for each. Chinese versions of Excel need the byte order mark.
struct CSVFindings: FindingsRenderer {
    private let language: Language

    private static let heads = Bilingual(
        zh: ["文件", "单位", "年度", "程度", "规则", "位置", "问题", "处理", "说明"].joined(separator: ","),
        en: ["file", "agency", "year", "severity", "rule", "place", "finding", "advice", "explanation"]
            .joined(separator: ","))

    init(_ language: Language) { self.language = language }

    var head: String { "\u{FEFF}" + Self.heads[language] + "\r\n" }
    var tellsFailures: Bool { true }

    func text(of checked: CheckedReport, hints: [Finding]) -> String {
        let report = checked.report?.stated
        let year = report.flatMap { $0.isYearKnown ? "\($0.year)" : nil } ?? ""
        return (checked.findings + hints).inReadingOrder().map { finding in
            row(
                checked.file.name, agency: report?.agency ?? "", year: year,
                finding.severity.word[language],
                rule: finding.rule, place: finding.place?.words[language] ?? "", finding.message[language],
                advice: finding.advice?[language] ?? "", explanation: finding.acceptance?.reason ?? "")
        }.joined()
    }

    func text(of failure: Failure, path: String) -> String {
        row(path, Bilingual(zh: "读不了", en: "unreadable")[language], failure.message[language])
    }

    func tail(_ tally: CheckTally, _ notes: [FolderNote]) -> String {
        notes.map { row($0.path, $0.kind.severity.word[language], $0.message[language]) }.joined()
    }

    private func row(
        _ file: String, agency: String = "", year: String = "", _ severity: String, rule: String = "",
        place: String = "", _ message: String, advice: String = "", explanation: String = ""
    ) -> String {
        let fields = [file, agency, year, severity, rule, place, message, advice, explanation].map(\.printable)
        return String(decoding: CSVField.line(fields), as: UTF8.self)
    }
}
