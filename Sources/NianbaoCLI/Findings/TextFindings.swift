internal import NianbaoCore

/// Findings for people, file by file.
struct TextFindings: FindingsWriter {
    let showsAll: Bool
    /// Whether files without findings are passed over.
    let isQuiet: Bool

    mutating func begin() {}

    mutating func add(_ checked: CheckedReport, hints: [Finding]) throws(Failure) {
        if checked.findings.isEmpty, hints.isEmpty, isQuiet { return }
        try Terminal.output.put(
            FindingListing(checked, hints: hints, on: .output, showsAll: showsAll).text)
    }

    mutating func add(_ failure: Failure, path: String) { Terminal.error.write(failure.line) }

    mutating func end() {}
}
