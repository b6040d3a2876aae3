/// One thing that can be said, with the wordings it is said in and the figures it may mean.
package struct ClaimPhrase: Sendable {
    /// `nil` when it is not compared, and only known so that others can depend on it.
    package let rule: Rule?
    /// What messages call it.
    package let name: String
    package let says: [ClaimWording]
    package let subject: Subject
    /// The columns that are meant instead of those of the bases, each by a cell in it; empty when those are meant.
    package let columns: [CellID]
    /// The phrases one of which the last number has to belong to; empty when there is no need.
    package let behind: [Int]
    /// The phrases one of which has to be said before in the paragraph; empty when there is no need.
    package let amid: [Int]
    /// The phrases that must not be said of more than none in the whole text.
    package let unless: [Int]
    /// Which total the first of its figures is an addend of; `nil` when it is of none.
    package let division: ClaimDivision?

    package enum Subject: Sendable {
        /// A number of things or money; any of the sums may be meant. Without a number, it is none.
        case figure([ClaimBase])
        /// The number before as a percentage of one of the sums, or of a number before that.
        case share([ClaimBase])
        /// How much the number before has grown since last year, or shrunk.
        case change(isFall: Bool)
        /// Nothing that is compared.
        case mention

        /// The sums that a number may mean; empty when it is a percentage or a change.
        package var bases: [ClaimBase] { if case .figure(let bases) = self { bases } else { [] } }
    }
}
