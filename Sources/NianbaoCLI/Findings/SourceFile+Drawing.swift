package import NianbaoCore

extension SourceFile {
    /// The findings on the file as a terminal without colours shows them.
    package func drawing(_ findings: [Finding], in language: Language) -> String {
        var printer = FindingPrinter(self, language: language, hasColour: false)
        return printer.text(findings)
    }
}
