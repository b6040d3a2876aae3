/// Two figures that should be equal and are not.
package struct Disagreement: Hashable, Sendable {
    /// In whole units of `measure`: what is written, or the left side of a relation.
    package let left: Int
    /// What it should be, or the right side of the relation.
    package let right: Int
    /// The unit that both figures are counted in.
    package let measure: Measure

    /// Two figures in whole units of `measure`.
    package init(_ left: Int, _ right: Int, _ measure: Measure) {
        self.left = left
        self.right = right
        self.measure = measure
    }

    /// How far the two are apart, in whole units of `measure`.
    package var gap: Int { abs(left - right) }
}
