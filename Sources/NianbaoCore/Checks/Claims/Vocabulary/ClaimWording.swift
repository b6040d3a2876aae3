/// One way to word a phrase: the words beside a number, in whatever order.
package struct ClaimWording: Hashable, Sendable {
    /// The words by their indices, in ascending order, each once.
    package let words: [Int]
    /// The index of the unit of the number; `nil` when there is no number.
    package let unit: Int?

    /// A wording of these words; the order and repetitions do not matter.
    package init(_ words: some Sequence<Int>, unit: Int?) {
        self.words = Set(words).sorted()
        self.unit = unit
    }
}
