extension FileFaults {
    /// What is wrong with the file, as people read it; warnings and hints of a report are only counted.
    package func text(_ style: FindingStyle) -> String {
        switch self {
        case .report(let file, let findings, let report):
            return FindingListing(file, findings, report, style, showsAll: false).text
        case .other(let file, let findings):
            var printer = FindingPrinter(file, style)
            return printer.text(findings)
        }
    }
}
