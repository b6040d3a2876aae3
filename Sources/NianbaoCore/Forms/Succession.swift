/// What a form says of the edition before it.
package struct Succession: Sendable {
    /// The earlier edition.
    package let edition: String
    /// What the earlier edition has under another address; all else that both have has the same.
    package let renamed: [Renaming]

    /// Addresses in identifiers, of a row, a group of rows, or a column of either.
    package struct Renaming: Sendable {
        package let earlier: [String]
        package let later: [String]
    }
}
