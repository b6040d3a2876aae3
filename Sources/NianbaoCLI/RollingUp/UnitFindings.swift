internal import NianbaoCore

/// What keeps units from being summed, for people.
struct UnitFindings {
    private let findings: [Rollup.FileFinding]
    /// The file that names the units which are due: the list, or the region's report.
    private let due: SourceFile

    /// With more, one cause is behind most of them.
    private static let limit = 100

    /// - Parameter region: The path of the region's report, which lists units as well.
    init(_ findings: [Rollup.FileFinding], roster: RosterFile?, region: String?) {
        self.findings = findings
        due = roster?.file ?? SourceFile(name: region.map(InputFile.name) ?? "", text: "")
    }

    var containsErrors: Bool { findings.map(\.finding).containsErrors }

    func text(on terminal: Terminal) -> String {
        var text = ""
        for told in findings.prefix(Self.limit) {
            let file = told.file.map { SourceFile(name: $0, text: "") } ?? due
            var printer = FindingPrinter(file, on: terminal)
            text += printer.text([told.finding])
        }
        let rest = findings.count - Self.limit
        return text + (rest > 0 ? pick(zh: "……还有 \(rest) 处\n", en: "… and \(rest) more\n") : "")
    }
}
