internal import NianbaoCore

/// Findings as workflow commands, which GitHub Actions shows beside the lines of a change.
struct GitHubFindings: FindingsRenderer {
    private let language: Language

    init(_ language: Language) { self.language = language }

    func text(of checked: CheckedReport, hints: [Finding]) -> String {
        (checked.findings + hints).inReadingOrder().map { line($0, checked.file.name) }.joined()
    }

    func text(of failure: Failure, path: String) -> String {
        "::error file=\(property(path))::\(data(failure.message[language].printable))\n"
    }

    func tail(_ tally: CheckTally, _ notes: [FolderNote]) -> String {
        notes.map { note in
            "::\(command(note.kind.severity)) file=\(property(note.path))::\(data(note.message[language].printable))\n"
        }.joined()
    }

    private func line(_ finding: Finding, _ file: String) -> String {
        var properties = ["file=\(property(file))"]
        if let span = finding.span {
            properties.append("line=\(span.start.line)")
            properties.append("col=\(span.start.column)")
            properties.append("endLine=\(span.end.line)")
            // The last character and not the one behind it, as editors select.
            if span.start.line == span.end.line {
                properties.append("endColumn=\(max(span.start.column, span.end.column - 1))")
            }
        }
        properties.append("title=\(property(finding.rule))")
        let help = finding.acceptance.map { told($0) } ?? finding.advice?[language]
        let place = finding.span == nil ? finding.place.map { "\($0.words[language]): " } ?? "" : ""
        let text = [place + finding.message[language], help].compactMap { $0?.printable }.joined(separator: "\n")
        // What is accepted is shown and raises no alarm.
        let command = finding.acceptance == nil ? command(finding.severity) : "notice"
        return "::\(command) \(properties.joined(separator: ","))::\(data(text))\n"
    }

    private func told(_ acceptance: Acceptance) -> String {
        let author = acceptance.byline.map { Bilingual(zh: "（\($0)）", en: " (\($0))")[language] } ?? ""
        return Bilingual(zh: "已说明：", en: "accepted: ")[language] + acceptance.reason + author
    }

    private func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .hint: "notice"
        }
    }

    /// Text of several lines as a command takes it. Logs show it as well.
    private func data(_ text: String) -> String {
        text.printableLines.replacing("%", with: "%25").replacing("\n", with: "%0A")
    }

    private func property(_ text: String) -> String {
        data(text.printable).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
