/// One thing that texts say, with its wordings and the figures that it may mean.
package struct ClaimPhrase: Sendable {
    /// The rule that is broken when it disagrees; `nil` when it is not compared and only others depend on it.
    package let rule: Rule?
    /// What messages call it.
    package let name: String
    /// Its wordings.
    package let says: [ClaimWording]
    /// Wordings that leave no doubt, so that they need nothing before them unless the paragraph is about something else
    /// that such words are said of.
    package let alone: [ClaimWording]
    /// What it is compared with.
    package let subject: Subject
    /// Sums that its number may mean besides, where no number before it says which rows are meant as a whole.
    package let apart: [ClaimBase]
    /// The columns that are meant instead of those of the bases, each given by a cell in it; empty when the bases keep
    /// theirs.
    package let columns: [CellID]
    /// The indices of phrases; the last number must belong to one of them. Empty when any number, or none, may come
    /// before.
    package let behind: [Int]
    /// The indices of phrases, one of which must be earlier in the paragraph; empty when there is no such condition.
    package let amid: [Int]
    /// Whether it may not be said right after a number of something unknown, which it may belong to.
    package let isLoose: Bool
    /// Whether it says a whole, so that it is never one of several parts.
    package let isWhole: Bool
    /// Whether others than the reporting agency do what it says, so that they may be named: 区政府维持5件.
    package let isByOthers: Bool
    /// The indices of phrases that must not have a number other than zero anywhere in the text.
    package let unless: [Int]
    /// Whether the form says what it is about.
    package let hasSubject: Bool
    /// The total of which its first figure is an addend; `nil` when there is no such total.
    package let division: ClaimDivision?

    /// What a phrase says, and what that is compared with.
    package enum Subject: Sendable {
        /// A number of things or money, which may be any of the sums. A wording without a number means zero.
        case figure([ClaimBase])
        /// A part as a percentage of one of the sums, or of a number before; without a part, the number before is meant.
        case share(ClaimBase?, of: [ClaimBase])
        /// How much the number before has grown since last year, or shrunk.
        case change(isFall: Bool)
        /// Nothing that is compared.
        case mention

        /// Whether it is a percentage of something.
        package var isShare: Bool { if case .share = self { true } else { false } }

        /// The sums that a number may mean; empty when it is a percentage or a change.
        package var bases: [ClaimBase] { if case .figure(let bases) = self { bases } else { [] } }
    }
}
