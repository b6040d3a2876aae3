/// Why a report keeps what a finding questions at one place: an entry of 说明.
package struct Waiver: Hashable, Sendable {
    /// The identifier of the rule whose finding is accepted.
    package var rule: String
    /// The place it is for, in the file's words; `nil` for the file as a whole.
    package var place: String?
    /// What `place` refers to; `nil` if there is no place.
    package var target: Target?
    /// Words of the text that are meant; `nil` when the place says enough.
    package var quote: String?
    /// How far the two figures are apart, in the printed unit; `nil` accepts any distance.
    package var gap: String?
    /// The reason in one line of text.
    package var reason: String
    /// Who gave the reason; `nil` if the file does not name anybody.
    package var author: String?
    /// The date, ISO 8601, e.g. `2021-02-03`; `nil` if the file gives none.
    package var date: String?
    /// Its place in the file; `nil` if not read from a file.
    package var span: SourceSpan?

    /// The part of the report that an entry is for.
    package enum Target: Hashable, Sendable {
        case cells(Set<CellID>)
        case text(TextID)
    }

    /// An entry for a rule and the file as a whole; everything else is set afterwards.
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
