package import NianbaoCore

extension [Finding] {
    /// The first open finding of a severity in one line, with its place and how many more there are; `nil` when there is
    /// none.
    package func firstLine(_ severity: Severity) -> Bilingual? {
        let open = filter { $0.severity == severity && $0.acceptance == nil }
        guard let first = open.first else { return nil }
        let place = first.place.map { Bilingual(zh: "\($0.words.zh): ", en: "\($0.words.en): ") } ?? Bilingual("")
        let more = open.count - 1
        let rest = more == 0 ? Bilingual("") : Bilingual(zh: "，另有 \(more) 处", en: ", and \(more) more")
        return Bilingual(
            zh: "\(place.zh.printable)\(first.message.zh.printable) [\(first.rule)]\(rest.zh)",
            en: "\(place.en.printable)\(first.message.en.printable) [\(first.rule)]\(rest.en)")
    }
}
