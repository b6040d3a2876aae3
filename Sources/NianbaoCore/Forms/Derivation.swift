/// A cell that is computed: the signed sum of others.
package struct Derivation: Sendable {
    /// The cell that is computed.
    package let target: CellID
    /// What is added and subtracted.
    package let terms: [Term]
    /// The rule for a report that states the total nevertheless: it must be the sum.
    package let rule: Rule
}
