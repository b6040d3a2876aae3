package import NianbaoCore

/// What keeps units from being summed, for people.
package struct UnitFindings {
    private let findings: [Rollup.FileFinding]
    /// The file that names the units which are due: the list, or the region's report.
    private let due: SourceFile

    /// With more, one cause is behind most of them.
    private static let limit = 100

    /// - Parameter region: The path of the region's report, which lists units as well.
    package init(_ findings: [Rollup.FileFinding], roster: RosterFile?, region: String?) {
        self.findings = findings
        due = roster?.file ?? SourceFile(name: region.map(InputFile.shown) ?? "", text: "")
    }

    /// Whether any of them is an error.
    package var containsErrors: Bool { findings.map(\.finding).containsErrors }

    /// The findings as people read them, the first hundred.
    package func text(_ style: FindingStyle) -> String {
        var text = ""
        for found in findings.prefix(Self.limit) {
            let file = found.file.map { SourceFile(name: $0, text: "") } ?? due
            var printer = FindingPrinter(file, style)
            text += printer.text([found.finding])
        }
        let rest = findings.count - Self.limit
        return text + (rest > 0 ? Bilingual(zh: "……还有 \(rest) 处\n", en: "… and \(rest) more\n")[style.language] : "")
    }
}
