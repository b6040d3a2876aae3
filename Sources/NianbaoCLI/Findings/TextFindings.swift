internal import NianbaoCore

/// Findings for people, file by file.
struct TextFindings: FindingsRenderer {
    let showsAll: Bool
    /// Whether files without findings are passed over.
    let isQuiet: Bool

    func text(of checked: CheckedReport, hints: [Finding]) -> String {
        if checked.findings.isEmpty, hints.isEmpty, isQuiet { return "" }
        return FindingListing(checked, hints: hints, on: .output, showsAll: showsAll).text
    }
}
