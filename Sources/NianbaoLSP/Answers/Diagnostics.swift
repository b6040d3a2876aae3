internal import NianbaoCore
internal import NianbaoWorkspace

/// The findings of a file as editors show them.
struct Diagnostics {
    private let document: OpenDocument
    private let language: Language

    /// The most findings that are sent; a file with more has one cause for most of them.
    private static let limit = 1_000

    init(_ document: OpenDocument, _ language: Language) {
        (self.document, self.language) = (document, language)
    }

    /// The parameters of `textDocument/publishDiagnostics`.
    var json: JSONValue {
        let list = JSONValue.list((document.checked?.findings ?? []).prefix(Self.limit).map(one))
        let version = document.version.map { ["version": .integer($0)] as [String: JSONValue] } ?? [:]
        return .object(["uri": .text(document.uri), "diagnostics": list].merging(version) { own, _ in own })
    }

    /// The parameters for a file that is not open any more.
    static func none(_ uri: String) -> JSONValue { ["uri": .text(uri), "diagnostics": []] }

    /// A finding with what to do about it; of one that the report explains, the reason.
    func one(_ finding: Finding) -> JSONValue {
        let related = finding.notes.compactMap { note -> JSONValue? in
            note.span.map { span in
                [
                    "location": ["uri": .text(document.uri), "range": document.range(span)],
                    "message": .text(note.message[language]),
                ]
            }
        }
        return [
            "range": document.range(document.span(finding)), "severity": .integer(severity(finding)),
            "code": .text(finding.rule), "source": "nianbao", "message": .text(message(finding)),
            "relatedInformation": .list(related),
        ]
    }

    private func message(_ finding: Finding) -> String {
        let message = finding.message[language]
        if let acceptance = finding.acceptance {
            return Bilingual(zh: "已说明：", en: "accepted: ")[language] + message + "\n"
                + Bilingual(zh: "理由：", en: "reason: ")[language] + acceptance.reason
        }
        guard let advice = finding.advice else { return message }
        return message + "\n" + Bilingual(zh: "处理：", en: "help: ")[language] + advice[language]
    }

    /// As LSP 3.17 numbers them (“DiagnosticSeverity”). What is worth a look is “information”, since editors hardly show “hint”.
    private func severity(_ finding: Finding) -> Int {
        guard finding.acceptance == nil else { return 4 }
        return switch finding.severity {
        case .error: 1
        case .warning: 2
        case .hint: 3
        }
    }
}
