/// A wording and the phrase that it belongs to.
package struct ClaimPattern: Sendable {
    /// The index of the phrase among the claims' phrases.
    package let phrase: Int
    /// The words and the unit.
    package let wording: ClaimWording
    /// Whether the wording needs nothing before it.
    package let standsAlone: Bool
}
