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
