/// A cell that is computed: the signed sum of others.
package struct Derivation: Sendable {
    package let target: CellID
    package let terms: [Term]
    /// What holds of a figure that is stated for the target all the same.
    package let rule: Rule
}
