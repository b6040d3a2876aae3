internal import NianbaoCore
internal import NianbaoWorkspace

/// What an editor offers to change: the corrections of findings in a range, and everything that `--fix` fixes.
struct QuickFixes {
    private let document: OpenDocument
    private let reader: ReportReader
    private let language: Language

    init(_ document: OpenDocument, _ reader: ReportReader, _ language: Language) {
        (self.document, self.reader, self.language) = (document, reader, language)
    }

    /// - Parameter kinds: The kinds that are asked for; `nil` for all.
    func json(from start: SourcePosition, to end: SourcePosition, only kinds: [String]?) -> JSONValue {
        let findings = (document.checked?.findings ?? []).filter { $0.acceptance == nil }
        let isWanted = { (kind: String) in
            kinds.map { $0.contains { kind == $0 || kind.hasPrefix($0 + ".") } } ?? true
        }
        let here = findings.filter { finding in
            let span = document.span(finding)
            return span.start <= end && start <= span.end
        }
        let fixes = isWanted("quickfix") ? here.compactMap(fix) : []
        return .list(fixes + (isWanted(Self.all) ? [fixAll(findings)].compactMap(\.self) : []))
    }

    static let all = "source.fixAll.nianbao"

    private func fix(_ finding: Finding) -> JSONValue? {
        guard let edits = finding.edits(in: document.checked?.report, document.lines) else { return nil }
        return [
            "title": .text(title(finding, edits)), "kind": "quickfix", "isPreferred": true,
            "diagnostics": [Diagnostics(document, language).one(finding)],
            "edit": document.action(
                .list(edits.map { ["range": document.range($0.span), "newText": .text($0.new)] })),
        ]
    }

    /// The longest text that is shown of a change, in characters.
    private static let width = 30

    private func title(_ finding: Finding, _ edits: [Fix.Edit]) -> String {
        if edits.count == 1, case let edit = edits[0], !edit.old.isEmpty, !edit.new.isEmpty,
            max(edit.old.count, edit.new.count) <= Self.width, !(edit.old + edit.new).contains(where: \.isNewline)
        {
            return Bilingual(zh: "改正：\(edit.old) → \(edit.new)", en: "Fix: \(edit.old) → \(edit.new)")[language]
        }
        return Bilingual(zh: "改正：", en: "Fix: ")[language] + (finding.advice ?? finding.message)[language]
    }

    private func fixAll(_ findings: [Finding]) -> JSONValue? {
        guard let file = document.checked?.file, findings.contains(where: { $0.fix != nil }) else { return nil }
        let fixed = FixedReport(file, reader)
        guard !fixed.changes.isEmpty else { return nil }
        return [
            "title": .text(
                Bilingual(zh: "改正全部只有一种改法的写法问题", en: "Fix everything that can be fixed in one way only")[language]),
            "kind": .text(Self.all), "edit": document.action(document.edits(to: fixed.text)),
        ]
    }
}
