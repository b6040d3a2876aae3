internal import NianbaoCore

/// Findings as workflow commands, which GitHub Actions shows beside the lines of a change.
struct GitHubFindings: FindingsRenderer {
    private let language = Console.current.language

    func text(of checked: CheckedReport, hints: [Finding]) -> String {
        let open = (checked.findings + hints).inReadingOrder().filter { $0.acceptance == nil }
        return open.map { line($0, checked.file.name) }.joined()
    }

    func text(of failure: Failure, path: String) -> String {
        "::error file=\(property(path))::\(data(failure.message[language]))\n"
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
        let text = [finding.message[language], finding.advice?[language]].compactMap { $0 }.joined(separator: "\n")
        return "::\(command(finding.severity)) \(properties.joined(separator: ","))::\(data(text))\n"
    }

    private func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .hint: "notice"
        }
    }

    private func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
