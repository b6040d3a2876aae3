/// What a section of text must satisfy.
///
/// A class, because checks look at every section's for only a word or two of it.
package final class NarrativeRequirement: Sendable {
    /// Whether 无 alone is enough.
    package let allowsNone: Bool
    /// What to write there; shown as comments in a draft.
    package let guide: [String]
    /// The paragraphs that a draft starts with, with references to cells.
    package let draft: [String]

    init(allowsNone: Bool, guide: [String], draft: [String]) {
        self.allowsNone = allowsNone
        self.guide = guide
        self.draft = draft
    }
}
