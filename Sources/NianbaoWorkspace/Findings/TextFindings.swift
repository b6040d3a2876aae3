internal import NianbaoCore

/// Findings for people, file by file.
struct TextFindings: FindingsRenderer {
    private let showsAll: Bool
    /// Whether files without findings are passed over.
    private let isQuiet: Bool
    private let style: FindingStyle

    /// - Parameter showsAll: Whether warnings and hints are shown one by one.
    init(showsAll: Bool, isQuiet: Bool, _ style: FindingStyle) {
        self.showsAll = showsAll
        self.isQuiet = isQuiet
        self.style = style
    }

    func text(of checked: CheckedReport, hints: [Finding]) -> String {
        if checked.findings.isEmpty, hints.isEmpty, isQuiet { return "" }
        return FindingListing(checked, hints: hints, style, showsAll: showsAll).text
    }
}
