internal import NianbaoCore

extension [Finding] {
    /// The first open finding of a severity in one line, with its place and how many more there are; `nil` when there is
    /// none.
    func first(_ severity: Severity, in language: Language) -> String? {
        let open = filter { $0.severity == severity && $0.acceptance == nil }
        guard let first = open.first else { return nil }
        let place = first.span.map { "\($0.start.line):\($0.start.column): " } ?? ""
        let more = open.count - 1
        let rest = Bilingual(zh: "，另有 \(more) 处", en: ", and \(more) more")[language]
        return "\(place)\(first.message[language].printable) [\(first.rule)]\(more == 0 ? "" : rest)"
    }
}
