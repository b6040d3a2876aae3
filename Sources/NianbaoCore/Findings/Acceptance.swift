/// Why a report keeps figures or words that a finding questions.
package struct Acceptance: Hashable, Sendable {
    /// The reason as the report gives it: one line of text.
    package let reason: String
    /// Who gave the reason; `nil` if the report does not name anybody.
    package let author: String?
    /// The date of the reason, ISO 8601, e.g. `2021-02-03`; `nil` if the report gives none.
    package let date: String?
    /// Where the report gives the reason; `nil` if the report was not read from a file.
    package let span: SourceSpan?

    /// Author and date in one line; `nil` if the report gives neither.
    package var byline: String? {
        let parts = [author, date].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// An acceptance with its reason; author, date and place are `nil` where the report gives none.
    package init(reason: String, author: String? = nil, date: String? = nil, span: SourceSpan? = nil) {
        self.reason = reason
        self.author = author
        self.date = date
        self.span = span
    }
}
