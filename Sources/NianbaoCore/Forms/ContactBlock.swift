/// What a paragraph that says how to reach the agency consists of.
package struct ContactBlock: Sendable {
    package let rule: Rule
    package let parts: [Part]

    /// One of the things that such a paragraph gives.
    package struct Part: Sendable {
        package let name: String
        /// One of these words stands before it.
        package let words: [String]
    }

    /// How many parts make a paragraph one of these.
    package static let telling = 2
}
