internal import NianbaoCore

/// What keeps units from being summed, for people.
struct UnitFindings {
    private let findings: [Rollup.FileFinding]
    private let roster: SourceFile?

    /// With more, one cause is behind most of them.
    private static let limit = 100

    init(_ findings: [Rollup.FileFinding], roster: RosterFile?) {
        self.findings = findings
        self.roster = roster?.file
    }

    var containsErrors: Bool { findings.map(\.finding).containsErrors }

    func text(on terminal: Terminal) -> String {
        var text = ""
        for told in findings.prefix(Self.limit) {
            let file = told.file.map { SourceFile(name: $0, text: "") } ?? roster ?? SourceFile(name: "", text: "")
            var printer = FindingPrinter(file, on: terminal)
            text += printer.text([told.finding])
        }
        let rest = findings.count - Self.limit
        return text + (rest > 0 ? pick(zh: "……还有 \(rest) 处\n", en: "… and \(rest) more\n") : "")
    }
}
