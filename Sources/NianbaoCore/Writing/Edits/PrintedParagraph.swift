/// A paragraph as it was printed, and as the report file had it then: with references.
package struct PrintedParagraph: Hashable, Sendable {
    /// The text on paper.
    package var printed: String
    /// The text in the file, with references.
    package var source: String

    /// A paragraph as printed and as written.
    package init(printed: String, source: String) {
        self.printed = printed
        self.source = source
    }
}
