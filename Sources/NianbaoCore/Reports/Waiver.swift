/// Why a report stands by what the checks tell of one place: an entry of 说明.
package struct Waiver: Hashable, Sendable {
    /// The identifier of the rule whose finding is accepted.
    package var rule: String
    /// The place that is meant, in the file's words; `nil` for the file as a whole.
    package var place: String?
    /// What `place` stands for; `nil` with it.
    package var target: Target?
    /// Words of the text that are meant; `nil` when the place says enough.
    package var quote: String?
    /// How far the two figures are apart, in the printed unit; `nil` accepts any distance.
    package var gap: String?
    package var reason: String
    /// Who says so; `nil` when the file does not tell.
    package var author: String?
    /// When, as `2021-02-03`; `nil` when the file does not tell.
    package var date: String?
    /// Where it stands; `nil` when it stands in no file.
    package var span: SourceSpan?

    package enum Target: Hashable, Sendable {
        case cells(Set<CellID>)
        case text(TextID)
    }

    package init(rule: String, reason: String) {
        self.rule = rule
        self.reason = reason
    }

    /// The entry in a few words.
    package var summary: String {
        ([rule] + [place, quote.map { "“\($0)”" }, gap.map { "相差 \($0)" }].compactMap { $0 }).joined(separator: " ")
            + "：" + reason
    }
}
