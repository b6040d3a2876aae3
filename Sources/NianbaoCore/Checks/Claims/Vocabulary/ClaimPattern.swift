/// A wording of the phrase with this index.
package struct ClaimPattern: Sendable {
    package let phrase: Int
    package let wording: ClaimWording
}
