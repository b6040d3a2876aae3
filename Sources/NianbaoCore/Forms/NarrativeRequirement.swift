/// What a section of text must satisfy.
///
/// A class, because checks look at each section's for a word or two of it.
package final class NarrativeRequirement: Sendable {
    /// Whether a bare 无 is enough.
    package let allowsNone: Bool
    /// What to write there; shown as comments in a draft.
    package let guide: [String]
    /// The paragraphs that a draft starts with, with references to cells.
    package let draft: [String]
    /// What it must speak of.
    package let topics: [Topic]
    /// How long it should be at most; `nil` when that is left open.
    package let length: LengthLimit?
    /// How much it may be like last year's; `nil` when that is never looked at.
    package let likeness: LikenessLimit?
    /// Which amount it gives with its parts; `nil` when none is looked for.
    package let partedAmount: PartedAmount?

    init(
        allowsNone: Bool, guide: [String], draft: [String], topics: [Topic], length: LengthLimit?,
        likeness: LikenessLimit?, partedAmount: PartedAmount?
    ) {
        self.allowsNone = allowsNone
        self.guide = guide
        self.draft = draft
        self.topics = topics
        self.length = length
        self.likeness = likeness
        self.partedAmount = partedAmount
    }
}

/// Something that a text must speak of. The topics of one rule are told together.
package struct Topic: Sendable {
    package let rule: Rule
    package let name: String
    /// One of these is enough.
    package let words: [String]
    /// Patterns of the names of agencies that it is asked of; all when there are none.
    package let agencies: [String]
}

/// How many characters a text should have at most, blanks aside.
package struct LengthLimit: Sendable {
    package let rule: Rule
    package let characters: Int
}

/// From which share of equal passages on, in percent, a text counts as copied.
package struct LikenessLimit: Sendable {
    package let rule: Rule
    package let percent: Int
}
