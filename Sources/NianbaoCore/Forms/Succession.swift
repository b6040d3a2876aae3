/// What a form says of the edition before it.
package struct Succession: Sendable {
    /// The earlier edition.
    package let edition: String
    /// The addresses that differ between the editions; everything else that both have is at the same address.
    package let renamed: [Renaming]

    /// Two addresses of the same thing, in identifiers: a row, a group of rows, or a column of either.
    package struct Renaming: Sendable {
        /// The address in the earlier edition.
        package let earlier: [String]
        /// The address in this edition.
        package let later: [String]
    }
}
