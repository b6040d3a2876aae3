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
    package let behind: Set<Int>
    /// The phrases one of which has to be said before in the paragraph; empty when there is no need.
    package let amid: Set<Int>
    /// The phrases that must not be said of more than none in the whole text.
    package let unless: Set<Int>

    package enum Subject: Sendable {
        /// A number of things or money; any of the sums may be meant. Without a number, it is none.
        case figure([ClaimBase])
        /// The number before as a percentage of one of the sums, or of a number before that.
        case share([ClaimBase])
        /// How much the number before has grown since last year, or shrunk.
        case change(isFall: Bool)
        /// Nothing that is compared.
        case mention
    }
}

/// The words of a phrase in order, by their indices.
package struct ClaimWording: Hashable, Sendable {
    package let before: [Int]
    /// The unit of the number; `nil` when there is no number.
    package let unit: Int?
    package let behind: [Int]

    package init(before: [Int], unit: Int?, behind: [Int]) {
        self.before = before
        self.unit = unit
        self.behind = behind
    }
}

/// A wording of the phrase with this index.
package struct ClaimPattern: Sendable {
    package let phrase: Int
    package let wording: ClaimWording
}
