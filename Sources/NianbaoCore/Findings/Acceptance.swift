/// Why a report stands by what a finding tells.
package struct Acceptance: Hashable, Sendable {
    package let reason: String
    /// Who says so; `nil` when the report does not tell.
    package let author: String?
    /// When, as `2021-02-03`; `nil` when the report does not tell.
    package let date: String?
    /// Where the report says so; `nil` when it stands in no file.
    package let span: SourceSpan?

    /// Who says so and when, in one line; `nil` when the report tells neither.
    package var byline: String? {
        let parts = [author, date].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    package init(reason: String, author: String? = nil, date: String? = nil, span: SourceSpan? = nil) {
        self.reason = reason
        self.author = author
        self.date = date
        self.span = span
    }
}
