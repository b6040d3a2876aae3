/// One way to word a phrase: the words in order, by their indices, around a number.
package struct ClaimWording: Hashable, Sendable {
    /// The words before the number; all words when there is no number.
    package let before: [Int]
    /// The index of the unit of the number; `nil` when there is no number.
    package let unit: Int?
    /// The words after the unit.
    package let behind: [Int]

    /// A wording of these words.
    package init(before: [Int], unit: Int?, behind: [Int]) {
        self.before = before
        self.unit = unit
        self.behind = behind
    }
}
