internal import NianbaoCore

/// Findings in one line each: place, severity, message, rule.
struct BriefFindings: FindingsRenderer {
    private let language: Language

    init(_ language: Language) { self.language = language }

    func text(of checked: CheckedReport, hints: [Finding]) -> String {
        (checked.findings + hints).inReadingOrder().filter { $0.acceptance == nil }
            .map { line($0, checked.file.name) }.joined()
    }

    private func line(_ finding: Finding, _ file: String) -> String {
        let place = finding.place.map { ":\($0.words[language])" } ?? ""
        let text = "\(file)\(place): \(finding.severity.lead[language])\(finding.message[language]) [\(finding.rule)]"
        return text.printable + "\n"
    }
}
